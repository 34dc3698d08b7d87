using System.CommandLine;
using System.CommandLine.Parsing;
using NewsAnalysis.Articles;
using NewsAnalysis.Cli.Files;
using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Stories;

namespace NewsAnalysis.Cli.Commands;

/// <summary>Turns the named articles into a corpus, and tells of what could not be read.</summary>
internal static class Inputs
{
    private const int ShownProblems = 10;

    /// <summary>The argument of every command that reads articles.</summary>
    public static Argument<string[]> Argument()
    {
        var articles = new Argument<string[]>("articles")
        {
            Description = "Files, folders or globs; seeds/ when none are named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        articles.Validators.Add(result =>
        {
            // What looks like an option and is none ends here as a file name.
            string? odd = result.Tokens.Select(t => t.Value).FirstOrDefault(v => v.StartsWith('-') && !Path.Exists(v));
            if (odd is not null && result.Parent is CommandResult command)
            {
                string hint = Nearest.To(odd, command.Command.Options.Select(o => o.Name)) is { } near ? $" Did you mean '{near}'?" : "";
                result.AddError($"There is no option '{odd}'.{hint}");
            }
        });
        return articles;
    }

    /// <summary>The named paths, else the seeds of the repository.</summary>
    /// <exception cref="UserError">None are named and there is no repository around.</exception>
    public static string[] Paths(string[] named, Workspace? workspace)
    {
        if (named.Length > 0)
        {
            return named;
        }

        return workspace is not null && Directory.Exists(workspace.Seeds)
            ? [Path.GetRelativePath(Environment.CurrentDirectory, workspace.Seeds)]
            : throw new UserError(
                ExitCode.Usage,
                "No articles are named, and no folder above this one holds Analysis.sln and seeds/.\nName files, folders or globs.");
    }

    /// <summary>Loads the corpus, its articles grouped into stories.</summary>
    /// <exception cref="UserError">No input held an article; the message names the problems.</exception>
    public static ArticleCorpus Load(string[] paths)
    {
        ArticleCorpus corpus = StoryGrouping.WithStories(ArticleCorpus.Load(new LoadOptions { Today = DateOnly.FromDateTime(DateTime.UtcNow) }, paths));
        return corpus.Articles.Length > 0
            ? corpus
            : throw new UserError(ExitCode.NothingToAnalyse, string.Join('\n', Nothing(paths, corpus)));
    }

    /// <summary>What the process returns for inputs like these: remarks about what was read are no failure.</summary>
    public static int CodeOf(ArticleCorpus corpus) => corpus.Problems.All(p => p.IsRemark) ? ExitCode.Done : ExitCode.Problems;

    /// <summary>The problems, a line each, remarks last; beyond ten they are counted.</summary>
    public static IEnumerable<string> Describe(ArticleCorpus corpus)
    {
        foreach (LoadProblem problem in corpus.Problems.OrderBy(p => p.IsRemark).Take(ShownProblems))
        {
            yield return Describe(problem);
        }

        if (corpus.Problems.Length > ShownProblems)
        {
            yield return $"… and {corpus.Problems.Length - ShownProblems} more: news-analysis export problems";
        }
    }

    /// <summary>One problem in a line: its place, its kind, what to do.</summary>
    public static string Describe(LoadProblem problem)
    {
        string place = problem.Line is { } line ? $"{problem.File}:{line}" : problem.File;
        return VisibleText.Of($"{place}: {problem.Kind}: {problem.Message}");
    }

    private static IEnumerable<string> Nothing(string[] paths, ArticleCorpus corpus)
    {
        string named = VisibleText.Of(string.Join(", ", paths.Take(3)));
        yield return $"Nothing to analyse: no article in {named}{(paths.Length > 3 ? ", …" : "")}.";
        if (!File.Exists(paths[0]) && Nearest.To(paths[0], ["run", "export"]) is { } command)
        {
            yield return $"Was the command '{command}' meant? news-analysis --help shows what there is.";
        }

        foreach (string problem in Describe(corpus))
        {
            yield return "  " + problem;
        }
    }
}

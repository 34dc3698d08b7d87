using System.CommandLine;
using System.CommandLine.Completions;
using NewsAnalysis.Cli.Files;
using NewsAnalysis.Cli.Runs;
using NewsAnalysis.Cli.Screen;

namespace NewsAnalysis.Cli.Commands;

/// <summary><c>run</c>: the notebooks over the articles, the report and every table.</summary>
internal static class RunCommand
{
    private const string About =
        "Runs the notebooks over articles; writes them executed, with one report and every table. What is done when no command is named.";

    /// <summary>The end of its help page.</summary>
    public const string Examples = """
        Examples:
          news-analysis                                 the notebooks over seeds/, into out/
          news-analysis my/articles --out results       over other articles
          news-analysis run 'a/*.txt' b.jsonl           files, folders and globs in any mix
          news-analysis run --notebook 02               one notebook, by name, number or how it begins
          news-analysis run my/articles --story S2      one story of several
          news-analysis run my/articles --watch         again whenever articles are added or changed
          news-analysis run --in-place                  makes the outputs stored in notebooks/ again
          news-analysis export quotes                   one table; see news-analysis export --help
        """;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> articles = Inputs.Argument();
        var output = new Option<string>("--out")
        {
            Description = "The folder to write to.",
            HelpName = "folder",
            DefaultValueFactory = _ => "out",
        };
        var notebook = new Option<string?>("--notebook")
        {
            Description = "Run only this one: its name, its number or how it begins.",
            HelpName = "name",
        };
        notebook.CompletionSources.Add(_ => NotebookChoice.Names(Workspace.Find()?.Notebooks).Select(n => new CompletionItem(n)));
        var notebooks = new Option<string?>("--notebooks")
        {
            Description = "The folder of the notebooks; the repository's when not given.",
            HelpName = "folder",
        };
        var story = new Option<string?>("--story")
        {
            Description = "Compare only the articles of this story: S1, S2, … as the table stories names them.",
            HelpName = "story",
        };
        var inPlace = new Option<bool>("--in-place")
        {
            Description = "Also clear the outputs stored in the notebooks and put the new ones there.",
        };
        var watch = new Option<bool>("--watch")
        {
            Description = "Run again whenever articles or notebooks change; Ctrl+C ends.",
        };
        var command = new Command("run", About)
        {
            articles, output, notebook, notebooks, story, inPlace, watch,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var request = new RunRequest(
                parsed.GetValue(articles) ?? [],
                parsed.GetRequiredValue(output),
                parsed.GetValue(notebook),
                parsed.GetValue(notebooks),
                parsed.GetValue(story),
                parsed.GetValue(inPlace));
            if (!parsed.GetValue(watch))
            {
                return new ArticleRun(terminal, request).InvokeAsync(cancellation);
            }

            // Each run would be a change to the notebooks, and so the reason of the next.
            return request.InPlace
                ? throw new UserError(
                    ExitCode.Usage, "--watch and --in-place do not go together: what is put into the notebooks would count as a change to them.")
                : new WatchedRun(terminal, request).InvokeAsync(cancellation);
        });
        return command;
    }
}

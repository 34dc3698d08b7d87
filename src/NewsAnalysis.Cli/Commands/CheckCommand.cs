using System.CommandLine;
using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Claims.Checking;
using NewsAnalysis.Cli.Files;
using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Cli.Tables;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Cli.Commands;

/// <summary><c>check</c>: a claim sentence against articles, or many claims each against its own text.</summary>
internal static class CheckCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "check";

    /// <summary>The end of its help page.</summary>
    public const string Examples = """
        Verdicts: supported, contradicted, not mentioned; with the sentence nearest to the claim and the part that differs.

        Examples:
          news-analysis check "The minister resigned on Monday." my/articles     one verdict for each article
          news-analysis check "Twelve people died." my/articles --format jsonl   the table `checks` as JSON Lines
          news-analysis check --batch items.jsonl > verdicts.jsonl               {id, text, claim} a line; - is standard input
        """;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var claim = new Argument<string?>("claim") { Description = "The claim: a sentence, in quotation marks.", Arity = ArgumentArity.ZeroOrOne };
        Argument<string[]> articles = Inputs.Argument();
        var batch = new Option<string?>("--batch")
        {
            Description = "JSON Lines of {id, text, claim}, each claim to be held against its own text; - is standard input.",
            HelpName = "file",
        };
        var format = new Option<string?>("--format") { Description = "csv or jsonl: the verdicts as a table.", HelpName = "csv|jsonl" };
        format.AcceptOnlyFromAmong([.. TableFormat.All.Select(f => f.Name)]);
        var file = new Option<string?>("--out") { Description = "The file to write; standard output when not given.", HelpName = "file" };
        var command = new Command(Name, "Says whether articles support a claim, contradict it or do not mention it.") { claim, articles, batch, format, file };
        command.SetAction((parsed, cancellation) =>
        {
            (string? sentence, string? items) = (parsed.GetValue(claim), parsed.GetValue(batch));
            if (!ClaimChecker.HasDictionary)
            {
                terminal.Complain("note: built without the dictionary (npm was not at hand), so fewer synonyms and opposites are known and fewer verdicts hold");
            }

            if (items is not null)
            {
                if (sentence is not null)
                {
                    throw new UserError(ExitCode.Usage, "--batch brings its own claims and texts; name no other.");
                }

                return parsed.GetValue(format) is null or "jsonl"
                    ? ClaimBatch.RunAsync(terminal, items, parsed.GetValue(file), cancellation)
                    : throw new UserError(ExitCode.Usage, "--batch answers in JSON Lines; leave out --format.");
            }

            return string.IsNullOrWhiteSpace(sentence)
                ? throw new UserError(
                    ExitCode.Usage,
                    "No claim is named: a sentence in quotation marks, or --batch with a file of claims.\nnews-analysis check --help shows what there is.")
                : RunAsync(terminal, sentence, parsed.GetValue(articles) ?? [], parsed.GetValue(format), parsed.GetValue(file), cancellation);
        });
        return command;
    }

    /// <summary>A verdict in words.</summary>
    public static string Words(ClaimSupport verdict) => verdict switch
    {
        ClaimSupport.Supported => "supported",
        ClaimSupport.Contradicted => "contradicted",
        _ => "not mentioned",
    };

    private static async Task<int> RunAsync(Terminal terminal, string claim, string[] articles, string? format, string? file, CancellationToken cancellation)
    {
        string[] paths = Inputs.Paths(articles, articles.Length == 0 ? Workspace.Find() : null);
        using OutputFile? place = file is null ? null : OutputFile.At(file);
        var progress = new Progress(terminal);
        (ArticleCorpus corpus, ClaimCheckRow[] rows) = await progress.DuringAsync(
            () =>
            {
                progress.Stage("Reading articles");
                ArticleCorpus corpus = Inputs.Load(paths);
                progress.Stage("Checking the claim");
                var checker = new ClaimChecker();
                return (corpus, corpus.Articles.Select(a => ClaimCheckRow.Of(claim, a, checker.Check(claim, a))).ToArray());
            },
            cancellation);

        var frame = new DataFrame<ClaimCheckRow>("checks", rows);
        if (place is not null)
        {
            place.Write(stream => TableFormat.Of(format, file).Write(frame, stream));
        }
        else if (format is not null)
        {
            var buffered = new BufferedStream(terminal.Output, 1 << 16);
            TableFormat.Of(format, null).Write(frame, buffered);
            buffered.Flush();
        }
        else
        {
            Tell(terminal, corpus, rows);
        }

        foreach (string problem in Inputs.Describe(corpus))
        {
            terminal.Complain("problem: " + problem);
        }

        return Inputs.CodeOf(corpus);
    }

    private static void Tell(Terminal terminal, ArticleCorpus corpus, ClaimCheckRow[] rows)
    {
        foreach ((ClaimCheckRow row, Article article) in rows.Zip(corpus.Articles))
        {
            terminal.Line($"{Words(row.Verdict),-14}{article.Label}");
            if (row is { Text: { } text, Start: { } start, Length: { } length })
            {
                string place = string.Create(CultureInfo.InvariantCulture, $"{row.File}:{start}+{length}");
                string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                terminal.Line($"  {place}  {line}");
            }

            if (row.ClaimPart is { } part)
            {
                string other = row.TextPart is { } there ? $", the article \"{there}\"" : "";
                terminal.Line($"  {row.Difference}: the claim has \"{part}\"{other}");
            }
        }

        IEnumerable<string> counts = rows.GroupBy(r => r.Verdict).OrderBy(g => g.Key)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{Words(g.Key)} by {g.Count()}"));
        terminal.Line(string.Join(", ", counts));
    }
}

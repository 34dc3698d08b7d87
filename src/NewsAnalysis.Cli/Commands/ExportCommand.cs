using System.CommandLine;
using System.Text;
using NewsAnalysis.Articles;
using NewsAnalysis.Cli.Files;
using NewsAnalysis.Cli.Runs;
using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Cli.Tables;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Cli.Commands;

/// <summary><c>export</c>: one table of the articles, to standard output or a file.</summary>
internal static class ExportCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "export";

    /// <summary>The end of its help page.</summary>
    public static string Examples { get; } = $"""
        Tables:
        {string.Join('\n', Table.All.Select(t => $"  {t.Name,-16}{t.About}"))}

        Examples:
          news-analysis export quotes                                   the quotations of seeds/, as CSV
          news-analysis export claims my/articles --out claims.jsonl    as JSON Lines, by the file's extension
          news-analysis export passages 'my/**/*.txt' --format jsonl    to standard output, to be piped on
          news-analysis export problems my/articles                     what could not be read, and why
        """;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var table = new Argument<string>("table") { Description = "The table; the list stands below.", HelpName = "table" };
        table.CompletionSources.Add([.. Table.All.Select(t => t.Name)]);
        Argument<string[]> articles = Inputs.Argument();
        var format = new Option<string?>("--format")
        {
            Description = "csv or jsonl; by the extension of --out when not given, else csv.",
            HelpName = "csv|jsonl",
        };
        format.AcceptOnlyFromAmong([.. TableFormat.All.Select(f => f.Name)]);
        var file = new Option<string?>("--out") { Description = "The file to write; standard output when not given.", HelpName = "file" };
        var command = new Command(Name, "Writes one table of the articles as CSV or JSON Lines.") { table, articles, format, file };
        command.SetAction((parsed, cancellation) => RunAsync(
            terminal,
            Table.Named(parsed.GetRequiredValue(table)),
            parsed.GetValue(articles) ?? [],
            TableFormat.Of(parsed.GetValue(format), parsed.GetValue(file)),
            parsed.GetValue(file),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, Table table, string[] articles, TableFormat format, string? file, CancellationToken cancellation)
    {
        string[] paths = Inputs.Paths(articles, articles.Length == 0 ? Workspace.Find() : null);
        using OutputFile? place = file is null ? null : OutputFile.At(file);
        var progress = new Progress(terminal);
        (ArticleCorpus corpus, IDataFrame frame) = await progress.DuringAsync(
            () =>
            {
                progress.Stage("Reading articles");
                ArticleCorpus corpus = Inputs.Load(paths);
                progress.Stage($"Making the table {table.Name} of {Summary.Count(corpus.Articles.Length, "article")}");
                return (corpus, table.Frame(new Analyses(corpus)));
            },
            cancellation);

        if (place is null)
        {
            ToStandardOutput(terminal, frame, format);
        }
        else
        {
            place.Write(stream => format.Write(frame, stream));
            if (!place.IsDevice)
            {
                terminal.Line($"Wrote    {file}: the table {table.Name} of {Summary.Count(corpus.Articles.Length, "article")}, {Summary.Count(frame.Count, "row")}");
            }
        }

        foreach (string problem in Inputs.Describe(corpus))
        {
            terminal.Complain("problem: " + problem);
        }

        return Inputs.CodeOf(corpus);
    }

    private static void ToStandardOutput(Terminal terminal, IDataFrame frame, TableFormat format)
    {
        if (terminal.IsScreen)
        {
            // On a screen the words of an article must not move the cursor, name the window or turn the line round.
            using var text = new MemoryStream();
            format.Write(frame, text);
            foreach (string line in Encoding.UTF8.GetString(text.ToArray()).TrimEnd('\n').Split('\n'))
            {
                terminal.Line(line);
            }

            return;
        }

        // A reader that has enough (`… | head`) is no error: .NET drops what is written to a closed pipe.
        var buffered = new BufferedStream(terminal.Output, 1 << 16);
        format.Write(frame, buffered);
        buffered.Flush();
    }
}

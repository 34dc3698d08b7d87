using System.Text.RegularExpressions;
using NewsAnalysis.Notebooks.Report;

namespace NewsAnalysis.Notebooks.Tests.Committed;

/// <summary>The texts that the committed notebooks are about, for reports in tests: paragraphs are what blank lines part, and a few words are marked.</summary>
internal static partial class SeedArticles
{
    private const string Shared = "ceasefire";

    public static string Raw(string id) => File.ReadAllText(Path.Combine(CommittedNotebooks.Folder, "..", "seeds", id + ".txt"));

    public static ReportArticles Read()
    {
        string[] ids = [.. Directory.EnumerateFiles(Path.Combine(CommittedNotebooks.Folder, "..", "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(f => Path.GetFileNameWithoutExtension(f)!)];
        ReportGroup[] groups =
        [
            new("word", ReportMarkKind.Quotation, "The word “ceasefire”"),
            new("claim", ReportMarkKind.Claim, "That there is one"),
            .. ids.Skip(1).Select(id => new ReportGroup("shared-" + id, ReportMarkKind.Passage, "Shared with " + id)),
        ];
        return new ReportArticles([.. ids.Select(id => Article(id, ids))], [.. groups]);
    }

    private static ReportArticle Article(string id, string[] ids)
    {
        string raw = Raw(id);
        int at = raw.IndexOf(Shared, StringComparison.OrdinalIgnoreCase);
        IEnumerable<string> partners = id == ids[0] ? ids.Skip(1) : [id];
        return new ReportArticle(id, id[..3])
        {
            Title = "Article " + id,
            About = $"{raw.Length} characters",
            Parts = [.. ParagraphPattern().Matches(raw).Select((m, i) => new ReportPart(m.Index, m.Value, i == 0 ? "headline" : i == 1 ? "caption" : "body"))],
            Marks =
            [
                new(at, Shared.Length, "word", "as written"),
                new(at - 20, Shared.Length + 40, "claim", "agrees"),
                .. partners.Select(p => new ReportMark(at, Shared.Length + 10, "shared-" + p, "")),
            ],
        };
    }

    [GeneratedRegex(@"\S(?:.*\S)?", RegexOptions.CultureInvariant)]
    private static partial Regex ParagraphPattern();
}

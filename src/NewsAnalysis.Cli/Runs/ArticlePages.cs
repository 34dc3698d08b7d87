using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Cli.Tables;
using NewsAnalysis.Frames;
using NewsAnalysis.Notebooks.Report;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Cli.Runs;

/// <summary>Makes the articles that a reader of the report can open, with what the three analyses found in them.</summary>
internal static class ArticlePages
{
    /// <summary>UTF-16 units of a statement or utterance that are shown as the title of its places.</summary>
    private const int LongestTitle = 300;

    /// <summary>The articles of a corpus with their quotations, shared passages and claims.</summary>
    public static ReportArticles Of(Analyses analyses)
    {
        var marks = analyses.Corpus.Articles.ToDictionary(a => a.Id, _ => new List<ReportMark>(), StringComparer.Ordinal);
        ReportGroup[] groups = [.. Quotations(analyses.Quotes, marks), .. Passages(analyses.Reuse, marks), .. Claims(analyses.Claims, marks)];
        return new ReportArticles([.. analyses.Corpus.Articles.Select(a => Page(a, marks[a.Id]))], [.. groups]);
    }

    private static ReportArticle Page(Article article, List<ReportMark> marks) => new(article.Id, article.Label)
    {
        Title = article.Title,
        About = string.Join(" · ", About(article).OfType<string>().Distinct(StringComparer.Ordinal)),
        Parts = [.. article.Paragraphs.Select(p => new ReportPart(p.Span.Start, p.Span.In(article.Raw), Words.Of(p.Kind)))],
        Marks = [.. marks],
    };

    private static string?[] About(Article article) =>
        [article.Outlet, article.Agency, article.Byline, article.Published, Summary.Count(article.Words, "word"), article.File];

    private static IEnumerable<ReportGroup> Quotations(QuoteOverlap quotes, Dictionary<string, List<ReportMark>> marks)
    {
        foreach (QuoteRow quote in quotes.Quotes)
        {
            string note = $"{Words.Of(quote.Version)}, {quote.Speaker ?? "speaker left open"}";
            marks[quote.ArticleId].Add(new ReportMark(quote.Start, quote.Length, quote.ClusterId, note));
        }

        foreach (QuoteCellRow cell in quotes.Cells)
        {
            if (cell is { Version: QuoteVersion.Echoed, Start: { } start, Length: { } length })
            {
                marks[cell.ArticleId].Add(new ReportMark(start, length, cell.ClusterId, Words.Of(cell.Version)));
            }
        }

        return quotes.Clusters.Select(c => new ReportGroup(c.ClusterId, ReportMarkKind.Quotation, Title(c)));
    }

    private static string Title(QuoteClusterRow cluster) =>
        $"“{Shortened(cluster.Text.TrimEnd(','))}”{(cluster.Speaker is { } speaker ? " — " + speaker : "")}";

    private static IEnumerable<ReportGroup> Passages(SourceReuse reuse, Dictionary<string, List<ReportMark>> marks)
    {
        var groups = new List<ReportGroup>();
        foreach (PassageRow passage in reuse.Passages)
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"passage-{groups.Count + 1}");
            marks[passage.ArticleA].Add(new ReportMark(passage.StartA, passage.LengthA, key, ""));
            marks[passage.ArticleB].Add(new ReportMark(passage.StartB, passage.LengthB, key, ""));
            groups.Add(new ReportGroup(key, ReportMarkKind.Passage,
                $"{Summary.Count(passage.Words, "word")} shared, {Words.Of(passage.Kind)}{(passage.Quotation ? ", mostly quotation" : "")}"));
        }

        return groups;
    }

    private static IEnumerable<ReportGroup> Claims(ClaimConsistency claims, Dictionary<string, List<ReportMark>> marks)
    {
        foreach (ClaimCellRow cell in claims.Cells)
        {
            if (cell is { Start: { } start, Length: { } length })
            {
                string note = Words.Of(cell.Status) + (cell.Reason.Length > 0 ? "; " + cell.Reason : "");
                marks[cell.ArticleId].Add(new ReportMark(start, length, cell.ClaimId, note));
            }
        }

        return claims.Claims.Select(c => new ReportGroup(c.ClaimId, ReportMarkKind.Claim, $"{Shortened(c.Statement)} ({Words.Of(c.Verdict)})"));
    }

    private static string Shortened(string text) =>
        text.Length <= LongestTitle ? text : text[..(char.IsHighSurrogate(text[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)] + "…";
}

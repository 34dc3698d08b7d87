using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>The versions of quotations side by side, the differing words marked.</summary>
internal static class QuoteVersions
{
    public static HtmlFragment Of(
        DataFrame<ArticleRow> articles, DataFrame<QuoteRow> quotes, DataFrame<QuoteClusterRow> clusters, DataFrame<QuoteCellRow> cells, int top)
    {
        var labels = articles.ToDictionary(a => a.ArticleId, a => a.Label, StringComparer.Ordinal);
        var byCluster = cells.Where(c => c.Version != QuoteVersion.Absent).ToLookup(c => c.ClusterId, StringComparer.Ordinal);
        var byPlace = quotes.ToLookup(q => (q.ClusterId, q.ArticleId));
        var byText = quotes.ToLookup(q => (q.ClusterId, q.Text));
        QuoteClusterRow[] changed = [.. clusters
            .Where(c => c.Articles > 1 && byCluster[c.ClusterId].Any(v => v.Version is not (QuoteVersion.Verbatim or QuoteVersion.Absent)))
            .OrderByDescending(c => c.Articles)
            .OrderByDescending(c => byCluster[c.ClusterId].Count(v => v.Version is QuoteVersion.Altered or QuoteVersion.Translated or QuoteVersion.DifferentlyAttributed))];
        if (changed.Length == 0)
        {
            return Fragment.Nothing("No quotation stands in two articles in different versions.");
        }

        string tables = string.Concat(changed.Take(top).Select(cluster => Fragment.Table(
            $"“{Html.Encode(cluster.Text.TrimEnd(','))}”" + (cluster.Speaker is { } speaker ? " — " + Html.Encode(speaker) : ""),
            ["article", "version", "its words", "against the fullest version"],
            [
                .. Alike(byCluster[cluster.ClusterId].Where(c => c.Version == QuoteVersion.Verbatim).Select(c => Named(c, labels))),
                .. byCluster[cluster.ClusterId].Where(c => c.Version != QuoteVersion.Verbatim).Select(cell => (IReadOnlyList<string>)
                [
                    Named(cell, labels),
                    Html.Encode(Words.Of(cell.Version)),
                    Said(byPlace[(cell.ClusterId, cell.ArticleId)]),
                    Difference(cell, byText[(cell.ClusterId, cluster.Text)].FirstOrDefault(), byPlace[(cell.ClusterId, cell.ArticleId)]),
                ]),
            ])));
        int left = changed.Length - Math.Min(top, changed.Length);
        return new HtmlFragment(Fragment.Tables("na-versions", tables)
            + (left > 0 ? $"<p>{Phrases.Sentence(Phrases.Count(left, "more quotation"))} with different versions: see the table quote-cells.</p>\n" : ""));
    }

    private static IEnumerable<IReadOnlyList<string>> Alike(IEnumerable<string> articles)
    {
        string[] all = [.. articles];
        return all.Length == 0 ? [] : [[Phrases.List(all, 6), "verbatim", "the fullest version", ""]];
    }

    private static string Named(QuoteCellRow cell, Dictionary<string, string> labels) =>
        Fragment.Article(labels.GetValueOrDefault(cell.ArticleId, cell.ArticleId), cell.ArticleId, Fragment.Span(cell.Start, cell.Length));

    private static string Difference(QuoteCellRow cell, QuoteRow? fullest, IEnumerable<QuoteRow> own)
    {
        if (cell.Difference is not { } difference)
        {
            return "";
        }

        (TextSpan, string)[] parts = [.. own.OrderBy(q => q.Start).Select(Place)];
        return DifferenceMarkup.ToHtml(
            difference,
            new DifferenceSide(fullest?.ArticleId ?? "", fullest is null ? [] : [Place(fullest)]),
            new DifferenceSide(cell.ArticleId, parts.Length > 0 ? parts : Fragment.Span(cell.Start, cell.Length).Select(s => (s, ""))));
    }

    private static (TextSpan, string) Place(QuoteRow quote) => (new TextSpan(quote.Start, quote.Length), quote.Text);

    private static string Said(IEnumerable<QuoteRow> quotes)
    {
        QuoteRow[] all = [.. quotes];
        return all.Length == 0
            ? "<em>without quotation marks</em>"
            : string.Join("<br>", all.DistinctBy(q => q.Text, StringComparer.Ordinal).Select(q => Fragment.Evidence($"“{Html.Encode(q.Text)}”", q.ArticleId, new TextSpan(q.Start, q.Length)) + (q.Speaker is { } s ? $" <small>— {Html.Encode(s)}</small>" : "")));
    }
}

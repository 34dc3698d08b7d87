using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;

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
                .. Alike(byCluster[cluster.ClusterId].Where(c => c.Version == QuoteVersion.Verbatim).Select(c => labels.GetValueOrDefault(c.ArticleId, c.ArticleId))),
                .. byCluster[cluster.ClusterId].Where(c => c.Version != QuoteVersion.Verbatim).Select(cell => (IReadOnlyList<string>)
                [
                    Html.Encode(labels.GetValueOrDefault(cell.ArticleId, cell.ArticleId)),
                    Html.Encode(Words.Of(cell.Version)),
                    Said(byPlace[(cell.ClusterId, cell.ArticleId)]),
                    cell.Difference is { } difference ? DifferenceMarkup.ToHtml(difference) : "",
                ]),
            ])));
        int left = changed.Length - Math.Min(top, changed.Length);
        return new HtmlFragment($"<div class=\"na-versions\">\n{tables}</div>\n"
            + (left > 0 ? $"<p>{Phrases.Sentence(Phrases.Count(left, "more quotation"))} with different versions: see the table quote-cells.</p>\n" : ""));
    }

    private static IEnumerable<IReadOnlyList<string>> Alike(IEnumerable<string> articles)
    {
        string[] all = [.. articles];
        return all.Length == 0 ? [] : [[Html.Encode(Phrases.List(all, 6)), "verbatim", "the fullest version", ""]];
    }

    private static string Said(IEnumerable<QuoteRow> quotes)
    {
        QuoteRow[] all = [.. quotes];
        return all.Length == 0
            ? "<em>without quotation marks</em>"
            : string.Join("<br>", all.DistinctBy(q => q.Text, StringComparer.Ordinal).Select(q => $"“{Html.Encode(q.Text)}”" + (q.Speaker is { } s ? $" <small>— {Html.Encode(s)}</small>" : "")));
    }
}

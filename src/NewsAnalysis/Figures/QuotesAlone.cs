using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>The quotations that one article has and no other one repeats, with marks or without.</summary>
internal static class QuotesAlone
{
    private const int Examples = 3;

    public static HtmlFragment Of(
        DataFrame<ArticleRow> articles, DataFrame<QuoteRow> quotes, DataFrame<QuoteClusterRow> clusters, DataFrame<QuoteCellRow> cells, int top)
    {
        if (articles.Count < 2)
        {
            return Fragment.Nothing("With fewer than two articles there is nothing to compare.");
        }

        var echoed = cells.Where(c => c.Version == QuoteVersion.Echoed).Select(c => c.ClusterId).ToHashSet(StringComparer.Ordinal);
        var single = clusters.Where(c => c.Articles == 1 && !echoed.Contains(c.ClusterId)).Select(c => c.ClusterId).ToHashSet(StringComparer.Ordinal);
        var all = quotes.Where(q => q.Kind is QuoteKind.Full or QuoteKind.Fragment).ToLookup(q => q.ArticleId, StringComparer.Ordinal);
        var rows = articles.Select(a => (Article: a, Alone: all[a.ArticleId].Where(q => single.Contains(q.ClusterId)).OrderByDescending(q => q.Text.Length).ToArray()))
            .Where(r => r.Alone.Length > 0).OrderByDescending(r => r.Alone.Length).ToArray();
        if (rows.Length == 0)
        {
            return Fragment.Nothing("No article has a quotation that no other one carries.");
        }

        string table = Fragment.Table(
            $"{Sentence(Count(rows.Sum(r => r.Alone.Length), "quotation"))} in one article alone",
            ["article", "alone", "the longest", "speakers"],
            rows.Take(top).Select(r => (IReadOnlyList<string>)
            [
                Html.Encode(r.Article.Label),
                $"{Number(r.Alone.Length)} of its {Number(all[r.Article.ArticleId].Count())}",
                string.Join("<br>", r.Alone.Take(Examples).Select(q => $"“{Html.Encode(PlotText.Shorten(q.Text.TrimEnd(','), 140))}”")),
                Html.Encode(List(r.Alone.Select(q => q.Speaker ?? "left open").CountBy(s => s, StringComparer.Ordinal).OrderByDescending(s => s.Value).Select(s => $"{s.Key} ({Number(s.Value)})"), 5)),
            ]));
        int left = rows.Length - Math.Min(top, rows.Length);
        return new HtmlFragment($"<div class=\"na-alone\">\n{table}</div>\n"
            + (left > 0 ? $"<p>{Sentence(Count(left, "more article"))} with such quotations: see Articles in the table quote-clusters.</p>\n" : ""));
    }
}

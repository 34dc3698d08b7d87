using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>What each article alone reports.</summary>
internal static class ClaimsAlone
{
    private const int Examples = 3;

    public static HtmlFragment Of(DataFrame<ArticleRow> articles, DataFrame<ClaimRow> claims, DataFrame<ClaimCellRow> cells, int top)
    {
        if (articles.Count < 2)
        {
            return Fragment.Nothing("With fewer than two articles there is nothing to compare.");
        }

        var single = claims.Where(c => c.Verdict == ClaimVerdict.SingleSource).ToDictionary(c => c.ClaimId, StringComparer.Ordinal);
        var told = cells.Where(c => c.Start is not null).ToLookup(c => c.ArticleId, StringComparer.Ordinal);
        var rows = articles.Select(a => (Article: a, Alone: told[a.ArticleId].Where(c => single.ContainsKey(c.ClaimId)).Select(c => single[c.ClaimId]).ToArray(), All: told[a.ArticleId].Count()))
            .Where(r => r.Alone.Length > 0).OrderByDescending(r => r.Alone.Length).ToArray();
        if (rows.Length == 0)
        {
            return Fragment.Nothing("No article makes a claim that no other one makes.");
        }

        string table = Fragment.Table(
            $"{Sentence(Count(rows.Sum(r => r.Alone.Length), "claim"))} in one article alone",
            ["article", "alone, of all its claims", "the first", "what they are about"],
            rows.Take(top).Select(r => (IReadOnlyList<string>)
            [
                Html.Encode(r.Article.Label),
                $"{Number(r.Alone.Length)} of {Number(r.All)}",
                string.Join("<br>", r.Alone.Take(Examples).Select(c => $"“{Html.Encode(PlotText.Shorten(c.Statement, 140))}”")),
                Html.Encode(List(r.Alone.CountBy(c => Words.Of(c.Kind), StringComparer.Ordinal).OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal).Select(k => $"{k.Key} ({Number(k.Value)})"), 7)),
            ]));
        int left = rows.Length - Math.Min(top, rows.Length);
        return new HtmlFragment($"<div class=\"na-alone\">\n{table}</div>\n" + (left > 0 ? $"<p>{Sentence(Count(left, "more article"))} with such claims: see the table claims.</p>\n" : ""));
    }
}

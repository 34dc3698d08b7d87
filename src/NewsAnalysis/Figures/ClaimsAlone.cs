using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>What each article alone reports.</summary>
internal static class ClaimsAlone
{
    private static readonly AloneTable<(ClaimRow Claim, ClaimCellRow Cell)> Table = new("claim", "the table claims", ("alone, of all its claims", "the first", "what they are about"))
    {
        Share = (alone, all) => $"{Number(alone)} of {Number(all)}",
        Example = c => Fragment.Evidence($"“{Html.Encode(PlotText.Shorten(c.Claim.Statement, 140))}”", c.Cell.ArticleId, Fragment.Span(c.Cell.Start, c.Cell.Length)),
        About = claims => List(claims.CountBy(c => Words.Of(c.Claim.Kind), StringComparer.Ordinal).OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal).Select(k => $"{k.Key} ({Number(k.Value)})"), 7),
    };

    public static HtmlFragment Of(DataFrame<ArticleRow> articles, DataFrame<ClaimRow> claims, DataFrame<ClaimCellRow> cells, int top)
    {
        var single = claims.Where(c => c.Verdict == ClaimVerdict.SingleSource).ToDictionary(c => c.ClaimId, StringComparer.Ordinal);
        var told = cells.Where(c => c.Start is not null).ToLookup(c => c.ArticleId, StringComparer.Ordinal);
        return Table.Of(
            articles,
            a => ([.. told[a.ArticleId].Where(c => single.ContainsKey(c.ClaimId)).Select(c => (single[c.ClaimId], c))], told[a.ArticleId].Count()),
            "No article makes a claim that no other one makes.", top);
    }
}

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
        Example = c => Statement(c.Claim.Statement, c.Cell),
        About = claims => List(claims.CountBy(c => Words.Of(c.Claim.Kind), StringComparer.Ordinal).OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal).Select(k => $"{k.Key} ({Number(k.Value)})"), 7),
    };

    private const int LongestEvidence = 160;

    public static HtmlFragment Of(DataFrame<ArticleRow> articles, DataFrame<ClaimRow> claims, DataFrame<ClaimCellRow> cells, int top)
    {
        var single = claims.Where(c => c.Verdict == ClaimVerdict.SingleSource).ToDictionary(c => c.ClaimId, StringComparer.Ordinal);
        var told = cells.Where(c => c.Start is not null).ToLookup(c => c.ArticleId, StringComparer.Ordinal);
        return Table.Of(
            articles,
            a => ([.. told[a.ArticleId].Where(c => single.ContainsKey(c.ClaimId)).Select(c => (single[c.ClaimId], c))], told[a.ArticleId].Count()),
            "No article makes a claim that no other one makes.", top);
    }

    // The claim as it can be read on its own; those of its words that are the evidence lead to their place.
    private static string Statement(string statement, ClaimCellRow cell)
    {
        string words = string.Join(' ', (cell.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        int at = words.Length > 0 ? statement.IndexOf(words, StringComparison.Ordinal) : -1;
        string shown = PlotText.Shorten(statement, LongestEvidence), said = PlotText.Shorten(words, LongestEvidence);
        string link = Fragment.Evidence(Html.Encode(said), cell.ArticleId, Fragment.Span(cell.Start, cell.Length));
        return at >= 0 ? Html.Encode(statement[..at]) + link + Html.Encode(statement[(at + words.Length)..])
            : shown == said || words.Contains(statement, StringComparison.OrdinalIgnoreCase) ? link
            : $"{Html.Encode(shown)} ({link})";
    }
}

using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Figures;

/// <summary>Finds what an article leaves out that most others of its story report.</summary>
internal static class OmittedClaims
{
    public static DataFrame<OmissionRow> Of(DataFrame<ArticleRow> articles, DataFrame<ClaimRow> claims, DataFrame<ClaimCellRow> cells)
    {
        var labels = articles.ToDictionary(a => a.ArticleId, a => a.Label, StringComparer.Ordinal);
        var byClaim = cells.ToLookup(c => c.ClaimId, StringComparer.Ordinal);
        var omissions = claims.SelectMany(claim =>
        {
            ClaimCellRow[] row = [.. byClaim[claim.ClaimId]];
            int reported = row.Count(c => c.Status is not (ClaimStatus.Omits or ClaimStatus.NotInThisExcerpt));
            int others = row.Length - 1;
            return reported * 2 > others && reported > 1
                ? row.Where(c => c.Status == ClaimStatus.Omits)
                    .Select(c => new OmissionRow(labels.GetValueOrDefault(c.ArticleId, c.ArticleId), claim.Statement, claim.Kind, reported, others, claim.Verdict, claim.ClaimId))
                : [];
        });
        return new DataFrame<OmissionRow>("omissions", omissions) { Export = null }
            .OrderByDescending(o => o.ReportedBy)
            .OrderBy(o => o.Article);
    }
}

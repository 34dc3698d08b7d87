using NewsAnalysis.Claims;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Figures;

/// <summary>Finds the claims on which the articles do not differ but do not name the same source.</summary>
internal static class OtherSources
{
    public static DataFrame<ClaimRow> Of(DataFrame<ClaimRow> claims, DataFrame<ClaimCellRow> cells)
    {
        var named = cells.Where(c => c.Status == ClaimStatus.AttributesDifferently).Select(c => c.ClaimId).ToHashSet(StringComparer.Ordinal);
        return claims.Where(c => c.Articles > 1 && c.Verdict != ClaimVerdict.Differs && named.Contains(c.ClaimId));
    }
}

using NewsAnalysis.Claims;

namespace NewsAnalysis.Tests.Claims;

/// <summary>Two parties who contradict each other are not two outlets that do.</summary>
public sealed class SpeakerTests
{
    [Fact]
    public void TwoSpeakersWhoDisagreeAreNoDifferenceOfTheirOutlets()
    {
        ClaimConsistency claims = Stories.Compare(
            "Anna Berg said the army did not attack the old harbour of Altmark.", "Jon Vale said the army attacked the old harbour of Altmark.");
        ClaimRow claim = Assert.Single(claims.Claims, c => c is { Articles: 2, Kind: ClaimKind.Statement });
        Assert.Equal((ClaimVerdict.Consistent, "attribution"), (claim.Verdict, claim.Difference));
        Assert.Contains(claims.Cells, c => c.ClaimId == claim.ClaimId && c.Reason.Contains("two speakers disagree", StringComparison.Ordinal));
    }

    [Fact]
    public void OneSpeakerWhoIsToldToSayTheContraryIsADifference()
    {
        ClaimConsistency claims = Stories.Compare(
            "Anna Berg said the army did not attack the old harbour of Altmark.", "Anna Berg said the army attacked the old harbour of Altmark.");
        Assert.Contains(claims.Claims, c => c is { Verdict: ClaimVerdict.Differs, Difference: "polarity" });
    }
}

using NewsAnalysis.Claims;

namespace NewsAnalysis.Tests.Claims;

/// <summary>When two numbers are one: rounded, bounded, or named beside another.</summary>
public sealed class NumberClaimsTests
{
    [Theory]
    [InlineData("The clerk bought a $43,000 gold watch in Altmark.", "The clerk bought a $43,350 gold watch in Altmark.", "granularity")]
    [InlineData("The flood killed at least 20 people in Altmark.", "The flood killed at least 30 people in Altmark.", "value")]
    [InlineData("The flood killed at least 20 people in Altmark.", "The flood killed 23 people in Altmark.", "granularity")]
    [InlineData("The flood killed 20 people in Altmark.", "The flood killed 23 people in Altmark.", "value")]
    public void ARoundedNumberIsNoOtherNumber(string one, string other, string difference) =>
        Assert.Contains(Stories.Compare(one, other).Claims, c => c.Kind == ClaimKind.Number && c.Difference == difference);

    [Fact]
    public void AnAccountThatGivesBothNumbersGivesThemForTwoThings() => Assert.DoesNotContain(
        Stories.Compare("Police made six arrests in Altmark, compared to 47 the night before.", "Police made 47 arrests in Altmark.").Claims, c => c.Verdict == ClaimVerdict.Differs);

    [Fact]
    public void ALargeNumberThatIsToldTwiceIsOneClaim() => Assert.Single(
        Stories.Compare(
            "The clerk spent $750,000 of the fund on watches. A judge said the clerk must forfeit $750,000.",
            "The clerk spent $750,000 of the fund on watches. The court ordered that she forfeit $750,000 in all.").Claims,
        c => c is { Kind: ClaimKind.Number, Articles: 2 });
}

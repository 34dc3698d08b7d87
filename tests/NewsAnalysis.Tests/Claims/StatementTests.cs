using NewsAnalysis.Claims;

namespace NewsAnalysis.Tests.Claims;

/// <summary>A claim is shown in words that can be read on their own.</summary>
public sealed class StatementTests
{
    [Fact]
    public void AParticipleIsShownWithItsClause()
    {
        ClaimConsistency claims = Stories.Compare("A storm hit Altmark on Monday, wrecking 14 boats.", "A storm hit Altmark on Monday, wrecking 14 boats.");
        Assert.Contains(claims.Claims, c => c.Statement == "A storm hit Altmark on Monday, wrecking 14 boats");
        Assert.Contains(claims.Cells, c => c.Text == "wrecking 14 boats");
    }

    [Fact]
    public void ATieToAnotherClauseIsNotShown() => Assert.Contains(
        Stories.Compare("Rain fell for a week while the council of Altmark rejected the plan for a dam.").Claims,
        c => c.Statement == "the council of Altmark rejected the plan for a dam");

    [Theory]
    [InlineData("Jon Vale resigned on Monday, according to two ministers. In Altmark, the market square.")]
    [InlineData("\"This is good for us,\" said one fisherman, Tom Reed, 46.")]
    public void ANameOrAPlaceAloneIsNoClaim(string text) => Assert.DoesNotContain(
        Stories.Compare(text, text).Claims, c => c.Statement.StartsWith("In Altmark", StringComparison.Ordinal) || c.Statement.StartsWith("Tom Reed", StringComparison.Ordinal));

    [Fact]
    public void WhatOneArticleTellsTwiceIsOneClaim()
    {
        ClaimConsistency claims = Stories.Compare("The army shelled the harbour of Altmark on Monday. Rain fell. The army shelled the harbour of Altmark on Monday with guns.");
        Assert.Single(claims.Claims, c => c.Statement.Contains("shelled", StringComparison.Ordinal));
    }

    [Fact]
    public void APartOfAClaimThatTellsNothingMoreIsNoClaimOfItsOwn()
    {
        ClaimConsistency claims = Stories.Compare("An overnight barrage hit the harbour of Altmark.", "An overnight barrage hit the harbour of Altmark.");
        Assert.Single(claims.Claims);
    }

    [Fact]
    public void APronounIsShownWithItsName()
    {
        ClaimConsistency claims = Stories.Compare("Anna Berg visited Altmark. She predicted that the dam would burst within two weeks.");
        Assert.Contains(claims.Claims, c => c.Statement.StartsWith("She [Anna Berg] predicted that the dam", StringComparison.Ordinal));
    }
}

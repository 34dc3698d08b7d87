using NewsAnalysis.Claims;

namespace NewsAnalysis.Tests.Claims;

/// <summary>What is offered, threatened, agreed or demanded with a condition by one and without by another differs.</summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData("Norland will open the port of Altmark.", "Norland will open the port of Altmark if the strike ends.")]
    [InlineData("Norland threatened to shell the port of Altmark.", "Unless the ships leave, Norland threatened to shell the port of Altmark.")]
    [InlineData("Norland agreed to withdraw its troops from Altmark.", "Norland agreed to withdraw its troops from Altmark as long as the truce holds.")]
    [InlineData("Norland offered to release the crew in Altmark.", "Norland offered to release the crew in Altmark, provided that the fine is paid.")]
    [InlineData("Norland demanded that the fleet leave Altmark.", "Norland demanded that the fleet leave Altmark unless it is invited.")]
    public void AConditionThatOneLeavesOutIsADifference(string plain, string bound) =>
        Assert.Contains(Stories.Compare(plain, bound).Claims, c => c is { Verdict: ClaimVerdict.Differs, Difference: "condition" });

    [Theory]
    [InlineData("Norland opened the port of Altmark.", "Norland opened the port of Altmark; reporters asked if it would last.")]
    [InlineData("Norland will supply the port of Altmark.", "Norland provided the port of Altmark and will supply it.")]
    [InlineData("Norland will open the port of Altmark if the strike ends.", "Norland will open the port of Altmark once the strike ends, if it does.")]
    public void WhatIsNoConditionIsNoDifference(string one, string other) =>
        Assert.DoesNotContain(Stories.Compare(one, other).Claims, c => c.Difference == "condition");
}

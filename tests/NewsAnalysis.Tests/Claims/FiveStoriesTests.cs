using NewsAnalysis.Articles;
using NewsAnalysis.Claims;

namespace NewsAnalysis.Tests.Claims;

/// <summary>Five made-up stories of three outlets each that hold every kind of difference once: each comes out once, and nothing else does.</summary>
public sealed class FiveStoriesTests
{
    [Fact]
    public void ANumberAndACondition() => Assert.Equal(
        ["condition: Norland will open the port of Altmark if the strike ends", "value: A cargo ship sank off the coast of Norland on Monday, killing 14 sailors"],
        Differing(Stories.Compare(
            "A cargo ship sank off the coast of Norland on Monday, killing 14 sailors, the harbour master Anna Berg said. The ship belonged to the Veldt Line. Norland will open the port of Altmark if the strike ends.",
            "A cargo ship sank off the coast of Norland on Monday, killing 17 sailors, the harbour master Anna Berg said. The ship belonged to the Veldt Line. Norland will open the port of Altmark.",
            "A cargo ship sank off the coast of Norland on Monday, killing 14 sailors, the harbour master Anna Berg said. The ship belonged to the Veldt Line. Rescuers found two lifeboats near Kessin.")));

    [Fact]
    public void AnExtentASourceAndATime() => Assert.Equal(
        ["attribution: Mayor Jon Vale said the mill fire destroyed 40 houses near the river", "scope: The council of Altmark agreed to close the coal plant by June", "time: The fire began on Tuesday night"],
        Differing(Stories.Compare(
            "The council of Altmark agreed to close the coal plant by June. Mayor Jon Vale said the mill fire destroyed 40 houses near the river. The fire began on Tuesday night.",
            "The council of Altmark agreed to close all energy facilities by June. Fire chief Maria Lopez said the mill fire destroyed 40 houses near the river. The fire began on Wednesday night.",
            "The council of Altmark agreed to close the coal plant by June. Mayor Jon Vale said the mill fire destroyed 40 houses near the river.")));

    [Fact]
    public void AWordingADenialAndAStage()
    {
        ClaimConsistency claims = Stories.Compare(
            "\"We will rebuild every house in this valley before the winter comes,\" said Anna Berg. The dam at Kessin did not burst on Friday. The army has deployed 200 soldiers to the valley.",
            "\"We will rebuild every school in this valley before the winter comes,\" said Anna Berg. The dam at Kessin burst on Friday. The army will deploy 200 soldiers to the valley.",
            "\"We will rebuild every house in this valley before the winter comes,\" said Anna Berg. The army has deployed 200 soldiers to the valley.");
        Assert.Equal(["polarity: The dam at Kessin burst on Friday", "wording: \"We will rebuild every house in this valley before the winter comes,\" said Anna Berg"], Differing(claims));
        Assert.Equal(["The army has deployed 200 soldiers to the valley"], Of(claims, "story stage"));
    }

    [Fact]
    public void AHedgeADayAnImpossibleDateAndAnExcerpt()
    {
        Article[] articles =
        [
            Stories.Article("a", "The bank of Norland probably lost its vault in the fraud. The trial would begin in Altmark on Monday. The clerk was arrested on Monday, March 19, 2025 in Kessin."),
            Stories.Article("b", "The bank of Norland lost its vault in the fraud. The trial would begin in Altmark next week. The clerk was arrested in Kessin."),
            Stories.Article("c", "The bank of Norland lost its vault in the fraud.") with { Truncated = true },
        ];
        ClaimConsistency claims = ClaimConsistency.Of(new ArticleCorpus(articles));
        Assert.Empty(Differing(claims));
        Assert.Equal(["The bank of Norland probably lost its vault in the fraud"], Of(claims, "hedge"));
        Assert.Equal(["The trial would begin in Altmark on Monday"], Of(claims, "granularity"));
        Assert.Equal(["“Monday, March 19, 2025” cannot be: 19 March 2025 is a Wednesday"], Of(claims, "impossible date"));
        Assert.All(claims.Cells.Where(c => c.ArticleId == "c" && c.Text is null), c => Assert.Equal(ClaimStatus.NotInThisExcerpt, c.Status));
    }

    [Fact]
    public void TwoPartiesAndAnOrdinal()
    {
        ClaimConsistency claims = Stories.Compare(
            "Anna Berg said the police fired tear gas at the crowd in Altmark. It was the second march on the parliament in May. About 900 people took part in the march.",
            "Jon Vale said the police did not fire tear gas at the crowd in Altmark. It was the third march on the parliament in May. Some 900 people took part in the march.",
            "Anna Berg said the police fired tear gas at the crowd in Altmark. The weather was warm in Kessin, and ice cream sold out.");
        Assert.Equal(["value: It was the second march on the parliament in May"], Differing(claims));
        Assert.Equal(["Anna Berg said the police fired tear gas at the crowd in Altmark"], Of(claims, "attribution"));
        Assert.Single(claims.Claims, c => c is { Articles: 2, Difference: null } && c.Statement.Contains("900", StringComparison.Ordinal));
    }

    private static string[] Differing(ClaimConsistency claims) =>
        [.. claims.Claims.Where(c => c.Verdict == ClaimVerdict.Differs).Select(c => $"{c.Difference}: {c.Statement}").Order(StringComparer.Ordinal)];

    private static string[] Of(ClaimConsistency claims, string difference) => [.. claims.Claims.Where(c => c.Difference == difference).Select(c => c.Statement)];
}

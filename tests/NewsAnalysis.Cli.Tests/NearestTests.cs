namespace NewsAnalysis.Cli.Tests;

public sealed class NearestTests
{
    private static readonly string[] Words = ["quotes", "quote-clusters", "claims", "claim-cells"];

    [Theory]
    [InlineData("quots", "quotes")]
    [InlineData("QUOTES", "quotes")]
    [InlineData("claim_cells", "claim-cells")]
    [InlineData("quote-cl", "quote-clusters")]
    [InlineData("zebra", null)]
    [InlineData("", null)]
    public void TheNearestWordIsFound(string typed, string? nearest) => Assert.Equal(nearest, Nearest.To(typed, Words));
}

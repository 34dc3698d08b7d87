using NewsAnalysis.Claims;
using NewsAnalysis.Figures;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Tests.Figures;

/// <summary>A claim is known by the words that tell it from another, also where there is little room.</summary>
public sealed class ClaimLabelTests
{
    private const string Long = "He predicted that the dam at Kessin would hold through the winter, and told the court that the mill was safe";

    [Theory]
    [InlineData(Long, "the mill was safe", "… the mill was safe")]
    [InlineData(Long, "safe", "… told the court that the mill was safe")]
    [InlineData(Long, "He predicted", Long)]
    [InlineData(Long, "nowhere in it", Long)]
    [InlineData("The mill was safe", "safe", "The mill was safe")]
    public void ALongStatementStartsWithItsOwnWords(string statement, string evidence, string label)
    {
        var claims = new DataFrame<ClaimRow>("claims", [new ClaimRow("C1", statement, ClaimKind.Event, ClaimVerdict.PartlyReported, null, 2, 2)]);
        var cells = new DataFrame<ClaimCellRow>("claim-cells", [new ClaimCellRow("C1", "a", ClaimStatus.Agrees, 0, evidence.Length, evidence, "")]);
        Assert.Equal(label, ClaimLabel.Of(claims, cells)["C1"]);
    }

    [Fact]
    public void ANumberIsSeen() => Assert.Equal("… after a week that 372 boats sank", ClaimLabel.Around("The harbour master of Altmark told the council after a week that 372 boats sank", "372"));
}

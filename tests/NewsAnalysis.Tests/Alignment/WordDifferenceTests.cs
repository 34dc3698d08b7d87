using NewsAnalysis.Alignment;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Alignment;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("We will not leave", "We won’t leave", "We [-will not-]{+won’t+} leave")]
    [InlineData("the defence budget", "the Defense\n budget", "the Defense budget")]
    [InlineData("he said so", "he said", "he said [-so-]")]
    [InlineData("he said", "he \"never\" said", "he {+never+} said")]
    [InlineData("pay the [-old-] tax", "pay the [-old-] tax", "pay the [\u2060-old-\u2060] tax")]
    [InlineData("", "", "")]
    public void EditsAreMarked(string old, string updated, string difference) => Assert.Equal(difference, WordDifference.Of(old, updated));

    [Fact]
    public void PartsMayStandInAnotherOrderThanInTheirText()
    {
        const string Raw = "the dam held, he said, after the flood";
        var parts = FoldedText.Of(Raw, new TextSpan(23, 15), new TextSpan(0, 12));
        Assert.Equal("after the flood [-all-] the dam held", WordDifference.Of(FoldedText.Of("After the flood all the dam held"), parts));
        Assert.Equal("after the flood the dam held", WordDifference.Of(FoldedText.Of("after the flood the dam held"), parts));
    }
}

using NewsAnalysis.Alignment;

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
}

using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public sealed class TextSpanTests
{
    [Fact]
    public void SpanReproducesItsWords() => Assert.Equal("on track", new TextSpan(9, 8).In("talks are on track now".Remove(0, 1)));

    [Fact]
    public void TrimLeavesNoWhiteSpace() => Assert.Equal(new TextSpan(2, 1), new TextSpan(0, 5).Trim("  x\u00A0 "));

    [Theory]
    [InlineData(0, 3, 3, 3, 0)]
    [InlineData(0, 3, 2, 3, 1)]
    [InlineData(0, 9, 2, 3, 3)]
    public void OverlapCountsSharedUnits(int start, int length, int otherStart, int otherLength, int shared) =>
        Assert.Equal(shared, new TextSpan(start, length).Overlap(new TextSpan(otherStart, otherLength)));

    [Fact]
    public void EndBeforeStartIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => TextSpan.FromBounds(3, 2));
}

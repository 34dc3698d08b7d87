using NewsAnalysis.Alignment;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Alignment;

public sealed class FoldedTextTests
{
    [Fact]
    public void WordsAreFoldedAndKeepTheirPlace()
    {
        const string Raw = "“The Defence Minister’s plan,” he said.";
        FoldedText text = FoldedText.Of(Raw);
        Assert.Equal(["the", "defense", "minister's", "plan", "he", "said"], text.Words.ToArray());
        Assert.Equal("Minister’s", text.Spans[2].In(Raw));
        Assert.Equal("Minister’s plan,” he", text.SpanOf(2, 3).In(Raw));
    }

    [Fact]
    public void OnlyTheGivenPartsAreRead()
    {
        FoldedText text = FoldedText.Of("one two three four", new TextSpan(0, 3), new TextSpan(14, 4));
        Assert.Equal(["one", "four"], text.Words.ToArray());
    }

    [Fact]
    public void AnEmptyRunHasNoSpan() => Assert.Throws<ArgumentOutOfRangeException>(() => FoldedText.Of("one").SpanOf(0, 0));
}

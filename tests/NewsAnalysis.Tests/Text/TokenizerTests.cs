using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("didn't stop", "didn't|stop")]
    [InlineData("a 30-day halt, and 1,200.5 more.", "a|30-day|halt|,|and|1,200.5|more|.")]
    [InlineData("U.S. envoys.", "U.S.|envoys|.")]
    [InlineData("the end.Next", "the|end|.|Next")]
    [InlineData("it’s 5pm—now", "it’s|5pm|—|now")]
    [InlineData("", "")]
    public void TokensAreWordsNumbersAndMarks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.Tokenize(text).Select(t => t.Span.In(text))));

    [Fact]
    public void MarksAreNotWords() => Assert.Equal(2, Tokenizer.CountWords("“Yes,” 7!", new TextSpan(0, 9)));
}

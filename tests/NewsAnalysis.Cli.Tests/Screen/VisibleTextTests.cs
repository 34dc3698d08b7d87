using NewsAnalysis.Cli.Screen;

namespace NewsAnalysis.Cli.Tests.Screen;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain – “text” 日本 😀", "plain – “text” 日本 😀")]
    [InlineData("a\u001b[31mb", "a␦U+001B[31mb")]
    [InlineData("a\u009bb", "a␦U+009Bb")]
    [InlineData("a\r\nb\tc", "a␦U+000D␦U+000Ab c")]
    [InlineData("\u202eabc\u2069", "␦U+202Eabc␦U+2069")]
    public void NothingHiddenStaysHidden(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    [Fact]
    public void HalfACharacterIsShownAsItsCode() => Assert.Equal("␦U+D83D!", VisibleText.Of("\ud83d!"));
}

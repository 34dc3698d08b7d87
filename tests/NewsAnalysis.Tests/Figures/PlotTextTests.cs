using NewsAnalysis.Figures;

namespace NewsAnalysis.Tests.Figures;

public sealed class PlotTextTests
{
    [Theory]
    [InlineData("a < b & c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData("%{x} 5%", "&#37;{x} 5%")]
    [InlineData("$5 and $6", "&#36;5 and &#36;6")]
    [InlineData("a\nb\u202Ec", "a b␦U+202Ec")]
    public void MarkupBecomesText(string text, string expected) => Assert.Equal(expected, PlotText.Escape(text));

    [Fact]
    public void LongTextIsWrappedAndCut() =>
        Assert.Equal("one two<br>three four…", PlotText.Wrap("one two three four five six", 12, 2));

    [Fact]
    public void ALongWordIsShortened() => Assert.Equal("abcd…", PlotText.Wrap("abcdefghij", 5, 2));

    [Fact]
    public void ShorteningKeepsCharactersWhole() => Assert.Equal("😀😀…", PlotText.Shorten("😀😀😀😀", 3));

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.001, "under 1%")]
    [InlineData(0.999, "over 99%")]
    [InlineData(1, "100%")]
    [InlineData(0.456, "46%")]
    public void SharesAreNeverRoundedAway(double share, string expected) => Assert.Equal(expected, Phrases.Percent(share));

    [Theory]
    [InlineData(0, "no article")]
    [InlineData(1, "1 article")]
    [InlineData(1200, "1,200 articles")]
    public void NumbersAgreeWithTheirNouns(int count, string expected) => Assert.Equal(expected, Phrases.Count(count, "article"));

    [Theory]
    [InlineData(1, "the one article")]
    [InlineData(2, "both articles")]
    [InlineData(3, "all 3 articles")]
    public void TheWholeIsNamedByItsNumber(int count, string expected) => Assert.Equal(expected, Phrases.Every(count, "article"));

    [Fact]
    public void TheSameTextHasTheSameLabelHoweverOftenItStands() =>
        Assert.Equal(["The Gazette…", "The Gazette…", "Another"], PlotText.Labels(["The Gazette of Altmark", "The Gazette of Altmark", "Another"], 15));

    [Fact]
    public void FullStopsDoNotStandBeforeTheDots() => Assert.Equal("said Mr. A…", PlotText.Wrap("said Mr. A. Berg of Altmark", 12, 1));

    [Fact]
    public void LongListsAreCounted() => Assert.Equal("a, b and 2 more", Phrases.List(["a", "b", "c", "d"], 3));

    [Fact]
    public void DifferencesAreMarkedAndEncoded() =>
        Assert.Matches("^a &lt; <del[^>]*>b</del> <ins[^>]*>&lt;c&gt;</ins> \\[-d$", DifferenceMarkup.ToHtml("a < [-b-] {+<c>+} [-d", new DifferenceSide("a", []), new DifferenceSide("b", [])));

    [Fact]
    public void LabelsThatBeginAlikeKeepTheirEnds()
    {
        string[] labels = PlotText.Labels(["The Evening Gazette (Web) 2021-03-22", "The Evening Gazette (Web) 2021-03-24", "Short", "The Evening Gazette (Web) 2021-03-22 (2)"], 22);

        Assert.Equal("Short", labels[2]);
        Assert.Equal(4, labels.Distinct().Count());
        Assert.All(labels, l => Assert.InRange(l.Length, 1, 22));
        Assert.EndsWith("03-24", labels[1], StringComparison.Ordinal);
    }
}

using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public sealed class StemmerTests
{
    [Theory]
    [InlineData("strikes", "strike")]
    [InlineData("striking", "strike")]
    [InlineData("stopped", "stop")]
    [InlineData("called", "call")]
    [InlineData("agencies", "agency")]
    [InlineData("minister's", "minister")]
    [InlineData("temporarily", "temporary")]
    [InlineData("days", "day")]
    public void InflectedFormsShareAStem(string inflected, string plain) => Assert.Equal(Stemmer.Stem(plain), Stemmer.Stem(inflected));

    [Theory]
    [InlineData("372")]
    [InlineData("u.s.")]
    [InlineData("bed")]
    [InlineData("virus")]
    [InlineData("мир")]
    public void OtherWordsStayAsTheyAre(string word) => Assert.Equal(word, Stemmer.Stem(word));
}

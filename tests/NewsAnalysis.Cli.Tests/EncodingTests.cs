using NewsAnalysis.Frames;
using NewsAnalysis.Notebooks.Display;

namespace NewsAnalysis.Cli.Tests;

public sealed class EncodingTests
{
    [Fact]
    public void TheRunnerEncodesEveryCharacterAsTheLibraryDoes()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            string text = $"a{(char)unit}b";
            Assert.Equal(Html.Encode(text), HtmlText.Encode(text));
        }

        Assert.Equal("😀", HtmlText.Encode("😀"));
        Assert.Equal(Html.Encode("😀 <b> 😀"), HtmlText.Encode("😀 <b> 😀"));
    }
}

using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Defence", "defense")]
    [InlineData("mobilisation", "mobilization")]
    [InlineData("don’t", "don't")]
    [InlineData("Zelenskyy", "zelensky")]
    [InlineData("promised", "promised")]
    [InlineData("rise", "rise")]
    [InlineData("favour", "favor")]
    public void SpellingAndTypographyAreFolded(string word, string folded) => Assert.Equal(folded, Folding.Fold(word));
}

using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Defence", "defense")]
    [InlineData("mobilisation", "mobilization")]
    [InlineData("don’t", "don't")]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("Zu\u0308rich", "z\u00FCrich")]
    [InlineData("Zelenskyy", "zelensky")]
    [InlineData("promised", "promised")]
    [InlineData("rise", "rise")]
    [InlineData("favour", "favor")]
    public void SpellingAndTypographyAreFolded(string word, string folded) => Assert.Equal(folded, Folding.Fold(word));
}

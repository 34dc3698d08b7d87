using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Text;

public sealed class FunctionWordsTests
{
    [Theory]
    [InlineData("the", true)]
    [InlineData("don't", true)]
    [InlineData("minister", false)]
    public void GrammarIsToldFromContent(string word, bool function) => Assert.Equal(function, FunctionWords.Contains(word));
}

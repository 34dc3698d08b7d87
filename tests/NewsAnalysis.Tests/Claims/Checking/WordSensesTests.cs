using NewsAnalysis.Claims.Checking;

namespace NewsAnalysis.Tests.Claims.Checking;

public sealed class WordSensesTests
{
    [Theory]
    [InlineData("strike", "attack", nameof(WordRelation.Synonym))]
    [InlineData("opened", "opening", nameof(WordRelation.Same))]
    [InlineData("went", "go", nameof(WordRelation.Same))]
    [InlineData("increase", "decrease", nameof(WordRelation.Antonym))]
    [InlineData("unmanned", "manned", nameof(WordRelation.Antonym))]
    [InlineData("tuesday", "friday", nameof(WordRelation.Antonym))]
    public void WordsAreRelated(string claim, string text, string relation)
    {
        WordSenses known = WordSenses.Known;
        Assert.Equal(relation, known.Around(WordSenses.KeyOf(claim)).GetValueOrDefault(WordSenses.KeyOf(text)).ToString());
    }

    [Fact]
    public void UnrelatedWordsAreNot() => Assert.DoesNotContain(WordSenses.KeyOf("bridge"), WordSenses.Known.Around(WordSenses.KeyOf("minister")).Keys);
}

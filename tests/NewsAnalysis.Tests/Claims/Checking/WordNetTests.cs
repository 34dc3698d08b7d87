using NewsAnalysis.Claims.Checking;

namespace NewsAnalysis.Tests.Claims.Checking;

public sealed class WordNetTests
{
    [DictionaryTheory]
    [InlineData("delete", "erase", nameof(WordRelation.Synonym))]
    [InlineData("arrested", "apprehended", nameof(WordRelation.Synonym))]
    [InlineData("arrival", "arrive", nameof(WordRelation.Derived))]
    [InlineData("distant", "remote", nameof(WordRelation.Synonym))]
    [InlineData("weapon", "gun", nameof(WordRelation.Broader))]
    [InlineData("gun", "weapon", nameof(WordRelation.Narrower))]
    [InlineData("hot", "cold", nameof(WordRelation.Antonym))]
    [InlineData("hot", "frigid", nameof(WordRelation.Antonym))]
    public void TheDictionaryRelatesWords(string claim, string text, string relation) =>
        Assert.Equal(relation, WordSenses.Known.Around(WordSenses.KeyOf(claim)).GetValueOrDefault(WordSenses.KeyOf(text)).ToString());

    [DictionaryTheory]
    [InlineData("A company from France built the bridge.", "A company from France constructed the bridge.")]
    [InlineData("The police took the driver into custody and carried out a search.", "The police took the driver into custody and conducted a search.")]
    public void AWordOfTheSameMeaningIsSupported(string text, string claim) => Assert.Equal(ClaimSupport.Supported, new ClaimChecker().Check(claim, text).Verdict);

    [DictionaryTheory]
    [InlineData("carry", true)]
    [InlineData("zebu", false)]
    public void PhrasesAreKnownByTheirFirstWord(string word, bool begins) => Assert.Equal(begins, WordNet.Known!.BeginsPhrase(WordSenses.KeyOf(word)));

    [DictionaryTheory]
    [InlineData("carry out")]
    [InlineData("police officer")]
    public void PhrasesHaveSenses(string phrase) => Assert.NotEmpty(WordNet.Known!.SensesOf(string.Join(' ', phrase.Split(' ').Select(WordSenses.KeyOf))));
}

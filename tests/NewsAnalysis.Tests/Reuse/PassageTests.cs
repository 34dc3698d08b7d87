using NewsAnalysis.Reuse;

namespace NewsAnalysis.Tests.Reuse;

public sealed class PassageTests
{
    private const string Wire = "The harbour authority closed the northern pier on Tuesday after divers found cracks in two of its pillars.";

    [Fact]
    public void SpellingAndTypographyLeaveAPassageVerbatim()
    {
        PassageRow row = Assert.Single(Passages(Wire, "The harbor authority closed the northern pier on Tuesday – after divers found cracks in two of its pillars."));
        Assert.Equal(PassageKind.Verbatim, row.Kind);
        Assert.Equal(1, row.Similarity);
    }

    [Fact]
    public void AnEditedSentenceIsNearVerbatim()
    {
        PassageRow row = Assert.Single(Passages(Wire, "The authority closed the northern pier on Wednesday after divers found cracks in three pillars."));
        Assert.Equal(PassageKind.NearVerbatim, row.Kind);
        Assert.InRange(row.Similarity, 0.5, 0.99);
    }

    [Fact]
    public void OneQuotationInsideAnotherSentenceIsAParaphraseMarkedAsQuotation()
    {
        PassageRow row = Assert.Single(Passages(
            "\"We will rebuild every pillar before winter,\" the mayor told reporters at the scene.",
            "Speaking later, Anna Berg promised to \"rebuild every pillar before winter\" whatever the cost to the budget of the town."));
        Assert.True(row.Quotation);
    }

    [Theory]
    [InlineData(
        "National Harbour Secretary Anna Berg and Deputy Minister of Transport Jon Lund said the pier stays shut.",
        "Questions go to National Harbour Secretary Anna Berg and Deputy Minister of Transport Jon Lund on Friday.")]
    [InlineData("This is a developing story. Please check back for updates.", "This is a developing story. Please check back for updates.")]
    [InlineData("Divers found cracks in two pillars of the pier.", "The council voted for a new school in the old town.")]
    public void TitlesStockLinesAndOtherStatementsAreNoReuse(string a, string b) => Assert.Empty(Passages(a, b));

    [Fact]
    public void SpansReproduceTheWords()
    {
        string other = "Rain fell all day.\n" + Wire;
        PassageRow row = Assert.Single(Passages(Wire, other));
        Assert.Equal(Wire, other.Substring(row.StartB, row.LengthB));
    }

    private static IEnumerable<PassageRow> Passages(string a, string b) => SourceReuse.Of(ReuseCorpus.Of(a, b)).Passages;
}

using NewsAnalysis.Articles;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Tests.Reuse;

public sealed class FamilyTests
{
    private const string Wire =
        "The harbour authority closed the northern pier on Tuesday after divers found deep cracks in two of its oldest pillars.\n"
        + "Engineers will spend at least six weeks measuring the damage before any repair of the wooden deck can begin.\n"
        + "Ferries to the outer islands leave from the fishing port instead, and fares for residents stay as they were before.";

    private const string Quotation = "\"We will rebuild every single pillar before the winter storms come back to this coast,\" the mayor said.";

    [Fact]
    public void ArticlesThatPrintOneTextAreAFamilyAndTheCreditIsToldApart()
    {
        Article credits = ReuseCorpus.Article("a", Wire) with { Agency = "AFP" };
        SourceReuse reuse = SourceReuse.Of(new ArticleCorpus([credits, ReuseCorpus.Article("b", "Rain fell.\n" + Wire)]));
        Assert.Equal([("F1", "a", "AFP", true), ("F1", "b", "AFP", false)], reuse.Families.Select(f => (f.FamilyId, f.ArticleId, f.Agency!, f.Credited)));
        PairRow pair = Assert.Single(reuse.Pairs);
        Assert.Equal((1, Derivation.Wholly, "F1"), (pair.ShareOfA, pair.Derivation, pair.Family));
    }

    [Fact]
    public void AQuotationInCommonMakesNoFamily()
    {
        SourceReuse reuse = SourceReuse.Of(ReuseCorpus.Of("The town was calm on Friday.\n" + Quotation, "Shops stayed shut.\n" + Quotation));
        Assert.Empty(reuse.Families);
        Assert.True(Assert.Single(reuse.Passages).Quotation);
    }

    [Fact]
    public void CompositionAddsUpToTheWordsOfTheBody()
    {
        var corpus = ReuseCorpus.Of(Wire, "Rain fell all day.\n" + Wire + "\n" + Quotation, Wire);
        SourceReuse reuse = SourceReuse.Of(corpus);
        Assert.All(corpus.Articles, a => Assert.Equal(a.Words, reuse.Composition.Where(c => c.ArticleId == a.Id).Sum(c => c.Words)));
        Assert.Equal(7, reuse.Composition.Single(c => c is { ArticleId: "b", Part: CompositionPart.Own }).Words);
        Assert.Equal(corpus["a"].Words, reuse.Composition.Single(c => c is { ArticleId: "a", Part: CompositionPart.Family }).Words);
    }
}

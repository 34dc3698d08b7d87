using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Tests.Entities;

public sealed class CorpusEntitiesTests
{
    private static ArticleCorpus Corpus => new([TestArticle.Of("“It rains again today in town,” Jane Doe said.")]);

    [Fact]
    public void ACorpusIsReadOnce()
    {
        ArticleCorpus corpus = Corpus;
        Assert.Same(CorpusEntities.Of(corpus), CorpusEntities.Of(corpus));
        Assert.Same(QuoteOverlap.Of(corpus), QuoteOverlap.Of(corpus, new QuoteOptions()));
        Assert.Same(SourceReuse.Of(corpus), SourceReuse.Of(corpus, new ReuseOptions()));
    }

    [Fact]
    public void OtherOptionsAreReadAnew()
    {
        ArticleCorpus corpus = Corpus;
        Assert.NotSame(QuoteOverlap.Of(corpus), QuoteOverlap.Of(corpus, new QuoteOptions { Terms = true }));
    }

    [Fact]
    public void AnotherCorpusOfTheSameArticlesIsReadAnew()
    {
        ArticleCorpus corpus = Corpus;
        Assert.NotSame(CorpusEntities.Of(corpus), CorpusEntities.Of(new ArticleCorpus(corpus.Articles)));
    }

    [Fact]
    public async Task ThreadsGetTheSame()
    {
        ArticleCorpus corpus = Corpus;
        CorpusEntities[] found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CorpusEntities.Of(corpus))));
        Assert.Single(found.Distinct());
    }
}

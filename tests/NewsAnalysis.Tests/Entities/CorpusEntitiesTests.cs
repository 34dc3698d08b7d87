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
    public void ASurnameAloneIsSomebodyOfItsOwnStoryOnly()
    {
        Article Told(string text, string id, string story) => TestArticle.Of(text, id) with { Story = story };
        var corpus = new ArticleCorpus([
            Told("Jane Doe spoke in town.", "a", "S1"), Told("The mayor met Doe again, and Doe left.", "b", "S1"), Told("The mayor met Doe again, and Doe left.", "c", "S2")]);
        CorpusEntities entities = CorpusEntities.Of(corpus);
        Assert.Contains("Jane Doe", entities["b"].Mentions.Select(m => m.Name));
        Assert.DoesNotContain("Jane Doe", entities["c"].Mentions.Select(m => m.Name));
    }

    [Fact]
    public void ANameWithoutItsAccentIsTheSame()
    {
        var corpus = new ArticleCorpus([TestArticle.Of("Ramón Díaz spoke. Ramón Díaz left.", "a"), TestArticle.Of("The senator Ramon Diaz spoke in town.", "b")]);
        Assert.Contains("Ramón Díaz", CorpusEntities.Of(corpus)["b"].Mentions.Select(m => m.Name));
    }

    [Fact]
    public void AJuniorIsOnePersonUnlessAnArticleNamesBoth()
    {
        string[] Names(params string[] texts)
        {
            var corpus = new ArticleCorpus([.. texts.Select((text, i) => TestArticle.Of(text, $"a{i}"))]);
            return [.. corpus.Articles.SelectMany(a => CorpusEntities.Of(corpus)[a.Id].Mentions).Select(m => m.Name!).Distinct()];
        }

        Assert.Equal(["Jane G. Doe Jr"], Names("Jane G. Doe Jr. spoke. Jane G. Doe Jr. left.", "Jane Doe spoke in town."));
        Assert.Equal(2, Names("Jane Doe Jr. spoke to Jane Doe.", "Jane Doe spoke in town.").Length);
        Assert.Equal(2, Names("George Doe Jr. spoke in town.", "George Hill Jr. spoke in town.").Length);
    }

    [Fact]
    public void PeopleWhoseMiddleInitialsDifferAreTwo()
    {
        var corpus = new ArticleCorpus([TestArticle.Of("George A. Doe spoke in town.", "a"), TestArticle.Of("George B. Doe spoke in town.", "b")]);
        Assert.Equal("George A. Doe", CorpusEntities.Of(corpus)["a"].Mentions[0].Name);
        Assert.Equal("George B. Doe", CorpusEntities.Of(corpus)["b"].Mentions[0].Name);
    }

    [Fact]
    public async Task ThreadsGetTheSame()
    {
        ArticleCorpus corpus = Corpus;
        CorpusEntities[] found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CorpusEntities.Of(corpus))));
        Assert.Single(found.Distinct());
    }
}

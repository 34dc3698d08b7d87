using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Articles;

/// <summary>What the five seeds say of themselves.</summary>
public sealed class SeedTests
{
    private static readonly ArticleCorpus Corpus = ArticleCorpus.Load(Repository.Seeds);

    [Theory]
    [InlineData("000", "Trump Says Ukraine Truce Bid 'on Track' after Zelensky Call", null, "AFP", "By Danny Kemp with Stanislav Doshchitsyn with AFP", null, null)]
    [InlineData("001", "Zelensky Speaks with Trump After US-Russia Talks on Ukraine Ceasefire", null, null, null, "2025-03-19", "KYIV")]
    [InlineData("002", null, null, "AFP", null, "2025-03-19", null)]
    [InlineData("003", "Trump says Ukraine peace talks 'very much on track'", "News.Az", null, null, "2025-03-19", null)]
    [InlineData("004", "Trump and Zelenskyy Discuss Ceasefire Efforts Following Putin Talks", null, null, null, null, null)]
    public void SeedsSayWhoWroteThemAndWhen(string seed, string? title, string? outlet, string? agency, string? byline, string? published, string? dateline)
    {
        Article article = Corpus.Articles.Single(a => a.Id.StartsWith(seed, StringComparison.Ordinal));
        Assert.Equal(
            (title, outlet, agency, byline, published, dateline),
            (article.Title, article.Outlet, article.Agency, article.Byline, article.Published, article.Dateline));
        Assert.Equal("en", article.Language);
    }

    [Theory]
    [InlineData("000", 28, 684)]
    [InlineData("001", 22, 514)]
    [InlineData("002", 24, 563)]
    [InlineData("003", 14, 411)]
    [InlineData("004", 20, 636)]
    public void SeedsHaveTheirParagraphs(string seed, int paragraphs, int words)
    {
        Article article = Corpus.Articles.Single(a => a.Id.StartsWith(seed, StringComparison.Ordinal));
        Assert.Equal((paragraphs, words), (article.Body.Count(), article.Words));
    }

    [Fact]
    public void EveryCharacterIsInExactlyOneParagraph()
    {
        foreach (Article article in Corpus.Articles)
        {
            int at = 0;
            foreach (TextSpan span in article.Paragraphs.Select(p => p.Span).Append(new TextSpan(article.Raw.Length, 0)))
            {
                Assert.True(span.Start >= at);
                Assert.True(string.IsNullOrWhiteSpace(article.Raw[at..span.Start]));
                at = span.End;
            }
        }
    }

    [Fact]
    public void TeasersOfOtherStoriesAreNotBody()
    {
        Article article = Corpus.Articles.Single(a => a.Id.StartsWith("004", StringComparison.Ordinal));
        Assert.DoesNotContain("Gaza", article.BodyText, StringComparison.Ordinal);
        Assert.Contains(article.Paragraphs, p => p.Kind == ParagraphKind.Related && p.Span.In(article.Raw).Contains("Gaza", StringComparison.Ordinal));
    }
}

using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;
using NewsAnalysis.Tests.Entities;

namespace NewsAnalysis.Tests.Reuse;

/// <summary>Texts that are nothing but one thing; all of them took minutes when time grew with the square of the length.</summary>
public sealed class EndlessTextTests
{
    private const int Length = 400_000;

    [Theory]
    [InlineData("said A{0} Smith, and Smith said, ")]
    [InlineData("he said she said they ")]
    [InlineData("President Smith{0} spoke. The president left. The Ministry of Trade said no. ")]
    [InlineData("He said \"we will go {0} now\". ")]
    [InlineData("\"Fine day,\" said Smith, \"and it rains,\" ")]
    [InlineData("reply ")]
    public async Task TimeGrowsWithTheLength(string piece)
    {
        var corpus = new ArticleCorpus([TestArticle.Of(string.Concat(
            Enumerable.Range(0, Length / piece.Length).Select(i => string.Format(CultureInfo.InvariantCulture, piece, i % 997))))]);
        await Task.Run(() => (QuoteOverlap.Of(corpus), SourceReuse.Of(corpus))).WaitAsync(TimeSpan.FromSeconds(60));
    }
}

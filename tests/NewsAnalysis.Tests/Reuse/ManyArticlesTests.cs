using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Tests.Reuse;

public sealed class ManyArticlesTests
{
    private const string Paragraph =
        "The harbour authority closed the northern pier on Tuesday after divers found deep cracks in two of its oldest pillars. "
        + "Engineers will spend at least six weeks measuring the damage before any repair of the wooden deck can begin. "
        + "Ferries to the outer islands leave from the fishing port instead, and fares for residents stay as they were before.";

    [Fact]
    public void AParagraphThatAllPrintTiesThemTogetherWithoutAllPairs()
    {
        const int Count = 150;
        SourceReuse reuse = SourceReuse.Of(new ArticleCorpus(Enumerable.Range(0, Count).Select(i => Article(i, Own(i, "before") + "\n" + Paragraph + "\n" + Own(i, "after")))));
        Assert.Equal(Count, reuse.Families.Count);
        Assert.Single(reuse.Families.Select(f => f.FamilyId).Distinct());
        Assert.InRange(reuse.Pairs.Count, Count - 1, 4 * Count);
    }

    [Fact]
    public void PairsBeyondTheMostPartnersAreCounted()
    {
        // Every paragraph stands in thirty articles, and every article has twelve of them, with other neighbours each time.
        var corpus = new ArticleCorpus(Enumerable.Range(0, 210).Select(i =>
            Article(i, string.Join('\n', Enumerable.Range(1, 12).Select(k => Two(string.Create(CultureInfo.InvariantCulture, $"part{k}of{i / k % 7}")))))));
        SourceReuse reuse = SourceReuse.Of(corpus);
        Assert.True(reuse.PairsLeftOut > 0);
        Assert.True(reuse.Pairs.Count + reuse.PairsLeftOut <= 210 * 209 / 2);
    }

    [Fact]
    public void NoPairIsLeftOutOfASmallCorpus() => Assert.Equal(0, SourceReuse.Of(ReuseCorpus.Of(Paragraph, Paragraph)).PairsLeftOut);

    private static Article Article(int number, string text) => ReuseCorpus.Article(number.ToString("D4", CultureInfo.InvariantCulture), text);

    private static string Own(int number, string place) => Words(string.Create(CultureInfo.InvariantCulture, $"{place}{number}"));

    private static string Two(string stem) => Words(stem + "x") + " " + Words(stem + "y");

    // Ten words that nothing else holds.
    private static string Words(string stem) => "The " + string.Join(' ', Enumerable.Range(0, 10).Select(k => stem + (char)('a' + k))) + ".";
}

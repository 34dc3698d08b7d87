using NewsAnalysis.Claims;

namespace NewsAnalysis.Tests.Claims;

public sealed class CandidatePairsTests
{
    private sealed record Item(int Article, params string[] Keys);

    [Fact]
    public void ItemsOfDifferentArticlesThatShareAKeyArePairedOnce() =>
        Assert.Equal([(0, 2)], Pairs([new(0, "strike", "port"), new(1, "vote"), new(1, "port", "strike")]));

    [Fact]
    public void OneArticleHasNoPairs() => Assert.Empty(Pairs([new(0, "strike"), new(0, "strike")]));

    [Fact]
    public void AKeyThatVeryManyShareIsLeftOut()
    {
        List<Item> items = [.. Enumerable.Range(0, 1000).Select(i => new Item(i % 2, "said")), new(0, "said", "harbour"), new(1, "said", "harbour")];
        Assert.Equal([(1000, 1001)], Pairs(items));
    }

    private static IEnumerable<(int, int)> Pairs(List<Item> items, int mostKeys = int.MaxValue) => CandidatePairs.Of(items, i => i.Article, i => i.Keys, mostKeys);
}

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
    public void OfAKeyThatVeryManyShareOnlyTheNextFewArePaired()
    {
        List<Item> items = [.. Enumerable.Range(0, 1000).Select(i => new Item(i, "said")), new(1000, "said", "harbour"), new(1, "said", "harbour")];
        List<(int A, int B)> pairs = [.. Pairs(items)];
        Assert.Contains((1000, 1001), pairs);
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Contains((i, i + 1), pairs));
        Assert.InRange(pairs.Count, 1001, 4 * items.Count);
    }

    private static IEnumerable<(int, int)> Pairs(List<Item> items, int mostKeys = int.MaxValue) => CandidatePairs.Of(items, i => i.Article, i => i.Keys, mostKeys);
}

using NewsAnalysis.Figures;

namespace NewsAnalysis.Tests.Figures;

public sealed class ArticleAxisTests
{
    private static readonly string[] Ids = [.. Enumerable.Range(0, 200).Select(i => $"a{i:000}")];

    [Fact]
    public void EveryDrawnRowHasAllItsArticles()
    {
        var rows = Enumerable.Range(0, 100).Select(i => (i, (IReadOnlyCollection<string>)[Ids[i], Ids[(i * 7) % 200], Ids[(i * 13) % 200]])).ToArray();

        (ArticleAxis axis, int[] drawn) = ArticleAxis.Covering(Sample.Articles(Ids), rows, 30, 40);

        Assert.InRange(axis.Shown.Count, 30, 40);
        Assert.InRange(drawn.Length, 10, 30);
        Assert.All(drawn, row => Assert.All(rows[row].Item2, id => Assert.NotNull(axis.Place(id))));
        Assert.Equal(200, axis.Shown.Count + axis.Left);
    }

    [Fact]
    public void OfARowThatEverybodyCarriesTheFirstArticlesAreDrawn()
    {
        (ArticleAxis axis, string[] drawn) = ArticleAxis.Covering(Sample.Articles(Ids), [("row", (IReadOnlyCollection<string>)Ids)], 30, 40);

        Assert.Equal(Ids[..40], axis.Shown.Select(a => a.ArticleId));
        Assert.Equal(["row"], drawn);
    }

    [Fact]
    public void ArticlesOfOneStoryStandSideBySide()
    {
        var articles = Sample.With(Sample.Articles("a", "b", "c", "d"), a => a with { Story = a.ArticleId is "a" or "c" ? "s1" : "s2" });

        (ArticleAxis axis, _) = ArticleAxis.Covering(articles, [("row", (IReadOnlyCollection<string>)["a"])], 30, 40);

        Assert.Equal(["a", "c", "b", "d"], axis.Shown.Select(a => a.ArticleId));
    }
}

using System.Text.RegularExpressions;
using NewsAnalysis.Articles;
using NewsAnalysis.Figures;
using NewsAnalysis.Frames;
using NewsAnalysis.Reuse;
using NewsAnalysis.Tests.Reuse;

namespace NewsAnalysis.Tests.Figures;

/// <summary>What the figures of source reuse say.</summary>
public sealed class ReuseFindingTests
{
    [Fact]
    public void TheFlowCountsWhoDoesNotCreditTheWire()
    {
        Figure figure = WireFlowFigure.Of(
            Sample.Articles("a", "b", "c"),
            new DataFrame<FamilyRow>("families", [new("F1", "a", "AFP", true, ""), new("F1", "b", "AFP", false, "")]),
            Sample.Composition(("a", CompositionPart.Family, 100), ("a", CompositionPart.Own, 50), ("b", CompositionPart.OneOther, 80), ("c", CompositionPart.Own, 10)),
            most: 30);
        Assert.Equal("180 words of 2 articles stand in one wire text; 1 of the articles does not credit it", figure.Title);
        Assert.Equal(2, figure.Data.Count(t => t!["fill"] is not null));
    }

    [Fact]
    public void PassagesInAnotherOrderAreCounted()
    {
        var a = new PassageRibbonFigure.Side("a", "Left", new string('x', 100), 0, 100);
        var b = new PassageRibbonFigure.Side("b", "Right", new string('y', 100), 0, 100);
        Assert.Equal("3 passages of 26 words join Left and Right, 1 of them in another order", PassageRibbonFigure.Of(a, b, Sample.Passages("a", "b")).Title);
        Assert.Equal("3 passages of 26 words join Right and Left, 1 of them in another order", PassageRibbonFigure.Of(b, a, Sample.Passages("a", "b")).Title);
    }

    [Fact]
    public void PassagesThatOverlapAreInNoOtherOrder()
    {
        var a = new PassageRibbonFigure.Side("a", "Left", new string('x', 100), 0, 100);
        var b = new PassageRibbonFigure.Side("b", "Right", new string('y', 100), 0, 100);
        var passages = new DataFrame<PassageRow>("passages", [new("a", 70, 8, "b", 65, 4, PassageKind.Paraphrase, 6, 0.4, false), new("a", 80, 5, "b", 60, 9, PassageKind.NearVerbatim, 6, 0.8, false)]);
        Assert.EndsWith("all in the same order", PassageRibbonFigure.Of(a, b, passages).Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-03-19T10:00:00Z", "2025-03-19T13:00:00Z", null, 3.0, "Label of a")]
    [InlineData("2025-03-19T13:00:00Z", "2025-03-19T10:00:00Z", null, -3.0, "Label of b")]
    [InlineData("2025-03-19T10:00:00Z", "2025-03-19T13:00:00Z", "F1", 3.0, null)]
    [InlineData("2025-03-19", "2025-03-20", null, null, null)]
    [InlineData("2025-03-19", "2025-03-22", null, 72.0, "Label of a")]
    [InlineData("2025-03-19T10:00:00Z", "2025-03-19T13:00:00", null, null, null)]
    [InlineData("2025-03-19T10:00:00Z", null, null, null, null)]
    public void OnlyDatesThatDecideGiveADirection(string? first, string? second, string? family, double? lag, string? source)
    {
        DirectionRow row = Assert.Single(ReuseDirections.Of(Dated(first, second), Pair(family), new DataFrame<CreditRow>("credits", [])));
        Assert.Equal((lag, source), (row.LagHours, row.Source));
    }

    [Fact]
    public void OnePairWhoseDatesTellIsNamed() => Assert.Equal(
        "Label of b appeared 3 days after Label of a, with which it shares words",
        ReuseLagFigure.Of(ReuseDirections.Of(Dated("2025-03-19", "2025-03-22"), Pair(null), new DataFrame<CreditRow>("credits", [])), 30).Title);

    [Fact]
    public void AnArticleThatNamesTheOutletOfTheOtherHasTheWordsFromIt()
    {
        var credits = new DataFrame<CreditRow>("credits", [new("b", 0, 4, "told The Herald", CreditKind.Interview, "The Herald")]);
        DataFrame<ArticleRow> articles = new("articles", Dated(null, null).Select(a => a with { Outlet = a.ArticleId == "a" ? "The Herald" : "The Post" }));
        DirectionRow row = Assert.Single(ReuseDirections.Of(articles, Pair("F1"), credits));
        Assert.Equal(("Label of a", "Label of b names it"), (row.Source, row.Why));
    }

    [Fact]
    public void AThirdArticleTellsWhoEditedTheWire()
    {
        const string Wire = "The ministry said late on Monday that the northern valley would be flooded after the spring harvest, and that every farmer would be paid in full before the water came.";
        ArticleCorpus corpus = ReuseCorpus.Of(Wire, Wire.Replace("paid in full", "paid at once", StringComparison.Ordinal), Wire);
        var passages = new DataFrame<PassageRow>("passages", [new("a", 0, Wire.Length, "b", 0, Wire.Length, PassageKind.NearVerbatim, 28, 0.9, false)]);
        var families = new DataFrame<FamilyRow>("families", [.. new[] { "a", "b", "c" }.Select(id => new FamilyRow("F1", id, null, false, ""))]);
        WireEditRow row = Assert.Single(WireEdits.Rows(corpus, passages, families));
        Assert.Equal((1, 0, 1), (row.Edits, row.ByA, row.ByB));
        Assert.Contains("[-in full-]{+at once+}", row.Difference, StringComparison.Ordinal);
        string shown = WireEdits.Of(new DataFrame<WireEditRow>("wire-edits", [row]), (id, place) => place.In(corpus[id].Raw), 5).Markup;
        string plain = Regex.Replace(shown, "</?span[^>]*>", "");
        Assert.Contains("… every farmer would be paid <del", plain, StringComparison.Ordinal);
        Assert.Contains("</ins> before the water came", plain, StringComparison.Ordinal);
        Assert.Equal(["in full", "at once"], Evidence.Marked(shown, id => corpus[id].Raw));
        Assert.Contains("1 edit ", shown, StringComparison.Ordinal);
    }

    private static DataFrame<ArticleRow> Dated(string? first, string? second) => new("articles", Sample.Articles("a", "b").Select(a =>
    {
        string? date = a.ArticleId == "a" ? first : second;
        return a with { Published = date, PublishedPrecision = date is null ? DatePrecision.None : date.Length == 10 ? DatePrecision.Day : DatePrecision.Second };
    }));

    private static DataFrame<PairRow> Pair(string? family) => new("pairs", [new("a", "b", 0.4, 0.3, Derivation.Partly, family)]);
}

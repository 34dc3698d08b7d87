using System.Collections.Immutable;
using NewsAnalysis.Articles;
using NewsAnalysis.Stories;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Stories;

public sealed class StoryGroupingTests
{
    private const string Flood = "Heavy rain flooded the harbour of Altmark on Monday, and the mayor Jutta Brink ordered two thousand residents of the old town to leave.";
    private const string FloodAgain = "The mayor of Altmark, Jutta Brink, told two thousand residents to leave the flooded old town after heavy rain on Monday.";
    private const string Match = "Rovers beat United by three goals to one in the cup final on Saturday, with the striker Leo Marsh scoring twice before half time.";

    [Fact]
    public void TheSeedsAreOneStory() =>
        Assert.Equal("S1", Assert.Single(StoryGrouping.WithStories(ArticleCorpus.Load(Repository.Seeds)).Articles.Select(a => a.Story).Distinct()));

    [Fact]
    public void ArticlesAboutTheSameEventShareAStory() => Assert.Equal(["S1", "S1", "S2"], Stories(Of("a", Flood), Of("b", FloodAgain), Of("c", Match)));

    [Fact]
    public void ArticlesFarApartInTimeAreNotOneStory() => Assert.Equal(
        ["S1", "S2"],
        Stories(Of("a", Flood) with { Published = "2025-03-03" }, Of("b", FloodAgain) with { Published = "2025-06-03T10:00Z" }));

    [Fact]
    public void TheSameTextOnceMoreIsLinkedAndKept()
    {
        var corpus = StoryGrouping.WithStories(new ArticleCorpus([Of("a", Flood), Of("b", Flood.Replace("harbour", "harbor", StringComparison.Ordinal)), Of("c", Match)]));
        Assert.Equal([null, "a", null], corpus.Articles.Select(a => a.DuplicateOf));
        Assert.Equal(3, corpus.Articles.Length);
    }

    [Fact]
    public void TheSameAddressIsTheSameArticle()
    {
        const string Address = "https://herald.example/flood";
        Assert.Equal([null, "a"], Originals(Of("a", Flood) with { Url = Address }, Of("b", Flood + " More is to follow, the mayor said on Tuesday.") with { Url = Address }));
    }

    [Fact]
    public void ATextWithAFewWordsChangedIsNearlyTheSame()
    {
        string long1 = string.Join(' ', Enumerable.Range(0, 6).Select(i => $"{Flood} Crew {i} came by boat.")), long2 = long1.Replace("Crew 3 came", "Crew three arrived", StringComparison.Ordinal);
        Assert.Equal([null, "a", null], Originals(Of("a", long1), Of("b", long2), Of("c", FloodAgain + " " + Flood)));
        Assert.Equal([null, null], Originals(Of("a", long1) with { Outlet = "Herald" }, Of("b", long2) with { Outlet = "Post" }));
    }

    [Fact]
    public void ACopyInAnotherOutletIsNoDuplicate()
    {
        var corpus = StoryGrouping.WithStories(new ArticleCorpus([Of("a", Flood) with { Outlet = "Herald" }, Of("b", Flood) with { Outlet = "Post" }]));
        Assert.All(corpus.Articles, a => Assert.Null(a.DuplicateOf));
        Assert.Single(corpus.Articles.Select(a => a.Story).Distinct());
    }

    [Fact]
    public void AStoryOfHundredsOfArticlesIsOneStory()
    {
        Article[] flood = [.. Enumerable.Range(0, 150).Select(i => Of($"a{i:000}", $"{(i % 2 == 0 ? Flood : FloodAgain)} Reporter number {i} was there."))];
        Assert.Single(Stories(flood).Distinct());
    }

    [Fact]
    public void DaysBetweenArticlesMakeThemLessAlike()
    {
        // Two thirds of the words are the same: one story on the same day, two when days lie between.
        const string Later = "The mayor of Altmark, Jutta Brink, asked the council for a dam on Friday, and shops of the old town that had closed opened their doors again to customers.";
        Assert.Single(Stories(Of("a", FloodAgain) with { Published = "2025-03-03" }, Of("b", Later) with { Published = "2025-03-03" }).Distinct());
        Assert.Equal(["S1", "S2"], Stories(Of("a", FloodAgain) with { Published = "2025-03-03" }, Of("b", Later) with { Published = "2025-03-12" }));
    }

    [Fact]
    public void AmongThousandsOfArticlesEachFindsItsOwn()
    {
        // Names of their own tell the stories apart; all share the words of reports on floods.
        Article[] articles = [.. Enumerable.Range(0, 2000).Select(i => Of(
            $"a{i:0000}",
            $"{(i % 2 == 0 ? "Heavy rain flooded" : "Residents left after rain in")} Town{i / 2} on Monday, said mayor Brink{i / 2} of the party Union{i / 2}."))];
        Assert.All(Stories(articles).Index(), s => Assert.Equal($"S{s.Index / 2 + 1}", s.Item));
    }

    [Fact]
    public void EmptyCorpusHasNoStories() => Assert.Empty(StoryGrouping.WithStories(new ArticleCorpus([])).Articles);

    private static IEnumerable<string?> Originals(params Article[] articles) => StoryGrouping.WithStories(new ArticleCorpus(articles)).Articles.Select(a => a.DuplicateOf);

    private static IEnumerable<string?> Stories(params Article[] articles) => StoryGrouping.WithStories(new ArticleCorpus(articles)).Articles.Select(a => a.Story);

    private static Article Of(string id, string text) => new()
    {
        Id = id,
        File = id + ".txt",
        Label = id,
        Raw = text,
        Paragraphs = ImmutableArray.Create(new Paragraph(new TextSpan(0, text.Length), ParagraphKind.Body, "text")),
    };
}

using NewsAnalysis.Articles;
using NewsAnalysis.Stories;

namespace NewsAnalysis.Tests.Stories;

public sealed class CorpusStoriesTests
{
    private static readonly ArticleCorpus Corpus = new(
        [
            Of("a", "S1") with { Outlet = "Herald", Published = "2025-03-04", Title = "Later" },
            Of("b", "S2") with { Outlet = "Herald" },
            Of("c", "S2") with { Outlet = "Post", Published = "2025-03-03T10:00Z", Title = "Earlier" },
            Of("d", "S2") with { Outlet = "Post", Published = "2025-03-05", Title = "Last", DuplicateOf = "c" },
            Of("e", null),
        ],
        [new LoadProblem("x.txt", null, "empty", "The file is empty.")]);

    [Fact]
    public void TheStoryOfMostArticlesComesFirst() => Assert.Equal(
        [new StoryRow("S2", 3, 2, 1, "2025-03-03T10:00Z", "2025-03-05", "Earlier", 0), new StoryRow("S1", 1, 1, 0, "2025-03-04", "2025-03-04", "Later", 0)],
        Corpus.ToStoryFrame());

    [Fact]
    public void OneStoryKeepsItsArticlesAndEveryProblem()
    {
        ArticleCorpus story = Corpus.OfStory("S2");
        Assert.Equal(["b", "c", "d"], story.Articles.Select(a => a.Id));
        Assert.Single(story.Problems);
        Assert.Same(Corpus, Corpus.OfStory(""));
    }

    [Fact]
    public void AnUnknownStoryIsNamedWithThoseThereAre() =>
        Assert.Contains("'S9'. The corpus has: S2, S1.", Assert.Throws<ArgumentException>(() => Corpus.OfStory("S9")).Message, StringComparison.Ordinal);

    private static Article Of(string id, string? story) => new() { Id = id, File = id + ".txt", Label = id, Raw = "", Paragraphs = [], Story = story };
}

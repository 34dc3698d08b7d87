using NewsAnalysis.Alignment;

namespace NewsAnalysis.Tests.Alignment;

public sealed class SharedRunsTests
{
    [Fact]
    public void RunsAreMaximal()
    {
        var runs = SharedRuns.Find(
            FoldedText.Of("On Monday the board of the bank met in Lyon, and the minister left early"),
            FoldedText.Of("Yesterday the board of the bank met; later, and the minister left early too"),
            4);
        Assert.Equal([new SharedRun(2, 1, 6), new SharedRun(10, 8, 5)], runs.ToArray());
    }

    [Fact]
    public void ShorterRunsAreNotFound() =>
        Assert.Empty(SharedRuns.Find(FoldedText.Of("one two three a"), FoldedText.Of("one two three b"), 4));

    [Fact]
    public void SpellingAndTypographyDoNotBreakARun()
    {
        var run = Assert.Single(SharedRuns.Find(FoldedText.Of("the bank's defence programme"), FoldedText.Of("The bank’s defense program"), 4));
        Assert.Equal(4, run.Count);
    }

    [Fact]
    public void ReorderedRunsAreBothFound()
    {
        var runs = SharedRuns.Find<int>([1, 2, 3, 4, 9, 5, 6, 7, 8], [5, 6, 7, 8, 1, 2, 3, 4], 4);
        Assert.Equal([new SharedRun(0, 4, 4), new SharedRun(5, 0, 4)], runs.ToArray());
    }

    [Fact]
    public void RepetitiveTextStaysLinear()
    {
        var same = new int[20_000];
        Assert.True(SharedRuns.Find<int>(same, same, 4).Length <= 20_000 * SharedRuns.MaxRepeats);
    }
}

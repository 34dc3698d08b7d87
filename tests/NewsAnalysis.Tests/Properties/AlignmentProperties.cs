using System.Collections.Immutable;
using NewsAnalysis.Alignment;

namespace NewsAnalysis.Tests.Properties;

/// <summary>What holds for the alignment of any two sequences of words.</summary>
public sealed class AlignmentProperties
{
    [Fact]
    public void EditsCoverBothSequences() => Property.Holds(Values.WordPairs, pair =>
    {
        int old = 0, updated = 0;
        foreach (WordEdit edit in WordAligner.Align<int>(pair.A, pair.B))
        {
            Assert.Equal((old, updated), (edit.OldStart, edit.NewStart));
            Assert.True(edit.OldCount + edit.NewCount > 0);
            Assert.Equal(edit.Kind == WordEditKind.Kept, edit.OldCount == edit.NewCount && pair.A.AsSpan(old, edit.OldCount).SequenceEqual(pair.B.AsSpan(updated, edit.NewCount)));
            old += edit.OldCount;
            updated += edit.NewCount;
        }

        Assert.Equal((pair.A.Length, pair.B.Length), (old, updated));
    });

    [Fact]
    public void AsMuchIsKeptInEitherDirection() => Property.Holds(Values.WordPairs, pair =>
        Assert.Equal(WordAligner.Kept(WordAligner.Align<int>(pair.A, pair.B)), WordAligner.Kept(WordAligner.Align<int>(pair.B, pair.A))));

    [Fact]
    public void ASequenceKeepsAllOfItself() => Property.Holds(Values.Words, words =>
        Assert.Equal(words.Length, WordAligner.Kept(WordAligner.Align<int>(words, words))));

    [Fact]
    public void RunsAreSharedAndMaximal() => Property.Holds(Values.WordPairs, pair =>
    {
        ImmutableArray<SharedRun> runs = SharedRuns.Find<int>(pair.A, pair.B, 2);
        Assert.Equal(runs.Distinct(), runs);
        foreach (SharedRun run in runs)
        {
            Assert.True(pair.A.AsSpan(run.StartA, run.Count).SequenceEqual(pair.B.AsSpan(run.StartB, run.Count)));
            Assert.False(Agree(pair, run.StartA - 1, run.StartB - 1));
            Assert.False(Agree(pair, run.StartA + run.Count, run.StartB + run.Count));
        }
    });

    // Longer sequences hold a pair of words more often than it is looked up.
    [Fact]
    public void RunsAreTheSameFromEitherSide() => Property.Holds(Values.WordPairs, pair =>
    {
        int[] a = [.. pair.A.Take(SharedRuns.MaxRepeats)], b = [.. pair.B.Take(SharedRuns.MaxRepeats)];
        IEnumerable<SharedRun> mirrored = SharedRuns.Find<int>(b, a, 2).Select(r => new SharedRun(r.StartB, r.StartA, r.Count));
        Assert.Equal(SharedRuns.Find<int>(a, b, 2), mirrored.OrderBy(r => r.StartA).ThenBy(r => r.StartB));
    });

    [Fact]
    public void ATextDoesNotDifferFromItself() => Property.Holds(Values.Texts, text =>
    {
        var folded = FoldedText.Of(text);
        Assert.All(WordAligner.Align(folded, folded), edit => Assert.Equal(WordEditKind.Kept, edit.Kind));
    });

    private static bool Agree((int[] A, int[] B) pair, int a, int b) =>
        a >= 0 && b >= 0 && a < pair.A.Length && b < pair.B.Length && pair.A[a] == pair.B[b];
}

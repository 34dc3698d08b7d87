using System.Collections.Immutable;
using NewsAnalysis.Alignment;

namespace NewsAnalysis.Tests.Alignment;

public sealed class WordAlignerTests
{
    [Fact]
    public void EachKindOfEditIsSeen()
    {
        var edits = WordAligner.Align(FoldedText.Of("the old court ruled on Monday there"), FoldedText.Of("the high court has ruled on Monday"));
        Assert.Equal(
            [
                new WordEdit(WordEditKind.Kept, 0, 1, 0, 1),
                new WordEdit(WordEditKind.Replaced, 1, 1, 1, 1),
                new WordEdit(WordEditKind.Kept, 2, 1, 2, 1),
                new WordEdit(WordEditKind.Inserted, 3, 0, 3, 1),
                new WordEdit(WordEditKind.Kept, 3, 3, 4, 3),
                new WordEdit(WordEditKind.Deleted, 6, 1, 7, 0),
            ],
            edits.ToArray());
        Assert.Equal(5, WordAligner.Kept(edits));
    }

    [Fact]
    public void EditsMakeTheNewSequenceOfTheOld()
    {
        var random = new Random(1);
        for (int round = 0; round < 500; round++)
        {
            int[] old = Sequence(random), updated = Sequence(random);
            var made = new List<int>();
            int at = 0;
            foreach (WordEdit edit in WordAligner.Align<int>(old, updated))
            {
                Assert.Equal((at, made.Count), (edit.OldStart, edit.NewStart));
                at += edit.OldCount;
                made.AddRange(edit.Kind == WordEditKind.Kept ? old[edit.OldStart..at] : updated[edit.NewStart..(edit.NewStart + edit.NewCount)]);
            }

            Assert.Equal(old.Length, at);
            Assert.Equal(updated, made);
        }
    }

    [Fact]
    public void LongTextsAreCutAtWordsThatStandOnceInBoth()
    {
        int[] old = [.. Enumerable.Range(0, 3000)];
        int[] updated = [.. old.Where(i => i % 100 != 50).Select(i => i % 100 == 7 ? i + 10_000 : i)];
        ImmutableArray<WordEdit> edits = WordAligner.Align<int>(old, updated);
        Assert.Equal(3000 - 30 - 30, WordAligner.Kept(edits));
        Assert.Equal(30, edits.Count(e => e.Kind == WordEditKind.Deleted));
        Assert.Equal(30, edits.Count(e => e.Kind == WordEditKind.Replaced));
    }

    [Fact]
    public void LongTextsWithNothingInCommonAreOneReplacement()
    {
        int[] old = [.. Enumerable.Range(0, 2000)], updated = [.. Enumerable.Range(5000, 2000)];
        Assert.Equal(WordEditKind.Replaced, Assert.Single(WordAligner.Align<int>(old, updated)).Kind);
    }

    private static int[] Sequence(Random random) => [.. Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(5))];
}

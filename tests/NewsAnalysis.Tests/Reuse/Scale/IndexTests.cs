using NewsAnalysis.Reuse.Scale;

namespace NewsAnalysis.Tests.Reuse.Scale;

public class IndexTests
{
    [Fact]
    public void ARunKilledBeforeAnyStepGoesOnToTheSameResult()
    {
        using var corpus = new ScaleCorpus();
        string input = corpus.Write("a.jsonl", [.. corpus.SomeArticles(60), "no record"]);
        var steps = new List<string>();
        corpus.Run("whole", s => Note(steps, s), input);
        Assert.InRange(steps.Count, 15, 100);
        for (int killed = 0; killed < steps.Count; killed++)
        {
            string output = "out" + killed;
            int step = 0;
            Exception? death = Record.Exception(() => corpus.Run(output, s => Kill(ref step, killed), input));
            Assert.NotNull(death);
            corpus.Run(output, input);
            Assert.Equal(corpus.All("whole"), corpus.All(output));
            Assert.Empty(Directory.GetFiles(corpus.PathOf(output), "*.writing", SearchOption.AllDirectories));
        }
    }

    [Fact]
    public void WhatWasReadIsNotReadAgain()
    {
        using var corpus = new ScaleCorpus();
        string input = corpus.Write("a.jsonl", corpus.SomeArticles(60));
        Assert.ThrowsAny<Exception>(() => corpus.Run("out", s => Throw(s == "write passages"), input));
        var steps = new List<string>();
        corpus.Run("out", s => Note(steps, s), input);
        Assert.DoesNotContain(steps, s => s.Contains("segment", StringComparison.Ordinal));
    }

    [Fact]
    public void AddedArticlesGiveWhatReadingAllAtOnceGives()
    {
        using var corpus = new ScaleCorpus();
        string[] lines = corpus.SomeArticles(70);
        string first = corpus.Write("a.jsonl", lines[..41]), second = corpus.Write("b.jsonl", lines[41..]);
        corpus.Run("once", first, second);
        corpus.Run("twice", first);
        var steps = new List<string>();
        CorpusReuseResult added = corpus.Run("twice", s => Note(steps, s), second);
        Assert.Equal(corpus.All("once"), corpus.All("twice"));
        Assert.Equal((70, 29), (added.Articles, added.Added));
        Assert.DoesNotContain("create segment-00000.reuse", steps);
    }

    [Fact]
    public void LinesAddedToAFileAreRead()
    {
        using var corpus = new ScaleCorpus();
        string[] lines = corpus.SomeArticles(50);
        string file = corpus.Write("a.jsonl", lines[..30]);
        corpus.Run("grown", file);
        File.AppendAllLines(file, lines[30..]);
        Assert.Equal(20, corpus.Run("grown", file).Added);
        corpus.Run("whole", file);
        Assert.Equal(corpus.All("whole"), corpus.All("grown"));
    }

    [Fact]
    public void AFileThatHasChangedIsRefused()
    {
        using var corpus = new ScaleCorpus();
        string file = corpus.Write("a.jsonl", corpus.SomeArticles(10));
        corpus.Run("out", file);
        corpus.Write("a.jsonl", corpus.SomeArticles(12, "b"));
        Assert.Contains("other contents", Assert.Throws<IndexMismatchException>(() => corpus.Run("out", file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherOptionsAreRefused()
    {
        using var corpus = new ScaleCorpus();
        string file = corpus.Write("a.jsonl", corpus.SomeArticles(10));
        corpus.Run("out", file);
        Assert.Throws<IndexMismatchException>(() => CorpusReuse.Run([file], corpus.PathOf("out"), new CorpusReuseOptions { GuaranteedRun = 10 }));
    }

    [Fact]
    public void EveryDamagedByteOfTheIndexIsNoticed()
    {
        using var corpus = new ScaleCorpus();
        string file = corpus.Write("a.jsonl", corpus.SomeArticles(10));
        corpus.Run("out", file);
        string whole = corpus.All("out");
        var random = new Random(3);
        foreach (string part in (string[])["manifest.json", "segment-00000.reuse"])
        {
            string place = Path.Combine(corpus.PathOf("out"), "index", part);
            byte[] good = File.ReadAllBytes(place);
            for (int round = 0; round < 40; round++)
            {
                byte[] bad = [.. good];
                bad[random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(place, bad);

                // Words of an article that is in no pair are not read; then nothing is lost.
                if (Record.Exception(() => corpus.Run("out", file)) is { } error)
                {
                    Assert.IsType<IndexDamagedException>(error);
                }
                else
                {
                    Assert.Equal(whole, corpus.All("out"));
                }
            }

            File.WriteAllBytes(place, good);
        }
    }

    private static void Note(List<string> steps, string step)
    {
        lock (steps)
        {
            steps.Add(step);
        }
    }

    private static void Kill(ref int step, int killed) => Throw(Interlocked.Increment(ref step) > killed);

    private static void Throw(bool dead)
    {
        if (dead)
        {
            throw new IOException("killed");
        }
    }
}

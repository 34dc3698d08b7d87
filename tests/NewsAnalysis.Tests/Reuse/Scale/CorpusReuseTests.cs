using System.IO.Compression;
using System.Text.Json;
using NewsAnalysis.Reuse.Scale;

namespace NewsAnalysis.Tests.Reuse.Scale;

public class CorpusReuseTests
{
    [Fact]
    public void EveryPlantedRunOfTheGuaranteedLengthIsFoundAtItsPlace()
    {
        using var corpus = new ScaleCorpus();
        var lines = new List<string>();
        var texts = new Dictionary<string, string>();
        for (int i = 0; i < 120; i++)
        {
            string[] run = corpus.Words(ScaleCorpus.Options.GuaranteedRun);
            Add($"x{i}", [.. corpus.Words(i % 40), .. run, .. corpus.Words(100 - i % 40)]);
            Add($"y{i}", [.. corpus.Words(i * 7 % 90), .. run, .. corpus.Words(90 - i * 7 % 90)]);
        }

        corpus.Run("out", corpus.Write("a.jsonl", lines));
        JsonElement[] passages = corpus.Rows("out", "passages");
        for (int i = 0; i < 120; i++)
        {
            JsonElement found = Assert.Single(passages, p => p.GetProperty("ArticleA").GetString() == $"x{i}" && p.GetProperty("ArticleB").GetString() == $"y{i}");
            Assert.Equal(In("A", found), In("B", found));
            Assert.Equal("verbatim", found.GetProperty("Kind").GetString());
        }

        string In(string side, JsonElement row) => texts[row.GetProperty("Article" + side).GetString()!]
            .Substring(row.GetProperty("Start" + side).GetInt32(), row.GetProperty("Length" + side).GetInt32());

        void Add(string id, string[] words)
        {
            texts[id] = string.Join(' ', words);
            lines.Add(ScaleCorpus.Line(id, words));
        }
    }

    [Fact]
    public void TheResultsDoNotDependOnThreadsOrSegmentsOrCompression()
    {
        using var corpus = new ScaleCorpus();
        string[] lines = corpus.SomeArticles(90);
        string plain = corpus.Write("a.jsonl", lines);
        corpus.Run("out", plain);
        CorpusReuse.Run([plain], corpus.PathOf("one"), new CorpusReuseOptions { Threads = 1, SegmentArticles = 7 });
        using (var packed = new GZipStream(File.Create(corpus.PathOf("b.jsonl.gz")), CompressionLevel.Fastest))
        {
            packed.Write(File.ReadAllBytes(plain));
        }

        corpus.Run("packed", corpus.PathOf("b.jsonl.gz"));
        Assert.NotEmpty(corpus.Rows("out", "families"));
        Assert.Equal(corpus.All("out"), corpus.All("one"));
        Assert.Equal(corpus.All("out"), corpus.All("packed"));
    }

    [Fact]
    public void ALineThatThousandsPrintIsNoReuseAndIsCounted()
    {
        using var corpus = new ScaleCorpus();
        string[] stock = corpus.Words(30);
        CorpusReuseResult result = corpus.Run("out", corpus.Write("a.jsonl", Enumerable.Range(0, 100)
            .Select(i => ScaleCorpus.Line($"a{i}", [.. corpus.Words(50), .. stock, .. corpus.Words(50)]))));
        Assert.Equal(0, result.Pairs);
        Assert.True(result.CommonNgrams > 0 && result.PassedOver > 0);
    }

    [Fact]
    public void ALineThatOneOutletAddsToItsArticlesIsNoReuse()
    {
        using var corpus = new ScaleCorpus();
        string[] footer = corpus.Words(30);
        CorpusReuseResult result = corpus.Run("out", corpus.Write("a.jsonl", Enumerable.Range(0, 20)
            .Select(i => ScaleCorpus.Line($"a{i}", [.. corpus.Words(80), .. footer], "The Herald"))));
        Assert.Equal(0, result.Pairs);
    }

    [Fact]
    public void WordsThatUsuallyFollowEachOtherAreAStockPhrase()
    {
        using var corpus = new ScaleCorpus();
        string[] stock = corpus.Words(9), copied = corpus.Words(9);
        corpus.Run("out", corpus.Write("a.jsonl", Enumerable.Range(0, 200)
            .Select(i => ScaleCorpus.Line($"a{i}", [.. corpus.Words(50), .. i < 30 ? stock : i < 32 ? copied : corpus.Words(9), .. corpus.Words(50)]))));
        JsonElement pair = Assert.Single(corpus.Rows("out", "pairs"));
        Assert.Equal(("a30", "a31"), (pair.GetProperty("ArticleA").GetString(), pair.GetProperty("ArticleB").GetString()));
    }

    [Fact]
    public void ACopyOfCommonTextWithTheSameWordLeftOutIsNoReuse()
    {
        using var corpus = new ScaleCorpus();
        string[] stock = corpus.Words(24);
        CorpusReuseResult result = corpus.Run("out", corpus.Write("a.jsonl", Enumerable.Range(0, 100)
            .Select(i => ScaleCorpus.Line($"a{i}", [.. corpus.Words(50), .. i < 12 ? [.. stock[..11], .. stock[12..]] : stock, .. corpus.Words(50)]))));
        Assert.Equal(0, result.Pairs);
    }

    [Fact]
    public void AWireThatVeryManyPrintIsOneFamily()
    {
        using var corpus = new ScaleCorpus();
        string[] wire = corpus.Words(200);
        corpus.Run("out", corpus.Write("a.jsonl", Enumerable.Range(0, 100)
            .Select(i => ScaleCorpus.Line($"a{i}", [.. corpus.Words(10), .. wire, .. corpus.Words(10)], "outlet " + i))));
        JsonElement[] members = corpus.Rows("out", "families");
        Assert.Equal(100, members.Length);
        Assert.All(members, m => Assert.Equal("F1", m.GetProperty("FamilyId").GetString()));
    }

    [Fact]
    public void LinesThatAreNoRecordsAreProblemsWithTheirPlaceAndTheOthersAreKept()
    {
        using var corpus = new ScaleCorpus();
        string[] good = corpus.SomeArticles(10);
        string file = corpus.Write("a.jsonl", [good[0], "{\"id\": \"x\", \"text\"", good[1], "[1, 2]", "{\"id\": \"y\"}", .. good[2..], good[3]]);
        CorpusReuseResult result = corpus.Run("out", file);
        Assert.Equal(10, result.Articles);
        Assert.Equal(1, result.Repeated);
        Assert.Equal([2, 4, 5], corpus.Rows("out", "problems").Select(p => p.GetProperty("Line").GetInt32()));
        Assert.All(corpus.Rows("out", "problems"), p => Assert.EndsWith("a.jsonl", p.GetProperty("File").GetString(), StringComparison.Ordinal));
    }
}

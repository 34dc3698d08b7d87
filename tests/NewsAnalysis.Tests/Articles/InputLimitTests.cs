using System.IO.Compression;
using System.Text;
using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles;

/// <summary>Inputs that could lead out of their folder, fill the memory, or be read in more than one way.</summary>
public sealed class InputLimitTests : IDisposable
{
    private const string Text = "A first sentence of the text stands here. A second one follows it.";
    private readonly ArticleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("book.epub")]
    [InlineData("articles.zip")]
    [InlineData("article.txt")]
    [InlineData("article.docx")]
    public void AnArchiveIsToldAndNothingOfItIsUnpacked(string name)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string entry in (string[])["../out.txt", "/tmp/out.txt", "inside.txt", "page.xhtml"])
            {
                using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
                writer.Write(Text);
            }
        }

        ArticleCorpus corpus = _folder.With("in/" + name, bytes.ToArray()).With("in/sound.txt", Text).Load("in");
        Assert.Equal("sound", Assert.Single(corpus.Articles).Id);
        LoadProblem problem = Assert.Single(corpus.Problems);
        Assert.Equal(("binary", name), (problem.Kind, Path.GetFileName(problem.File)));
        Assert.Contains("a ZIP archive or an Office document", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["in/" + name, "in/sound.txt"], Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder.Path, f).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AnEmptyArchiveIsNoText() => Assert.Equal("binary", Assert.Single(_folder.With("a.zip", [.. "PK\u0005\u0006"u8, .. new byte[18]]).Load().Problems).Kind);

    [Theory]
    [InlineData("a.jsonl", false)]
    [InlineData("a.jsonl.gz", true)]
    public void ALineThatIsTooLongIsToldAndTheOthersAreKept(string name, bool packed)
    {
        // Longer than the limit and than every buffer; the lines after it begin anywhere in one.
        byte[] lines = Encoding.UTF8.GetBytes(string.Join('\n', Record("a"), Record("long", new string('x', 900_000)), Record("b"), new string('[', 400_001), Record("c")));
        _folder.With(name, packed ? Packed(lines) : lines);
        ArticleCorpus corpus = ArticleCorpus.Load(new LoadOptions { MaxFileBytes = 100_000 }, _folder[name]);
        Assert.Equal(["a", "b", "c"], corpus.Articles.Select(a => a.Id));
        Assert.Equal([("too large", 2), ("too large", 4)], corpus.Problems.Select(p => (p.Kind, p.Line!.Value)));
    }

    [Fact]
    public void RecordsMayEndTheirLinesInEveryWay()
    {
        ArticleCorpus corpus = _folder.With("a.jsonl", $"{Record("a")}\r\n{Record("b")}\n{Record("c")}\r{Record("d")}\n\rno record\r\n\r\n{Record("e")}").Load();
        Assert.Equal(["a", "b", "c", "d", "e"], corpus.Articles.Select(a => a.Id));
        Assert.Equal(("bad record", 6), (corpus.Problems.Single().Kind, corpus.Problems.Single().Line!.Value));
    }

    [Fact]
    public void ParagraphsMayEndTheirLinesInEveryWay()
    {
        string[] parts = ["Council closes the old bridge", Text, "The mayor said on Monday that it would stay closed for a month.", "Nobody was hurt, the police told reporters after that."];
        foreach (string end in (string[])["\r\n\r\n", "\n\n", "\r\r", "\r\n\n", "\n\r\n"])
        {
            Article article = Assert.Single(_folder.With("a.txt", string.Join(end, parts)).Load().Articles);
            Assert.Equal(parts, article.Paragraphs.Select(p => p.Span.In(article.Raw)));
        }

        Article mixed = Assert.Single(_folder.With("a.txt", $"{parts[0]}\r\n\r\n{parts[1]}\n\n{parts[2]}\r\r{parts[3]}").Load().Articles);
        Assert.Equal(parts, mixed.Paragraphs.Select(p => p.Span.In(mixed.Raw)));
    }

    [Fact]
    public void RowsMayEndTheirLinesInEveryWay()
    {
        ArticleCorpus corpus = _folder.With("a.csv", $"title,text\r\nOne,\"{Text}\r\n\nMore of it.\"\nTwo,{Text}\rThree,{Text}\r\n").Load();
        Assert.Equal(["One", "Two", "Three"], corpus.Articles.OrderBy(a => a.Id, StringComparer.Ordinal).Select(a => a.Title));
        Assert.Empty(corpus.Problems);
    }

    [Theory]
    [InlineData("Caf\u00e9 and na\u00efve \u0093words\u0094", "read as windows-1252, which has a character for each of its 4 bytes beyond ASCII")]
    [InlineData("The caf\u00e9 by the harbour", "read as windows-1252, which has a character for its only byte beyond ASCII")]
    [InlineData("Caf\u00e9 and na\u00efve words, and then one more sign: \u0081", "though that has no character for 1 of its 3 bytes beyond ASCII, so it may be another")]
    public void HowSureAnEncodingIsIsSaid(string text, string said)
    {
        ArticleCorpus corpus = _folder.With("a.txt", Encoding.Latin1.GetBytes($"{text}. {Text}")).Load();
        LoadProblem problem = Assert.Single(corpus.Problems);
        Assert.Equal(("encoding", true), (problem.Kind, problem.IsRemark));
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReplacementCharactersAreCounted()
    {
        ArticleCorpus corpus = _folder.With("invalid.txt", [.. "Русский текст, который читается"u8, 0xFF, .. " хорошо. Ещё одно предложение."u8]).With("lost.txt", $"The caf\uFFFD and the na\uFFFDve owner. {Text}").Load();
        Assert.Contains("read as 1 character U+FFFD", corpus.Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("holds 2 characters U+FFFD", corpus.Problems[1].Message, StringComparison.Ordinal);
        Assert.Equal(2, corpus.Articles.Length);
    }

    private static string Record(string id, string text = Text) => $$"""{"id":"{{id}}","text":"{{text}}"}""";

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}

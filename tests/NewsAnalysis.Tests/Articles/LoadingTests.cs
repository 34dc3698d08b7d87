using System.Text;
using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles;

/// <summary>Files, folders and globs: each input is an article or a named problem.</summary>
public sealed class LoadingTests : IDisposable
{
    private const string Text = "A first sentence of the text stands here. A second one follows it.";
    private readonly ArticleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FoldersAreReadWithTheirSubfoldersInOrdinalOrder()
    {
        ArticleCorpus corpus = _folder.With("b.txt", Text).With("sub/a.md", Text).With("B.text", Text).With(".hidden.txt", Text).Load();
        Assert.Equal(["B", "a", "b"], corpus.Articles.Select(a => a.Id));
        Assert.Empty(corpus.Problems);
    }

    [Theory]
    [InlineData("*.txt", "one,two")]
    [InlineData("t??.txt", "two")]
    [InlineData("**/*.txt", "deep,one,two")]
    [InlineData("sub/*", "deep")]
    public void GlobsNameFiles(string glob, string ids)
    {
        ArticleCorpus corpus = _folder.With("one.txt", Text).With("two.txt", Text).With("sub/deep.txt", Text).Load(glob);
        Assert.Equal(ids.Split(','), corpus.Articles.Select(a => a.Id));
    }

    [Fact]
    public void TheSameFileNamedTwiceIsOneArticle() => Assert.Single(_folder.With("a.txt", Text).Load("a.txt", ".", "*.txt").Articles);

    [Fact]
    public void LinksAreFollowedOnceAndNeverOutOfTheFolder()
    {
        using var outside = new ArticleFolder();
        outside.With("secret.txt", Text);
        _folder.With("a.txt", Text);
        Directory.CreateSymbolicLink(_folder["loop"], _folder.Path);
        Directory.CreateSymbolicLink(_folder["away"], outside.Path);
        File.CreateSymbolicLink(_folder["b.txt"], _folder["a.txt"]);
        ArticleCorpus corpus = _folder.Load();
        Assert.Equal("a", Assert.Single(corpus.Articles).Id);
        LoadProblem problem = Assert.Single(corpus.Problems);
        Assert.Equal(("link outside", "away"), (problem.Kind, Path.GetFileName(problem.File)));
    }

    [Fact]
    public void ALinkDoesNotTakeTheNameOrTheFactsOfItsFile()
    {
        _folder.With("zreal.txt", Text).With("sub/real.txt", Text + " More.").With("corpus.json", """{"zreal.txt": {"outlet": "Herald"}, "sub/real.txt": {"outlet": "Gazette"}}""");
        File.CreateSymbolicLink(_folder["alias.txt"], _folder["zreal.txt"]);
        Directory.CreateSymbolicLink(_folder["also"], _folder["sub"]);
        Assert.Equal([("real", "Gazette"), ("zreal", "Herald")], _folder.Load().Articles.Select(a => (a.Id, a.Outlet)));
        Assert.Equal(("alias", "Herald"), Assert.Single(_folder.Load("alias.txt").Articles.Select(a => (a.Id, a.Outlet))));
    }

    [Theory]
    [InlineData("missing.txt", "not found")]
    [InlineData("none-*.txt", "no match")]
    public void WhatIsNotThereIsAProblem(string path, string kind)
    {
        LoadProblem problem = Assert.Single(_folder.Load(path).Problems);
        Assert.Equal(kind, problem.Kind);
        Assert.Contains(path, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyFolderIsAProblem() => Assert.Equal("no article", Assert.Single(_folder.Load().Problems).Kind);

    [Fact]
    public void FilesThatHoldNoTextAreProblems()
    {
        ArticleCorpus corpus = _folder.With("0.txt", "").With("1.txt", " \n\t ").With("2.txt", [0xEF, 0xBB, 0xBF])
            .With("3.txt", "%PDF-1.7 …").With("4.txt", [0x89, 0x50, 0x4E, 0x47, 1, 2]).With("5.txt", [1, 0, 0, 0, 2, 0, 0, 3, 4, 0])
            .With("6.csv", "x").With("7.txt", Text).Load();
        Assert.Equal(["empty", "empty", "empty", "binary", "binary", "binary", "no header"], corpus.Problems.Select(p => p.Kind));
        Assert.Equal("7", Assert.Single(corpus.Articles).Id);
    }

    [Fact]
    public void ATooLargeFileIsAProblem()
    {
        _folder.With("a.txt", Text);
        ArticleCorpus corpus = ArticleCorpus.Load(new LoadOptions { MaxFileBytes = 10 }, _folder.Path);
        Assert.Equal("too large", Assert.Single(corpus.Problems).Kind);
    }

    [Theory]
    [InlineData(".txt", "{0}")]
    [InlineData(".md", "---\ntitle: A title\n---\n{0}")]
    [InlineData(".jsonl", "{{\"id\":\"a\",\"text\":\"{0}\"}}")]
    public void ATextWithoutALetterOrADigitIsEmpty(string extension, string form)
    {
        foreach (string text in (string[])["\u200B\uFEFF\u00A0", "\u2060\u00AD", "— … ***"])
        {
            ArticleCorpus corpus = _folder.With("a" + extension, string.Format(System.Globalization.CultureInfo.InvariantCulture, form, text)).Load();
            Assert.Equal("empty", Assert.Single(corpus.Problems).Kind);
            Assert.Empty(corpus.Articles);
        }
    }

    [Theory]
    [InlineData("FD377A585A000004E6D6B446", "xz")]
    [InlineData("28B52FFD0458610000", "zstd")]
    [InlineData("4D5A90000300000004000000", "a program")]
    [InlineData("524946462400000057454250", "RIFF")]
    [InlineData("494433040000000000", "MP3")]
    [InlineData("FFFB9064C3A94142", "MP3")]
    [InlineData("CAFEBABE00000034", "Java")]
    [InlineData("41E99D42438D44908F4546814748", "control character")]
    [InlineData("FFFE00D801D802D803D8", "invalid")]
    public void BinaryFilesAreTold(string bytes, string said)
    {
        foreach (string name in (string[])["a.txt", "a.md"])
        {
            LoadProblem problem = Assert.Single(_folder.With(name, Convert.FromHexString(bytes)).Load(name).Problems);
            Assert.Equal("binary", problem.Kind);
            Assert.Contains(said, problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void RandomBytesAreBinaryAndAStrayByteIsNot()
    {
        byte[] random = new byte[5000];
        new Random(7).NextBytes(random);
        byte[] stray = [.. Encoding.UTF8.GetBytes("Русский текст, который читается."), 0xFF, .. Encoding.UTF8.GetBytes(" Ещё одно предложение.")];
        ArticleCorpus corpus = _folder.With("random.txt", random).With("stray.txt", stray).With("random.jsonl", [0x1F, 0x8B, .. random]).Load();
        Assert.Equal(["binary", "binary", "encoding"], corpus.Problems.Select(p => p.Kind));
        Assert.Equal("Русский текст, который читается.\uFFFD Ещё одно предложение.", Assert.Single(corpus.Articles).Raw);
    }

    [Fact]
    public void EncodingsAreToldApart()
    {
        const string Quoted = "“Déjà vu,” she said, and left the room at once. It was late already.";
        byte[] windows = [.. Quoted.Select(c => c switch { '“' => (byte)0x93, '”' => (byte)0x94, _ => (byte)c })];
        ArticleCorpus corpus = _folder.With("bom.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Quoted)])
            .With("utf16.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Quoted)]).With("wide.txt", Encoding.Unicode.GetBytes(Quoted))
            .With("utf32.txt", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Quoted)]).With("utf32be.txt", [0, 0, 0xFE, 0xFF, .. new UTF32Encoding(true, false).GetBytes(Quoted)])
            .With("windows.txt", windows).Load();
        Assert.All(corpus.Articles, a => Assert.Equal(Quoted, a.Raw));
        Assert.Equal([("wide.txt", "encoding"), ("windows.txt", "encoding")], corpus.Problems.Select(p => (Path.GetFileName(p.File), p.Kind)));
    }

    [Fact]
    public void ClashingNamesGetTheirFolder()
    {
        ArticleCorpus corpus = _folder.With("x/a.txt", Text).With("y/a.txt", Text).With("y/b.html.txt", Text).Load();
        Assert.Equal(["b", "x/a", "y/a"], corpus.Articles.Select(a => a.Id));
        Assert.Equal(3, corpus.Articles.Select(a => a.Label).Distinct().Count());
    }
}

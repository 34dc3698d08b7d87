using NewsAnalysis.Articles;
using NewsAnalysis.Articles.Reading;

namespace NewsAnalysis.Tests.Articles;

/// <summary>Nothing is lost silently, and nothing stops the rest.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly ArticleFolder _folder = new();
    private readonly ArticleFolder _outside = new();

    public void Dispose()
    {
        _folder.Dispose();
        _outside.Dispose();
    }

    [Fact]
    public void EveryInputIsAnArticleOrAProblem()
    {
        List<BadInput> inputs = BadInputs.Fill(_folder.Path, _outside.Path);
        ArticleCorpus corpus = _folder.Load();
        foreach (BadInput input in inputs)
        {
            var articles = corpus.Articles.Where(a => Name(a.File) == input.Name);
            LoadProblem[] problems = [.. corpus.Problems.Where(p => Name(p.File) == input.Name)];
            var kinds = problems.Select(p => p.Kind);
            Assert.Equal((input.Name, input.Remarks.Length), (input.Name, problems.Count(p => p.IsRemark)));
            Assert.Equal((input.Name, input.Articles, string.Join(", ", input.Lost.Concat(input.Remarks).Order())), (input.Name, articles.Count(), string.Join(", ", kinds.Order())));
        }

        int remarks = inputs.Sum(i => i.Remarks.Length);
        Assert.Equal(inputs.Sum(i => i.Inputs), corpus.Articles.Length + corpus.Problems.Length - remarks);
        Assert.Equal(corpus.Articles.Length, corpus.Articles.Select(a => a.Id).Distinct().Count());
        Assert.All(corpus.Problems, p => Assert.Matches("expected|Check|Mend|Save|Split|Rename|Give|Fill", p.Message));
        Assert.All(corpus.Problems, p => Assert.DoesNotContain(_outside.Path, p.Message, StringComparison.Ordinal));
        Assert.All(corpus.Problems, p => Assert.DoesNotContain("nothing-there", p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void LoadedAgainItIsTheSame()
    {
        BadInputs.Fill(_folder.Path, _outside.Path);
        Assert.Equal(_folder.Load().Problems.AsEnumerable(), _folder.Load().Problems);
    }

    [Theory]
    [InlineData("gone.txt")]
    [InlineData("gone.md")]
    [InlineData("gone.jsonl")]
    public void AFileThatVanishedWhileReadingIsAProblem(string name)
    {
        var problems = new List<LoadProblem>();
        var file = new InputFile(_folder[name], "given/" + name, false);
        int articles = name.EndsWith('l') ? JsonLinesReader.Read(file, null, LoadOptions.Default, problems).Count() : MarkdownReader.Read(file, LoadOptions.Default, problems) is null ? 0 : 1;
        LoadProblem problem = Assert.Single(problems);
        Assert.Equal((0, "unreadable", "given/" + name), (articles, problem.Kind, problem.File));
        Assert.DoesNotContain(_folder.Path, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADiskThatFailsInTheMiddleLeavesWhatWasRead()
    {
        var problems = new List<LoadProblem>();
        using var disk = new FailingStream("{\"id\": \"a\", \"text\": \"The first.\"}\n{\"id\": \"b\""u8.ToArray());
        RawArticle article = Assert.Single(JsonLinesReader.Read(new InputFile(_folder["a.jsonl"], "a.jsonl", true), null, disk, LoadOptions.Default, problems));
        Assert.Equal("a", article.RecordId);
        Assert.Equal(["unreadable", "bad record"], problems.Select(p => p.Kind));
        Assert.Contains("the disk is broken", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsReadFromADevice()
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal("empty", Assert.Single(ArticleCorpus.Load("/dev/zero").Problems).Kind);
        }
    }

    [Fact]
    public void AFolderOfFactsAloneHoldsNoArticle()
    {
        LoadProblem problem = Assert.Single(_folder.With("corpus.json", "{}").With(".hidden.txt", "Text.").Load().Problems);
        Assert.Equal("no article", problem.Kind);
        Assert.Contains("start with a dot", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsWrongAllThroughAFileIsSaidOnce()
    {
        string records = string.Join('\n', Enumerable.Range(0, 40).Select(n => $$"""{"text":"Report {{n}} of a caf{{(char)0xE9}}."}"""));
        ArticleCorpus corpus = _folder.With("a.jsonl", System.Text.Encoding.Latin1.GetBytes(records)).Load();
        Assert.Equal(40, corpus.Articles.Length);
        Assert.Contains(corpus.Articles, a => a.Raw == "Report 7 of a café.");
        Assert.Equal([("encoding", 1), ("no id", 1)], corpus.Problems.Select(p => (p.Kind, p.Line!.Value)));
        Assert.StartsWith("40 lines, this one first, are not valid UTF-8 and read as windows-1252.", corpus.Problems[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("40 records, this one first, have no 'id', or an empty one, and go by the name of the file and the line ('a-1')", corpus.Problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileOfAnotherFormIsOneProblem()
    {
        LoadProblem problem = Assert.Single(_folder.With("a.jsonl", "[\n  {\n    \"id\": \"a\",\n    \"text\": \"The text.\"\n  }\n]\n").Load().Problems);
        Assert.Equal((1, "bad record"), (problem.Line, problem.Kind));
        Assert.StartsWith("None of the 6 lines of the file is a JSON object", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AStrayByteInUtf8LeavesTheOtherCharacters()
    {
        ArticleCorpus corpus = _folder.With("a.jsonl", [.. "{\"id\":\"a\",\"text\":\"“Déjà"u8, 0xFF, .. " vu”\"}"u8]).Load();
        Assert.Equal("“Déjà\uFFFD vu”", Assert.Single(corpus.Articles).Raw);
        Assert.Equal("encoding", Assert.Single(corpus.Problems).Kind);
    }

    private string Name(string file) => Path.GetRelativePath(_folder.Path, Path.GetFullPath(file)).Replace('\\', '/');

    private sealed class FailingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer) is > 0 and var read ? read : throw new IOException("the disk is broken");
    }
}

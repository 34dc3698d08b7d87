using System.Text;
using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles;

/// <summary>JSON Lines records, and the facts of <c>corpus.json</c>.</summary>
public sealed class RecordTests : IDisposable
{
    private const string Text = "A first sentence of the text stands here. A second one follows it.";
    private readonly ArticleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ARecordKeepsItsFacts()
    {
        string line = $$"""{"id":"r1","text":"{{Text}}","title":"A title","outlet":"Herald","date":"2025-03-19T17:30:00+02:00","url":"https://example.com/1","other":[1,{"x":2}]}""";
        Article article = Assert.Single(_folder.With("a.jsonl", line).Load().Articles);
        Assert.Equal(("r1", Text, "A title", "Herald", "2025-03-19T17:30:00+02:00", DatePrecision.Second), (article.Id, article.Raw, article.Title, article.Outlet, article.Published, article.PublishedPrecision));
        Assert.Equal(["Title", "Outlet", "Published", "Url"], article.Given.AsEnumerable());
        Assert.Equal("Herald", article.Label);
    }

    [Theory]
    [InlineData("{\"id\":\"x\",\"text\":\"a\",}")]
    [InlineData("{\"id\":\"x\",\"text\":NaN}")]
    [InlineData("{'id':'x','text':'a'}")]
    [InlineData("{\"id\":\"x\",\"text\":\"half")]
    [InlineData("{\"id\":\"x\",\"text\":\"\\ud83d\"}")]
    [InlineData("{\"id\":\"x\",\"text\":7}")]
    [InlineData("{\"id\":\"x\"}")]
    [InlineData("[1,2]")]
    [InlineData("{\"id\":\"x\",\"text\":\"a\tb\"}")]
    public void ABadLineIsAProblemAndTheOthersAreKept(string bad)
    {
        string good = $$"""{"id":"good","text":"{{Text}}"}""";
        ArticleCorpus corpus = _folder.With("a.jsonl", $"\uFEFF{good}\r\n\r\n{bad}\n{good.Replace("good", "last", StringComparison.Ordinal)}").Load();
        Assert.Equal(["good", "last"], corpus.Articles.Select(a => a.Id));
        LoadProblem problem = Assert.Single(corpus.Problems);
        Assert.Equal((3, "bad record"), (problem.Line, problem.Kind));
    }

    [Fact]
    public void DeepNestingIsAProblem() =>
        Assert.Equal("bad record", Assert.Single(_folder.With("a.jsonl", "{\"x\":" + new string('[', 5000)).Load().Problems).Kind);

    [Fact]
    public void RepeatedIdsGetASuffixAndAProblem()
    {
        string line = $$"""{"id":"a","text":"{{Text}}"}""";
        ArticleCorpus corpus = _folder.With("a.jsonl", line + "\n" + line + "\n" + line).Load();
        Assert.Equal(["a", "a-2", "a-3"], corpus.Articles.Select(a => a.Id));
        Assert.Equal([2, 3], corpus.Problems.Select(p => p.Line));
    }

    [Fact]
    public void ARecordOfOneParagraphHasNoHeadline()
    {
        Article article = Assert.Single(_folder.With("a.jsonl", "{\"id\":\"a\",\"text\":\"Ministers agree on budget\"}").Load().Articles);
        Assert.Null(article.Title);
        Assert.Equal("Ministers agree on budget", article.BodyText);
    }

    [Fact]
    public void GivenFactsBeatFoundOnes()
    {
        Article article = Assert.Single(_folder.With("a.txt", "Old title of it\n\nPublished: March 3, 2025\n\n" + Text)
            .With("corpus.json", """{"a.txt": {"Outlet": "Herald", "DATE": "2025-03-04", "title": "New title"}}""").Load().Articles);
        Assert.Equal(("Herald", "2025-03-04", "New title"), (article.Outlet, article.Published, article.Title));
        Assert.Equal(["Title", "Outlet", "Published"], article.Given.AsEnumerable());
    }

    [Theory]
    [InlineData("{\"b.txt\": {\"outlet\": \"Herald\"}}", "unknown file", "b.txt")]
    [InlineData("{\"a.txt\": ", "bad corpus.json", "valid JSON")]
    [InlineData("[]", "bad corpus.json", "JSON object")]
    [InlineData("{\"a.txt\": 3}", "bad corpus.json", "a.txt")]
    [InlineData("{\"a\\u0000b.txt\": {\"outlet\": \"x\"}}", "bad corpus.json", "a␀b.txt")]
    [InlineData("{\" \": {\"outlet\": \"x\"}}", "bad corpus.json", "' '")]
    [InlineData("{\"a.txt\": {\"outlt\": \"x\"}}", "bad corpus.json", "'outlt' of 'a.txt' is no known fact (known are title, outlet")]
    [InlineData("{\"a.txt\": {\"outlet\": \"x\", \"outlet\": \"y\"}}", "bad corpus.json", "'outlet' of 'a.txt' is there more than once")]
    [InlineData("{\"a.txt\": {\"outlet\": \"x\"}, \"a.txt\": {\"date\": \"2025-03-19\"}}", "bad corpus.json", "'a.txt' is there more than once")]
    public void BadFactsAreProblems(string facts, string kind, string named)
    {
        ArticleCorpus corpus = _folder.With("a.txt", Text).With("corpus.json", facts).Load();
        LoadProblem problem = Assert.Single(corpus.Problems);
        Assert.Equal(kind, problem.Kind);
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
        Assert.Single(corpus.Articles);
    }

    [Fact]
    public void ABadNameLeavesTheOtherFacts()
    {
        ArticleCorpus corpus = _folder.With("a.txt", Text).With("corpus.json", """{"a\u0000b.txt": {"outlet": "x"}, "": {}, "a.txt": {"outlet": "Herald"}}""").Load();
        Assert.Equal("Herald", Assert.Single(corpus.Articles).Outlet);
        Assert.Equal(["bad corpus.json", "bad corpus.json"], corpus.Problems.Select(p => p.Kind));
    }

    [Theory]
    [InlineData("\"date\":20250319", "date", "number")]
    [InlineData("\"outlet\":{\"name\":\"X\"}", "outlet", "object")]
    [InlineData("\"title\":true", "title", "boolean")]
    [InlineData("\"url\":[]", "url", "array")]
    [InlineData("\"id\":{\"n\":1}", "id", "object")]
    public void AFieldOfAnotherTypeIsNamedAndTheRecordKept(string field, string name, string type)
    {
        string id = name == "id" ? "" : "\"id\":\"a\",";
        ArticleCorpus corpus = _folder.With("a.jsonl", $$"""{{{id}}{{field}},"text":"{{Text}}"}""").Load();
        Assert.Equal(Text, Assert.Single(corpus.Articles).Raw);
        LoadProblem problem = Assert.Single(corpus.Problems);
        Assert.Equal((1, "bad field"), (problem.Line, problem.Kind));
        Assert.Contains($"'{name}' is a JSON {type}", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", true, 0)]
    [InlineData("utf-16BE", true, 0)]
    [InlineData("utf-16", false, 1)]
    [InlineData("utf-32", true, 0)]
    public void RecordsOfWideCharactersAreDecodedWhole(string name, bool mark, int problems)
    {
        var encoding = Encoding.GetEncoding(name);
        string lines = $$"""{"id":"a","text":"{{Text}} “Déjà vu”"}""" + "\r\n" + $$"""{"id":"b","text":"{{Text}}"}""" + "\r\n";
        ArticleCorpus corpus = _folder.With("a.jsonl", [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(lines)]).Load();
        Assert.Equal([("a", Text + " “Déjà vu”"), ("b", Text)], corpus.Articles.Select(a => (a.Id, a.Raw)));
        Assert.Equal(Enumerable.Repeat("encoding", problems), corpus.Problems.Select(p => p.Kind));
    }

    [Fact]
    public void ACarriageReturnEndsALine()
    {
        string padding = new(' ', 70_000);
        string lines = string.Join('\r', "abc".Select(id => $$"""{"id":"{{id}}","text":"{{Text}}"}{{padding}}""")) + "\r\n\n\r\n{";
        ArticleCorpus corpus = _folder.With("a.jsonl", lines).Load();
        Assert.Equal(["a", "b", "c"], corpus.Articles.Select(a => a.Id));
        Assert.Equal(6, Assert.Single(corpus.Problems).Line);
    }

    [Theory]
    [InlineData("2999-01-01", "2999-01-01", "")]
    [InlineData("1066-10-14", null, "the year 1066 is outside 1700 to 2999")]
    [InlineData("2025-02-30", null, "there is no such day")]
    public void ADateIsTakenOrRefusedWithItsReason(string date, string? taken, string reason)
    {
        ArticleCorpus corpus = _folder.With("a.jsonl", $$"""{"id":"a","text":"{{Text}}","date":"{{date}}"}""").Load();
        Assert.Equal(taken, Assert.Single(corpus.Articles).Published);
        Assert.Equal(taken is null, corpus.Problems.Any(p => p.Kind == "doubtful date" && p.Message.Contains(reason, StringComparison.Ordinal)));
    }

    [Fact]
    public void FrontMatterThatIsNotClosedIsText()
    {
        ArticleCorpus corpus = _folder.With("a.md", "---\ntitle: Given title\n\n" + Text).With("rule.md", "---\n\n" + Text).Load();
        Assert.Equal(("front matter", "a.md"), Assert.Single(corpus.Problems.Select(p => (p.Kind, Path.GetFileName(p.File)))));
        Assert.Empty(corpus["a"].Given);
        Assert.Contains(corpus["a"].Paragraphs, p => p.Span.In(corpus["a"].Raw).Contains("title: Given title", StringComparison.Ordinal));
    }

    [Fact]
    public void ARepeatedFieldIsNamed()
    {
        LoadProblem problem = Assert.Single(_folder.With("a.jsonl", $$"""{"id":"a","text":"{{Text}}","date":"2025-03-19","date":"2025-03-20"}""").Load().Problems);
        Assert.Equal("repeated field", problem.Kind);
        Assert.Contains("'date'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FrontMatterIsMetadataAndMarkdownMarksAreNotText()
    {
        const string Markdown = "---\ntitle: \"Given title\"\ndate: 2025-03-19\noutlet: Herald\n---\n# Given title\n\n" + Text + "\n\n## A cross-head\n\n" + Text + "\n";
        Article article = Assert.Single(_folder.With("a.md", Markdown).Load().Articles);
        Assert.Equal(("Given title", "2025-03-19", "Herald"), (article.Title, article.Published, article.Outlet));
        Assert.Equal(Text + "\n\nA cross-head\n\n" + Text, article.BodyText);
        Assert.Contains(article.Paragraphs, p => p.Kind == ParagraphKind.Heading && p.Span.In(article.Raw) == "A cross-head");
    }
}

using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles.Reading;

/// <summary>Exports of news services: JSON documents, JSON Lines and tables.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly ArticleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NewsApiGivesATextThatIsCut()
    {
        Article article = Load("a.json", $$$"""
            {"status":"ok","totalResults":1,"articles":[{"source":{"id":"np","name":"Northport Post"},"author":"Jane Roe","title":"Bridge to close","description":"Short.",
            "url":"https://post.example/1","urlToImage":null,"publishedAt":"2025-03-19T15:27:00Z","content":"{{{Pages.Lead}}} [+1234 chars]"}]}
            """);
        Assert.Equal(("Northport Post", "Jane Roe", "Bridge to close", "2025-03-19T15:27:00Z", "https://post.example/1"), (article.Outlet, article.Byline, article.Title, article.Published, article.Url));
        Assert.True(article.Truncated);
        Assert.Equal(Pages.Lead, Assert.Single(article.Body).Span.In(article.Raw));
    }

    [Fact]
    public void EventRegistryIsReadByItsMap()
    {
        Article article = Load("a.json", $$$"""
            {"articles":{"results":[{"uri":"77","lang":"eng","dateTime":"2025-03-20T01:00:00Z","dateTimePub":"2025-03-19T15:27:00Z","url":"https://post.example/1","title":"Bridge to close",
            "body":"{{{Pages.Lead}}}","source":{"uri":"post.example","title":"Northport Post"},"authors":[{"name":"Jane Roe"},{"name":"John Doe"}]}],"totalResults":1}}
            """);
        Assert.Equal(("77", "Northport Post", "Jane Roe, John Doe", "2025-03-19T15:27:00Z"), (article.Id, article.Outlet, article.Byline, article.Published));
    }

    [Fact]
    public void GdeltListsHoldNoTextAndTheTimeOfSeeingIsNoDate()
    {
        LoadProblem problem = Assert.Single(_folder.With("a.json", """
            {"articles":[{"url":"https://post.example/1","title":"Bridge , closed","seendate":"20250319T152700Z","domain":"post.example","language":"English","sourcecountry":"Norland"}]}
            """).Load().Problems);
        Assert.Equal("no text", problem.Kind);
        Assert.Contains("GDELT", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AListOfUnknownRecordsIsReadByCommonNames()
    {
        Article article = Load("a.json", $$$"""[{"headline":"Bridge to close","full_text":"{{{Pages.Lead}}}","publish_date":"2025-03-19","Source":{"Name":"Northport Post"}}]""");
        Assert.Equal(("a-1", "Bridge to close", "2025-03-19", "Northport Post"), (article.Id, article.Title, article.Published, article.Outlet));
    }

    [Fact]
    public void TheUserCanSayWhereFieldsAre()
    {
        _folder.With("fields.json", """{"records":"payload.hits","text":"parts.main","title":["kop","titel"],"date":"tag.datum"}""");
        Article article = Load("a.json", $$$"""{"payload":{"hits":[{"parts":{"main":"{{{Pages.Lead}}}"},"titel":"Bridge","tag":{"datum":"2025-03-19"}}]}}""");
        Assert.Equal(("Bridge", "2025-03-19"), (article.Title, article.Published));
        ArticleCorpus folder = _folder.Load();
        Assert.Equal("a.json", Path.GetFileName(Assert.Single(folder.Articles).File));
        Assert.Empty(folder.Problems);
    }

    [Fact]
    public void JsonLinesOfAnExportAreRead()
    {
        ArticleCorpus corpus = _folder.With("a.jsonl", $$$"""
            {"uri":"1","title":"Bridge","body":"{{{Pages.Lead}}}","dateTimePub":"2025-03-19T15:27:00Z"}
            {"uri":"2","title":"Harbour","body":"{{{Pages.Second}}}","dateTimePub":"2025-03-20T15:27:00Z"}
            """).Load();
        Assert.Equal(["1", "2"], corpus.Articles.Select(a => a.Id));
        Assert.Equal("2025-03-20T15:27:00Z", corpus["2"].Published);
    }

    [Fact]
    public void MarkupInAFieldIsReadAsMarkup()
    {
        Article article = Load("a.json", $$$"""{"items":[{"id":"7","content_html":"<p>{{{Pages.Lead}}}</p><figure><figcaption>A bridge</figcaption></figure><p>{{{Pages.Third}}}</p>"}]}""");
        Assert.Equal([Pages.Lead, Pages.Third], article.Body.Select(p => p.Span.In(article.Raw)));
    }

    [Theory]
    [InlineData("{\"articles\":[{\"text\":\"One two three four.\"},{\"text\":\"Five six\" \"x\"}]}", 1, "bad record")]
    [InlineData("{\"articles\":[{\"text\":\"One two three four.\"},{\"text\":\"half \\ud83d\"}]}", 1, "bad record")]
    [InlineData("{\"articles\":[{\"text\":\"One two three four.\",\"text\":\"Once more it is said.\"}]}", 1, "repeated field")]
    [InlineData("{\"articles\":[{\"text\":\"One two three four.\"},7]}", 1, "bad record")]
    [InlineData("{\"articles\":[{\"text\":NaN}]}", 0, "bad record")]
    [InlineData("{\"nothing\":[1,2]}", 0, "no article")]
    [InlineData("[{'text':'single'}]", 0, "bad record")]
    public void ABadRecordIsAProblemAndTheOthersAreKept(string json, int articles, string kind)
    {
        ArticleCorpus corpus = _folder.With("a.json", json).Load();
        Assert.Equal(articles, corpus.Articles.Length);
        Assert.Equal(kind, Assert.Single(corpus.Problems).Kind);
    }

    [Fact]
    public void JsonNestedTooDeepIsAProblem() =>
        Assert.Equal("bad record", Assert.Single(_folder.With("a.json", string.Concat(Enumerable.Repeat("{\"a\":", 5000))).Load().Problems).Kind);

    [Fact]
    public void MediaCloudTablesAreReadByTheNamesOfTheirColumns()
    {
        Article article = Load("a.csv", $"indexed_date;media_name;text;title;publish_date;url;language\n2025-03-21;Northport Post;\"{Pages.Lead}\n\n{Pages.Second}\";Bridge to close;2025-03-19;https://post.example/1;en\n");
        Assert.Equal(("Northport Post", "Bridge to close", "2025-03-19", 2), (article.Outlet, article.Title, article.Published, article.Body.Count()));
    }

    [Fact]
    public void ATableIsToldByItsHeader() =>
        Assert.Equal("Northport Post", Load("export.txt", $"title\ttext\toutlet\nBridge\t{Pages.Lead}\tNorthport Post\n").Outlet);

    [Fact]
    public void AMarkThatIsNeverClosedDoesNotSwallowTheRows()
    {
        ArticleCorpus corpus = _folder.With("a.csv", $"id,title,text\n1,Bridge,\"{Pages.Lead}\"\n2,Harbour,\"{Pages.Second}\n3,School,{Pages.Third.Replace(",", "", StringComparison.Ordinal)}\n").Load();
        Assert.Equal(["1", "3"], corpus.Articles.Select(a => a.Id));
        Assert.Equal(("bad row", 3), (Assert.Single(corpus.Problems).Kind, corpus.Problems[0].Line));
    }

    [Theory]
    [InlineData("title,text\nBridge,One two three four.,more\n", "ragged row", 2)]
    [InlineData("1,2,3\n4,5,6\n", "no header", 1)]
    [InlineData("title,text\n", "empty", null)]
    [InlineData("title,text,title\nBridge,One two three four.,x\n", "repeated column", 1)]
    public void WhatIsWrongWithATableIsSaidWithItsLine(string table, string kind, int? line)
    {
        LoadProblem problem = Assert.Single(_folder.With("a.csv", table).Load().Problems);
        Assert.Equal((kind, line), (problem.Kind, problem.Line));
    }

    private Article Load(string name, string text) => Assert.Single(_folder.With(name, text).Load().Articles);
}

using System.IO.Compression;
using System.Text;
using NewsAnalysis.Articles;

namespace NewsAnalysis.Tests.Articles.Reading;

/// <summary>Web pages: what is the article, and what the page says of it.</summary>
public sealed class PageTests : IDisposable
{
    private readonly ArticleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheArticleIsToldFromTheRestOfThePage()
    {
        Article article = Load(Pages.News());
        Assert.Equal([Pages.Lead, Pages.Second, Pages.Third], article.Body.Select(p => p.Span.In(article.Raw)));
        Assert.Equal("Old bridge to close for two years", article.Title);
    }

    [Fact]
    public void EveryBlockOfThePageIsAParagraphWithAReason()
    {
        Article article = Load(Pages.News());
        Assert.Contains(article.Paragraphs, p => p.Span.In(article.Raw) == "Harbour fees rise again" && p.Kind == ParagraphKind.Related);
        Assert.Contains(article.Paragraphs, p => p.Span.In(article.Raw) == "Copyright 2025 Northport Post" && p.Kind == ParagraphKind.Widget);
        Assert.All(article.Paragraphs, p => Assert.NotEmpty(p.Reason));
        Assert.Equal(article.Raw.Count(c => !char.IsWhiteSpace(c)), article.Paragraphs.Sum(p => p.Span.In(article.Raw).Count(c => !char.IsWhiteSpace(c))));
    }

    [Fact]
    public void ParagraphsLeadBackToThePagesSource()
    {
        string source = Pages.News();
        Article article = Load(source);
        Paragraph second = article.Body.ElementAt(1);
        string markup = article.InSource(second.Span).In(source);
        Assert.Equal(Pages.Second, markup.Replace("&rsquo;", "’", StringComparison.Ordinal));
    }

    [Fact]
    public void MarkupInsideAParagraphIsCoveredByItsPlaceInTheSource()
    {
        string source = Pages.News(body: "<p>The work will cost <b>40&nbsp;million</b> crowns,\n   more than twice what was planned when the first estimate was made.</p>");
        Article article = Load(source);
        Paragraph costs = article.Body.Single(p => p.Span.In(article.Raw).StartsWith("The work", StringComparison.Ordinal));
        Assert.StartsWith("The work will cost 40\u00A0million crowns, more than", costs.Span.In(article.Raw), StringComparison.Ordinal);
        Assert.StartsWith("The work will cost <b>40&nbsp;million</b> crowns,\n   more", article.InSource(costs.Span).In(source), StringComparison.Ordinal);
    }

    [Fact]
    public void CharactersReadInTheWrongEncodingAreRepairedAndLeadBack()
    {
        string source = Pages.News(body: "<p>The mayorâ€™s cafÃ© stays open, she said, and so do all the shops on the eastern bank of the river.</p>");
        Article article = Load(source);
        Paragraph paragraph = article.Body.Single(p => p.Span.In(article.Raw).StartsWith("The mayor’s café stays", StringComparison.Ordinal));
        Assert.StartsWith("The mayorâ€™s cafÃ© stays", article.InSource(paragraph.Span).In(source), StringComparison.Ordinal);
    }

    [Fact]
    public void AnArticlePutIntoThePageTwiceIsReadOnce()
    {
        Article article = Load(Pages.News(after: $"<div class=\"article-body\"><p>{Pages.Lead} {Pages.Second} {Pages.Third} {Pages.Lead} {Pages.Second}</p></div>"));
        Assert.Equal(3, article.Body.Count());
    }

    [Fact]
    public void FactsSayWhereTheyWereFound()
    {
        Article article = Load(Pages.News("<meta property=\"article:published_time\" content=\"2025-03-19\"><link rel=\"canonical\" href=\"https://post.example/bridge\">"));
        Assert.Contains(new MetadataFact("Published", "2025-03-19", FactStatus.Stated, "meta article:published_time"), article.Facts);
        Assert.Contains(article.Facts, f => f is { Name: "Byline", Value: null, Status: FactStatus.Unknown });
    }

    [Fact]
    public void ADayInTheAddressIsInferred()
    {
        Article article = Load(Pages.News("<link rel=\"canonical\" href=\"https://post.example/2025/03/19/bridge\">"));
        Assert.Contains(new MetadataFact("Published", "2025-03-19", FactStatus.Inferred, "address of the page"), article.Facts);
    }

    [Fact]
    public void MetadataComesFromWhatThePageStates()
    {
        Article article = Load(Pages.News("""
            <link rel="canonical" href="https://post.example/bridge">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Old bridge to close for two years","datePublished":"2025-03-19T15:27:00+02:00",
            "author":[{"@type":"Person","name":"Jane Roe"},{"@type":"Person","name":"John Doe"}],"publisher":{"name":"Northport Post"}}</script>
            """));
        Assert.Equal(("Northport Post", "Jane Roe, John Doe", "2025-03-19T15:27:00+02:00", DatePrecision.Second, "https://post.example/bridge"),
            (article.Outlet, article.Byline, article.Published, article.PublishedPrecision, article.Url));
    }

    [Fact]
    public void APageThatStatesNoDateHasNone() => Assert.Null(Load(Pages.News()).Published);

    [Fact]
    public void ADatelineIsNoPartOfTheParagraph()
    {
        Article article = Load(Pages.News().Replace("<p>The council", "<p>NORTHPORT, Norland (AP) — The council", StringComparison.Ordinal));
        Assert.Equal(("NORTHPORT", "AP"), (article.Dateline, article.Agency));
        Assert.Equal(Pages.Lead, article.Body.First().Span.In(article.Raw));
    }

    [Fact]
    public void FormIsToldByContentNotByName()
    {
        ArticleCorpus corpus = _folder.With("a.txt", Pages.News()).With("b.html.gz", Gzip(Pages.News())).Load();
        Assert.Equal(["a", "b"], corpus.Articles.Select(a => a.Id));
        Assert.All(corpus.Articles, a => Assert.Equal(3, a.Body.Count()));
    }

    [Theory]
    [InlineData("windows-1251", "Совет Нортпорта решил закрыть старый мост на два года")]
    [InlineData("shift_jis", "市議会は古い橋を二年間閉鎖することを決めた")]
    [InlineData("iso-8859-1", "“Smart” quotes of windows-1252 under the name of Latin 1 – as on the web")]
    public void TheDeclaredEncodingIsUsedWhereTheBytesAreNoUtf8(string charset, string words)
    {
        string page = Pages.News($"<meta charset=\"{charset}\">", body: $"<p>{words}. {words}.</p>");
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset == "iso-8859-1" ? "windows-1252" : charset)!;
        Article article = Assert.Single(_folder.With("a.html", encoding.GetBytes(page.Replace("’", "'", StringComparison.Ordinal))).Load().Articles);
        Assert.Contains(words, article.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void APageWithoutTextIsAProblem() =>
        Assert.Equal("empty", Assert.Single(_folder.With("a.html", "<html><body><script>render()</script></body></html>").Load().Problems).Kind);

    [Theory]
    [InlineData(20_000, "div")]
    [InlineData(100_000, "b")]
    [InlineData(100_000, "a")]
    [InlineData(50_000, "table")]
    [InlineData(50_000, "ul")]
    public void DeepNestingIsReadInTime(int depth, string name)
    {
        string page = Pages.News(before: string.Concat(Enumerable.Repeat($"<{name}>", depth)));
        Article article = Load(page);
        Assert.Contains(Pages.Lead, article.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void ADamagedArchiveIsAProblem() =>
        Assert.Equal("damaged", Assert.Single(_folder.With("a.html.gz", Gzip(Pages.News())[..^40].Concat(new byte[60]).ToArray()).Load().Problems).Kind);

    [Fact]
    public void RecordsAndTextsAreReadPackedToo()
    {
        const string Lines = "{\"id\": \"one\", \"text\": \"The old bridge will be closed.\"}\n{\"id\": \"two\", \"text\": \"The council voted late.\"}\n";
        ArticleCorpus corpus = _folder.With("a.jsonl.gz", Gzip(Lines)).With("b.txt.gz", Gzip("Closed bridge\n\nThe old bridge will be closed.")).Load();
        Assert.Equal(["b", "one", "two"], corpus.Articles.Select(a => a.Id).Order());
        Assert.Empty(corpus.Problems);
    }

    [Fact]
    public void PackedRecordsThatBreakOffAreTold()
    {
        string lines = string.Concat(Enumerable.Range(0, 4_000).Select(i => $"{{\"id\": \"{i}\", \"text\": \"Bridge {i} of {i * 7919 % 104729} will be closed.\"}}\n"));
        ArticleCorpus corpus = _folder.With("a.jsonl.gz", [.. Gzip(lines)[..20_000], .. new byte[60]]).Load();
        Assert.Contains(corpus.Problems, p => p.Kind == "damaged");
        Assert.NotEmpty(corpus.Articles);
    }

    [Fact]
    public void AnArchiveThatSwellsIsAProblem()
    {
        _folder.With("a.html.gz", Gzip("<html>" + new string(' ', 3_000_000)));
        ArticleCorpus corpus = ArticleCorpus.Load(new LoadOptions { MaxFileBytes = 1_000_000 }, _folder.Path);
        Assert.Equal("too large", Assert.Single(corpus.Problems).Kind);
    }

    private Article Load(string page) => Assert.Single(_folder.With("page.html", page).Load().Articles);

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}

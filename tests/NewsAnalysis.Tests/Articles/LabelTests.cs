using NewsAnalysis.Articles;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Tests.Articles;

/// <summary>The short names of articles in figures and tables.</summary>
public sealed class LabelTests : IDisposable
{
    private readonly ArticleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnOutletIsEnoughWhereItHasOneArticle() => Assert.Equal(["Gazette", "Herald"], Labels(("a", "Herald", null), ("b", "Gazette", null)));

    [Fact]
    public void TheDayTellsArticlesOfAnOutletApart() =>
        Assert.Equal(["Herald 2025-03-18", "Herald 2025-03-19"], Labels(("a", "Herald", "2025-03-19"), ("b", "Herald", "2025-03-18")));

    [Fact]
    public void ANumberTellsThemApartWhereTheDayDoesNot()
    {
        Assert.Equal(["Herald (1)", "Herald (2)"], Labels(("a", "Herald", "2025-03-19"), ("b", "Herald", "2025-03-19")));
        Assert.Equal(["Herald 2025-03-19 (1)", "Herald 2025-03-19 (2)", "Herald 2025-03-20"], Labels(("a", "Herald", "2025-03-19"), ("b", "Herald", "2025-03-19"), ("c", "Herald", "2025-03-20")));
    }

    [Fact]
    public void AnAddressIsNamedByItsSite() =>
        Assert.Equal(["news.example", "paper.example (1)", "paper.example (2)"], Labels(
            ("https://www.paper.example/2025/03/19/a-long-title-of-an-article.html", null, null),
            ("https://www.paper.example/2025/03/19/another-long-title-of-an-article.html", null, null), ("http://news.example/x", null, null)));

    [Fact]
    public void ALongNameIsNamedByThePartThatTellsItApart()
    {
        Assert.Equal(["bridge", "library"], Labels(("archive/2025/march/the_long_name_of_a_folder/old-library", null, null), ("archive/2025/march/the_long_name_of_a_folder/harbour-bridge", null, null)));
        Assert.All(Labels((new string('x', 90) + "1", null, null), (new string('x', 90) + "2", null, null)), l => Assert.InRange(l.Length, 1, 33));
    }

    [Fact]
    public void LabelsDoNotDependOnTheOrderOfTheInputs()
    {
        (string, string?, string?)[] records = [("b", "Herald", null), ("a", "Herald", null), ("c", null, null)];
        Assert.Equal(Load(records).Articles.Select(a => (a.Id, a.Label)), Load([.. records.Reverse()]).Articles.Select(a => (a.Id, a.Label)));
    }

    [Fact]
    public void TablesShowTheLabelAndWriteTheId()
    {
        ArticleCorpus corpus = Load(("https://paper.example/one", null, null));
        DataFrame<SentenceRow> sentences = corpus.ToSentenceFrame();
        Assert.Contains("<td title=\"https://paper.example/one\">paper.example</td>", sentences.Where(s => s.Start == 0).ToHtml(), StringComparison.Ordinal);
        using var file = new MemoryStream();
        CsvFrameWriter.Write(sentences, file);
        Assert.Contains("\nhttps://paper.example/one,0,", System.Text.Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
    }

    private string[] Labels(params (string Id, string? Outlet, string? Date)[] records) => [.. Load(records).Articles.Select(a => a.Label).Order(StringComparer.Ordinal)];

    private ArticleCorpus Load(params (string Id, string? Outlet, string? Date)[] records)
    {
        string lines = string.Join('\n', records.Select(r => System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string?>
        {
            ["id"] = r.Id,
            ["outlet"] = r.Outlet,
            ["date"] = r.Date,
            ["text"] = "A first sentence of the text stands here. A second one follows it.",
        })));
        return _folder.With("records.jsonl", lines).Load();
    }
}

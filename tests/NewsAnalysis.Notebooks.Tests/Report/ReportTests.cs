using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;
using NewsAnalysis.Notebooks.Report;
using NewsAnalysis.Notebooks.Tests.Support;

namespace NewsAnalysis.Notebooks.Tests.Report;

public class ReportTests
{
    private const string Figure = """{"data":[{"x":["</script><script>alert(1)</script><!--"]}],"layout":{"title":{"text":"T & U"}}}""";

    private const string FigureHtml =
        """<figure class="na-figure" aria-labelledby="f-title"><p id="f-title">T</p><div id="f" class="na-plot"></div><script>window.Plotly.newPlot("f", [])</script></figure>""";

    private static readonly NotebookRun Hostile = Run("02-quotes.ipynb",
        Markdown("# Quotes <img src=x onerror=alert(2)>\n\n<script>alert(3)</script>\n\n[x](javascript:alert(4)) ![p](https://example.org/p.png) <ins>new</ins> [one](01-articles.ipynb)\n\n## Same & same"),
        Code(new DisplayOutput([new("text/html", FigureHtml), new(MimeTypes.Plotly, Figure), new("text/plain", "Figure")])),
        Code(new DisplayOutput([new("text/html", "<p onclick=\"alert(5)\">x<script>alert(6)</script><iframe src=\"https://example.org\"></iframe></main></body>")])),
        Code(new StreamOutput("stdout", "</pre><script>alert(7)</script>")),
        Code(new DisplayOutput([new("image/svg+xml", "<svg onload=\"alert(8)\"/>"), new("text/plain", "picture \"")])));

    private static readonly NotebookRun Plain = Run("01-articles.ipynb", Markdown("# Articles\n\n## Same & same"), Code(new DisplayOutput([new("text/plain", "1 < 2")])));

    private static readonly string Page = ReportWriter.ToHtml([Plain, Hostile], new ReportOptions { Title = "A <title>" });

    private static string WithoutPlotly => PlotlyScript.Embedded() is string plotly ? Page.Replace(plotly, "", StringComparison.Ordinal) : Page;

    [Fact]
    public void NothingHostileIsMarkup()
    {
        string page = WithoutPlotly;
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<iframe", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg onload", page, StringComparison.Ordinal);
        Assert.DoesNotContain("newPlot(\"f\"", page, StringComparison.Ordinal);
        Assert.Equal(1, Count(page, "</main>"));
        Assert.Equal(1, Count(page, "</body>"));
        Assert.Contains("&lt;img src=x onerror=alert(2)&gt;", page, StringComparison.Ordinal);
        Assert.Contains("A &lt;title&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void FigureDataCannotEndItsScript()
    {
        Match data = Regex.Match(Page, "<script type=\"application/json\">(.*?)</script>", RegexOptions.Singleline);
        Assert.DoesNotContain('<', data.Groups[1].Value);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Figure), JsonNode.Parse(data.Groups[1].Value)));
    }

    [Fact]
    public void ScriptsAreThoseThePolicyNamesAndNoOthers()
    {
        string policy = Regex.Match(Page, "script-src ([^;]*);").Groups[1].Value;
        string[] scripts = [.. Regex.Matches(Page, "<script(?: type=\"text/plain\" id=\"plotly-js\")?>(.*?)</script>", RegexOptions.Singleline).Select(m => m.Groups[1].Value)];
        Assert.Equal(PlotlyScript.Embedded() is null ? 1 : 2, scripts.Length);
        Assert.All(scripts, s => Assert.Contains("'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s))) + "'", policy, StringComparison.Ordinal));
        Assert.Contains("default-src 'none'", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void PlotlyIsThereOnceAndIsThePinnedFile()
    {
        if (Asset.Find("plotly.min.js") is not byte[] file)
        {
            Assert.Contains("plotly.js was not at hand", Page, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(PlotlyScript.Integrity, "sha384-" + Convert.ToBase64String(SHA384.HashData(file)));
        Assert.Equal(1, Count(Page, "* plotly.js v" + PlotlyScript.Version));
        Assert.DoesNotContain(" src=\"http", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void LinkedPlotlyIsPinnedByItsDigest()
    {
        string page = ReportWriter.ToHtml([Hostile], new ReportOptions { LinkPlotly = true });
        Assert.Contains($"<script src=\"{PlotlyScript.Address}\" integrity=\"{PlotlyScript.Integrity}\" crossorigin=\"anonymous\"></script>", page, StringComparison.Ordinal);
        Assert.Contains("script-src " + PlotlyScript.Address + " 'sha256-", page, StringComparison.Ordinal);
        Assert.Contains("The figures need a network", page, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsFetched()
    {
        Assert.DoesNotMatch("(?i)<(?:link|img|script|source|iframe|object|embed|audio|video)[^>]*(?:src|href|data)\\s*=\\s*[\"']?(?:https?:|//)", WithoutPlotly);
        Assert.DoesNotMatch("(?i)url\\(|@import", Regex.Match(Page, "<style>(.*?)</style>", RegexOptions.Singleline).Value);
    }

    [Fact]
    public void ReportWithoutFiguresHasNoPlotly()
    {
        string page = ReportWriter.ToHtml([Plain]);
        Assert.True(page.Length < 100_000);
        Assert.DoesNotContain("plotly.js v", page, StringComparison.Ordinal);
    }

    [Fact]
    public void ContentsLeadToNotebooksAndSections()
    {
        foreach (Match link in Regex.Matches(WithoutPlotly, "href=\"#([^\"]+)\""))
        {
            Assert.Contains($" id=\"{link.Groups[1].Value}\"", Page, StringComparison.Ordinal);
        }

        Assert.Contains("<a href=\"#01-articles\">one</a>", Page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#same-same\">Same &amp; same</a>", Page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#same-same-2\">", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void IdsAreUnique()
    {
        string[] ids = [.. Regex.Matches(WithoutPlotly, "<[a-z][^>]* id=\"([^\"]+)\"").Select(m => m.Groups[1].Value)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.Contains("aria-labelledby=\"n2-o1-f-title\"", Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailedNotebookIsNamedFirst()
    {
        NotebookRun failed = await Notebook.Run("throw new Exception(\"<b>no</b>\");");
        string page = ReportWriter.ToHtml([Plain, failed]);
        int problem = page.IndexOf("1 of 2 notebooks did not run to the end", StringComparison.Ordinal);
        Assert.InRange(problem, 1, page.IndexOf("<article", StringComparison.Ordinal));
        Assert.Contains("test.ipynb, cell 1, line 1: &lt;b&gt;no&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#test-error\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"test-error\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotebookThatNeedsPackagesIsNoFailure()
    {
        string page = ReportWriter.ToHtml([await Notebook.Run("#r \"nuget: <Deedle>\"")]);
        Assert.DoesNotContain("did not run to the end", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"nb-note\">test.ipynb needs packages that this runner does not restore: &lt;Deedle&gt;.</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void WrittenFileIsThePage()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("report").FullName, "out", "report.html");
        ReportResult result = ReportWriter.Write([Plain, Hostile], file, new ReportOptions { Title = "A <title>" });
        Assert.Equal(Page, File.ReadAllText(file));
        Assert.Equal(new FileInfo(file).Length, result.Length);
        Assert.Equal(1, result.Figures);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(file)!));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static NotebookCell Markdown(string source) => new() { Id = "m", Kind = CellKind.Markdown, Source = source };

    private static NotebookCell Code(CellOutput output) => new() { Id = "c", Kind = CellKind.Code, Source = "var s = \"</details>\"; // <script>", ExecutionCount = 1, Outputs = [output] };

    private static NotebookRun Run(string name, params NotebookCell[] cells) => new()
    {
        Document = new NotebookDocument { Path = Path.Combine(Notebook.Folder, name), Cells = [.. cells] },
        Outcome = NotebookOutcome.Succeeded,
        Cells = [],
    };
}

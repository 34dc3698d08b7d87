using Microsoft.Playwright;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;
using NewsAnalysis.Notebooks.Report;

namespace NewsAnalysis.Notebooks.Tests.Committed;

/// <summary>The report of the committed notebooks, opened as a reader opens it: in a browser, without a network.</summary>
[Collection(CommittedNotebooksCollection.Name)]
public sealed class ReportTests(CommittedNotebooks notebooks) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("report").FullName;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    /// <summary>How many figures the outputs of a notebook hold.</summary>
    public static int Figures(NotebookRun run) =>
        run.Document.Cells.SelectMany(c => c.Outputs).OfType<DisplayOutput>().Count(o => o.Content(MimeTypes.Plotly) is not null);

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            Headless = true,
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(1300)]
    [InlineData(390)]
    public async Task EveryFigureIsDrawnWithoutErrorOrNetwork(int width)
    {
        IPage page = await Open(width);
        int figures = notebooks.Runs.Sum(Figures);
        Assert.True(figures > 0);
        Assert.Equal(figures, await page.Locator(".js-plotly-plot").CountAsync());
        Assert.Equal(figures, await page.Locator(".js-plotly-plot:has(svg.main-svg)").CountAsync());
        Assert.Empty(_complaints);
        Assert.All(_requests, r => Assert.Matches("^(file|data|blob):", r));
    }

    [Theory]
    [InlineData(1300)]
    [InlineData(390)]
    public async Task NothingIsCutOffAtTheEdgeOfThePage(int width)
    {
        IPage page = await Open(width);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task NoLabelOfAFigureLeavesItsFrame()
    {
        IPage page = await Open(1300);
        string[] cut = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.js-plotly-plot')].flatMap(plot => {
              const frame = plot.getBoundingClientRect();
              return [...plot.querySelectorAll('.xtick text, .ytick text, .legendtext, .xtitle, .ytitle, .gtitle')]
                .filter(text => text.textContent.trim())
                .filter(text => { const box = text.getBoundingClientRect();
                  return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1; })
                .map(text => plot.getAttribute('aria-label') + ': ' + text.textContent);
            })
            """);
        Assert.Empty(cut);
    }

    [Fact]
    public async Task HostileArticlesStayText()
    {
        const string Attack = "<img src=x onerror='window.attacked=1'></script><script>window.attacked=1</script> %{x} $a$ <a href='javascript:window.attacked=1'>";
        foreach (string name in new[] { "one", "two" })
        {
            await File.WriteAllTextAsync(
                Path.Combine(_folder, name + ".txt"),
                $"Harbour bridge {Attack} opens\n\n“The bridge {Attack} cost 12 million dollars,” said Mayor Jane {Attack} Doe on Monday.\n\n"
                + $"More than 400 people {Attack} crossed it on Monday, the city said.\n");
        }

        var runner = new NotebookRunner();
        var runs = new List<NotebookRun>();
        foreach (NotebookRun run in notebooks.Runs)
        {
            runs.Add(await runner.RunAsync(run.Document with
            {
                Cells = [.. run.Document.Cells.Select(c => c.Id == "parameters" ? c with { Source = $"var articles = @\"{_folder}/*.txt\";" } : c)],
            }));
        }

        IPage page = await Open(1300, runs);
        Assert.All(runs, r => Assert.Equal(NotebookOutcome.Succeeded, r.Outcome));
        Assert.True(await page.EvaluateAsync<bool>("() => window.attacked === undefined"));
        Assert.Equal(0, await page.Locator("main img, main a[href^='javascript'], .js-plotly-plot a[*|href]").CountAsync());
        Assert.Contains("onerror", await page.EvaluateAsync<string>("() => document.querySelector('main').textContent"), StringComparison.Ordinal);
        Assert.Empty(_complaints);
        Assert.All(_requests, r => Assert.Matches("^(file|data|blob):", r));
    }

    private async Task<IPage> Open(int width, IReadOnlyList<NotebookRun>? runs = null)
    {
        string file = Path.Combine(_folder, "report.html");
        ReportWriter.Write(runs ?? notebooks.Runs, file);
        IPage page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        page.Console += (_, message) => _complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => _requests.Add(request.Url);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.figures");
        return page;
    }
}

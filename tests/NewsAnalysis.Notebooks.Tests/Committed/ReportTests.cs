using Microsoft.Playwright;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;
using NewsAnalysis.Notebooks.Report;
using NewsAnalysis.Notebooks.Tests.Support;

namespace NewsAnalysis.Notebooks.Tests.Committed;

/// <summary>The report of the committed notebooks, opened as a reader opens it: in a browser, without a network.</summary>
[Collection(CommittedNotebooksCollection.Name)]
public sealed class ReportTests(CommittedNotebooks notebooks) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("report").FullName;
    private Browser _browser = null!;

    /// <summary>How many figures the outputs of a notebook hold.</summary>
    public static int Figures(NotebookRun run) =>
        run.Document.Cells.SelectMany(c => c.Outputs).OfType<DisplayOutput>().Count(o => o.Content(MimeTypes.Plotly) is not null);

    public async Task InitializeAsync() => _browser = await Browser.StartAsync();

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
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
        Assert.Empty(_browser.Complaints);
        Assert.All(_browser.Requests, r => Assert.Matches("^(file|data|blob):", r));
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

    private async Task<IPage> Open(int width)
    {
        string file = Path.Combine(_folder, "report.html");
        ReportWriter.Write(notebooks.Runs, file);
        IPage page = await _browser.OpenAsync(file, width);
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.figures");
        return page;
    }
}

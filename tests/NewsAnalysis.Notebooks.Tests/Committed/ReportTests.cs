using Microsoft.Playwright;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;
using NewsAnalysis.Notebooks.Report;
using NewsAnalysis.Notebooks.Tests.Support;

namespace NewsAnalysis.Notebooks.Tests.Committed;

/// <summary>The report of the committed notebooks, opened as a reader opens it: in a browser, without a network.</summary>
[Collection(CommittedNotebooksCollection.Name)]
public sealed class ReportTests(CommittedNotebooks notebooks) : BrowserTests
{
    /// <summary>How many figures the outputs of a notebook hold.</summary>
    public static int Figures(NotebookRun run) =>
        run.Document.Cells.SelectMany(c => c.Outputs).OfType<DisplayOutput>().Count(o => o.Content(MimeTypes.Plotly) is not null);

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
        Assert.Empty(Browser.Complaints);
        Assert.All(Browser.Requests, r => Assert.Matches("^(file|data|blob):", r));
    }

    [Fact]
    public async Task EveryMarkOfTheDataIsDrawn()
    {
        IPage page = await Open(1300);
        string[] missing = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.nb-figure')].flatMap(box => {
              const figure = JSON.parse(box.querySelector(':scope > script').textContent), plot = box.querySelector('.js-plotly-plot');
              const seen = t => t.visible !== false && t.visible !== 'legendonly';
              const wanted = kind => figure.data.filter(t => seen(t) && kind(t));
              const points = list => list.reduce((n, t) => n + (t.x || []).filter((x, i) => x !== null && t.y[i] !== null).length, 0);
              const counts = [
                ['markers', points(wanted(t => t.type === 'scatter' && /markers/.test(t.mode))), plot.querySelectorAll('.scatterlayer path.point').length],
                ['bars', points(wanted(t => t.type === 'bar')), plot.querySelectorAll('.barlayer .point').length],
                ['heat maps', wanted(t => t.type === 'heatmap').length, plot.querySelectorAll('.heatmaplayer image').length],
                ['written cells', wanted(t => t.type === 'heatmap' && t.texttemplate).flatMap(t => t.z).flat().filter(z => z !== null).length, plot.querySelectorAll('.heatmaplayer .heatmap-label text').length],
                ['flows', wanted(t => t.type === 'sankey').reduce((n, t) => n + t.link.value.length, 0), plot.querySelectorAll('.sankey-link').length],
              ];
              return counts.filter(([, wanted, drawn]) => wanted !== drawn).map(([kind, wanted, drawn]) => plot.getAttribute('aria-label') + ': ' + drawn + ' of ' + wanted + ' ' + kind);
            })
            """);
        Assert.Empty(missing);
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
        string file = Path.Combine(Folder, "report.html");
        ReportWriter.Write(notebooks.Runs, file);
        IPage page = await Browser.OpenAsync(file, width);
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.figures");
        return page;
    }
}

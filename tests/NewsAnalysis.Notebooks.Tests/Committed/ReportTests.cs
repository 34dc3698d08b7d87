using Microsoft.Playwright;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;
using NewsAnalysis.Notebooks.Parameters;
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

    [Theory]
    [InlineData(1300)]
    [InlineData(390)]
    public async Task LabelsOfAFigureStandInsideItAndApart(int width) => Assert.Empty(await BadLabelsAsync(await Open(width)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task LabelsOfAFigureOfFewRowsStandInsideItAndApart(int numbers)
    {
        string[] sentences = ["The old bridge of Altmark is 340 metres long.", "The flood in Kessin destroyed 17 houses.", "The mayor Anna Berg asked the parliament for 5 million euros."];
        foreach (string article in (string[])["first", "second"])
        {
            await File.WriteAllTextAsync(Path.Combine(Folder, article + " gazette 2025.txt"), $"The {article} report\n\n{string.Join("\n\n", sentences.Take(numbers))}\n\nNobody in the {article} town was told of it before.\n");
        }

        var runner = new NotebookRunner();
        NotebookRun[] runs = await Task.WhenAll(notebooks.Runs.Select(run => runner.RunAsync(
            ParameterInjector.Inject(run.Document, new Dictionary<string, object> { ["articles"] = Path.Combine(Folder, "*.txt") }))));
        IPage page = await Open(390, runs);
        Assert.Equal(numbers, await page.EvaluateAsync<int>("[...document.querySelectorAll('.js-plotly-plot')].find(p => p.layout.yaxis.title?.text == 'what is counted').layout.yaxis.ticktext.length"));
        Assert.Empty(await BadLabelsAsync(page));
    }

    [Fact]
    public async Task TablesThatCompareStandInBlocksOnAPhoneAndAsTablesInPrint()
    {
        IPage page = await Open(390);
        ILocator table = page.Locator(".na-compare").First, cell = table.Locator("tbody td").Last;
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.na-compare')].filter(t => t.parentNode.scrollWidth > t.parentNode.clientWidth).map(t => t.caption.textContent)"));
        Assert.Matches("[a-z]: \"$", await cell.EvaluateAsync<string>("e => getComputedStyle(e, '::before').content"));
        Assert.Equal(0, await table.EvaluateAsync<int>("e => e.tBodies[0].rows[0].cells[1].offsetLeft - e.tBodies[0].rows[0].cells[0].offsetLeft"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("table", await table.EvaluateAsync<string>("e => getComputedStyle(e).display"));
        Assert.Equal("none", await cell.EvaluateAsync<string>("e => getComputedStyle(e, '::before').content"));
    }

    [Fact]
    public async Task HeadersOfTablesThatCompareStandInTheirColumns()
    {
        IPage page = await Open(1100);
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.na-compare thead th')].filter(h => h.scrollWidth > h.clientWidth).map(h => h.textContent)"));
    }

    // Labels that are turned cover more of the page than of each other.
    private static Task<string[]> BadLabelsAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('.js-plotly-plot')].flatMap(plot => {
          const frame = plot.getBoundingClientRect();
          const labels = [...plot.querySelectorAll('.xtick text, .ytick text, .y2tick text, .legendtext, .xtitle, .ytitle, .y2title, .gtitle, .textpoint text')]
            .filter(text => text.textContent.trim()).map(text => ({ text, box: text.getBoundingClientRect() }));
          const outside = labels.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1);
          const straight = labels.filter(({ text }) => !/rotate\(-?[1-8]\d?[,.)]/.test(text.getAttribute('transform') || ''));
          const over = straight.filter(({ box: a }, i) => straight.slice(0, i).some(({ box: b }) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2));
          return [...outside.map(l => 'outside: ' + l.text.textContent), ...over.map(l => 'over another: ' + l.text.textContent)].map(l => plot.getAttribute('aria-label') + ': ' + l);
        })
        """);

    private async Task<IPage> Open(int width, IReadOnlyList<NotebookRun>? runs = null)
    {
        string file = Path.Combine(Folder, "report.html");
        ReportWriter.Write(runs ?? notebooks.Runs, file);
        IPage page = await Browser.OpenAsync(file, width);
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.figures");
        return page;
    }
}

using System.Globalization;
using Microsoft.Playwright;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;
using NewsAnalysis.Notebooks.Report;
using NewsAnalysis.Notebooks.Tests.Support;
using Xunit.Abstractions;

namespace NewsAnalysis.Notebooks.Tests.Committed;

/// <summary>How long the page of a report takes, the start of the browser aside. Times are printed and not judged, since machines differ.</summary>
/// <remarks>
/// <c>REPORTS=out/report.html dotnet test tests/NewsAnalysis.Notebooks.Tests --filter PageLoadTests --logger "console;verbosity=detailed"</c>
/// measures other reports; without <c>REPORTS</c> it is that of the stored notebooks.
/// </remarks>
public sealed class PageLoadTests(ITestOutputHelper output) : BrowserTests
{
    private const int Loads = 5;

    [Fact]
    public async Task FiguresInViewAreDrawnFirst()
    {
        foreach (string file in Environment.GetEnvironmentVariable("REPORTS")?.Split(Path.PathSeparator) ?? [Stored()])
        {
            var times = new List<(double Load, double Shown, double Drawn, double Busy)>();
            for (int i = 0; i < Loads; i++)
            {
                times.Add(await OnceAsync(file));
            }

            (double load, double shown, double drawn, double busy) = times.MinBy(t => t.Busy);
            Assert.InRange(load, 1, drawn);
            Assert.InRange(shown, 1, drawn);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileName(file)}, {new FileInfo(file).Length / 1e6:0.0} MB, best of {Loads}: load event after {load:0} ms, figures in view after {shown:0} ms, all figures after {drawn:0} ms; processor time of the page {busy:0} ms."));
        }

        Assert.Empty(Browser.Complaints);
    }

    private async Task<(double Load, double Shown, double Drawn, double Busy)> OnceAsync(string file)
    {
        double before = 0;
        IPage page = await Browser.OpenAsync(file, width: 1280, async _ => before = await Browser.PageSecondsAsync());
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.figures");
        double[] times = await page.EvaluateAsync<double[]>("[performance.getEntriesByType('navigation')[0].loadEventEnd, ...['shown', 'figures'].map(n => performance.getEntriesByName(n)[0].startTime)]");
        double busy = await Browser.PageSecondsAsync() - before;
        await page.CloseAsync();
        return (times[0], times[1], times[2], busy * 1000);
    }

    private string Stored()
    {
        NotebookRun[] runs = [.. Directory.EnumerateFiles(CommittedNotebooks.Folder, "*.ipynb").Order(StringComparer.Ordinal)
            .Select(f => new NotebookRun { Document = NotebookDocument.Load(f), Outcome = NotebookOutcome.Succeeded, Cells = [] })];
        string file = Path.Combine(Folder, "report.html");
        ReportWriter.Write(runs, file, new ReportOptions { Articles = SeedArticles.Read() });
        return file;
    }
}

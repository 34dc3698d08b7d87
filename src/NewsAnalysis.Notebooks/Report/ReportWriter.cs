using System.Text;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Report;

/// <summary>Writes executed notebooks as one HTML file that needs nothing else: no network, no folder beside it.</summary>
public static class ReportWriter
{
    /// <summary>Writes the report: beside the file first, then moved over it.</summary>
    /// <param name="notebooks">The executed notebooks, in the order to show them; failed ones are named first.</param>
    /// <param name="path">The file; its folder is made when absent.</param>
    /// <param name="options">Title and the like; the defaults when null.</param>
    /// <returns>What the report holds.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static ReportResult Write(IReadOnlyList<NotebookRun> notebooks, string path, ReportOptions? options = null)
    {
        var page = new ReportPage(notebooks, options ?? ReportOptions.Default);
        string html = page.ToHtml();
        AtomicFile.WriteAllText(path, html);
        return new ReportResult(Path.GetFullPath(path), page.Figures, page.HoldsPlotly, Encoding.UTF8.GetByteCount(html));
    }

    /// <summary>The report as text.</summary>
    /// <param name="notebooks">The executed notebooks, in the order to show them; failed ones are named first.</param>
    /// <param name="options">Title and the like; the defaults when null.</param>
    public static string ToHtml(IReadOnlyList<NotebookRun> notebooks, ReportOptions? options = null) =>
        new ReportPage(notebooks, options ?? ReportOptions.Default).ToHtml();
}

namespace NewsAnalysis.Notebooks.Report;

/// <summary>What a report holds.</summary>
/// <param name="Path">The file, as an absolute path.</param>
/// <param name="Figures">How many interactive figures it has.</param>
/// <param name="HoldsPlotly">Whether plotly.js is inside the file; else it is linked, and the figures need a network.</param>
/// <param name="Length">Its size in bytes.</param>
public sealed record ReportResult(string Path, int Figures, bool HoldsPlotly, long Length);

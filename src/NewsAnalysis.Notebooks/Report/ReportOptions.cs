namespace NewsAnalysis.Notebooks.Report;

/// <summary>What stands around the notebooks in a report.</summary>
public sealed record ReportOptions
{
    /// <summary>A report in English, called "Report".</summary>
    public static ReportOptions Default { get; } = new();

    /// <summary>The title of the page, as plain text.</summary>
    public string Title { get; init; } = "Report";

    /// <summary>A sentence below the title, as plain text; none when null.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The articles that the notebooks are about, to be read beside the figures; none by default.</summary>
    public ReportArticles Articles { get; init; } = ReportArticles.None;

    /// <summary>Links plotly.js from its public CDN even when this assembly holds it.</summary>
    public bool LinkPlotly { get; init; }
}

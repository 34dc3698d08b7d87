using System.Collections.Immutable;

namespace NewsAnalysis.Notebooks.Report;

/// <summary>An article that readers of a report can open, with what is marked in its text.</summary>
/// <param name="Id">Its id, as the links of figures name it; unique in the report.</param>
/// <param name="Label">Its short name.</param>
public sealed record ReportArticle(string Id, string Label)
{
    /// <summary>Its headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What is known of it, in a line: outlet, date, author.</summary>
    public string About { get; init; } = "";

    /// <summary>Its text, part by part, in order.</summary>
    public ImmutableArray<ReportPart> Parts { get; init; } = [];

    /// <summary>What is marked in it.</summary>
    public ImmutableArray<ReportMark> Marks { get; init; } = [];
}

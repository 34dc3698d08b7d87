using System.Collections.Immutable;

namespace NewsAnalysis.Notebooks.Report;

/// <summary>The articles of a report, and what their marks belong to.</summary>
/// <param name="Articles">The articles, in the order to list them.</param>
/// <param name="Groups">What the marks belong to; marks whose group is not among them are left out.</param>
public sealed record ReportArticles(ImmutableArray<ReportArticle> Articles, ImmutableArray<ReportGroup> Groups)
{
    /// <summary>No articles: the report has no pages to read them.</summary>
    public static ReportArticles None { get; } = new([], []);
}

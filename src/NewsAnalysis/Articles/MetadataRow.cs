namespace NewsAnalysis.Articles;

/// <summary>A row of the table <c>metadata</c>.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Name">What is known: <c>Title</c>, <c>Outlet</c>, …</param>
/// <param name="Value">The value, or null.</param>
/// <param name="Status">How it is known.</param>
/// <param name="Where">Where it was found.</param>
public sealed record MetadataRow(string ArticleId, string Name, string? Value, FactStatus Status, string Where);

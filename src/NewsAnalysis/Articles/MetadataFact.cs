namespace NewsAnalysis.Articles;

/// <summary>Something known of an article, and where it was found.</summary>
/// <param name="Name">What: <c>Title</c>, <c>Outlet</c>, <c>Agency</c>, <c>Byline</c>, <c>Published</c>, <c>Modified</c>, <c>Dateline</c>, <c>Language</c> or <c>Url</c>.</param>
/// <param name="Value">The value; null when it is unknown.</param>
/// <param name="Status">How it is known.</param>
/// <param name="Where">Where it was found, in a few words a reader can check.</param>
public sealed record MetadataFact(string Name, string? Value, FactStatus Status, string Where);

namespace NewsAnalysis.Quotes;

/// <summary>A row of the table <c>quote-clusters</c>: one utterance across articles.</summary>
/// <param name="ClusterId">The utterance.</param>
/// <param name="Text">Its fullest version.</param>
/// <param name="Speaker">One canonical name, or null where it is open or in conflict.</param>
/// <param name="Articles">How many articles quote it.</param>
/// <param name="IndependentSources">How many of these are independent: copies of one wire count once.</param>
/// <param name="Conflict">Who the articles say it was, when they do not agree; else null.</param>
public sealed record QuoteClusterRow(
    string ClusterId,
    string Text,
    string? Speaker,
    int Articles,
    int IndependentSources,
    string? Conflict);

namespace NewsAnalysis.Quotes;

/// <summary>A row of the table <c>quote-cells</c>: what one article does with one utterance.</summary>
/// <param name="ClusterId">The utterance.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Version">This article's version.</param>
/// <param name="Start">Offset of the article's words in the raw text, UTF-16 units; null where there is none.</param>
/// <param name="Length">Its length in UTF-16 units; null where there is none.</param>
/// <param name="Difference">The differing words against the fullest version: <c>[-left out-]</c>, <c>{+put in+}</c>; null when there is none.</param>
public sealed record QuoteCellRow(
    string ClusterId,
    string ArticleId,
    QuoteVersion Version,
    int? Start,
    int? Length,
    string? Difference);

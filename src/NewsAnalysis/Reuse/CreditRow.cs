namespace NewsAnalysis.Reuse;

/// <summary>A row of the table <c>credits</c>: one credited source.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Start">Offset of the wording in the raw text, UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Wording">The exact words that credit the source.</param>
/// <param name="Kind">What kind of source it is.</param>
/// <param name="Source">The name alone.</param>
public sealed record CreditRow(
    string ArticleId,
    int Start,
    int Length,
    string Wording,
    CreditKind Kind,
    string Source);

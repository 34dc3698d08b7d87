namespace NewsAnalysis.Claims;

/// <summary>A row of the table <c>claim-cells</c>: one claim in one article.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Status">What the article does with it.</param>
/// <param name="Start">Offset of the evidence in the raw text, UTF-16 units; null where there is none.</param>
/// <param name="Length">Its length in UTF-16 units; null where there is none.</param>
/// <param name="Text">The evidence; null where there is none.</param>
/// <param name="Reason">Why this status, in a line a reader can check.</param>
public sealed record ClaimCellRow(
    string ClaimId,
    string ArticleId,
    ClaimStatus Status,
    int? Start,
    int? Length,
    string? Text,
    string Reason);

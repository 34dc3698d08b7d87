namespace NewsAnalysis.Reuse;

/// <summary>A row of the table <c>families</c>: one article of one wire family.</summary>
/// <param name="FamilyId">The family: articles that print one wire text.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Agency">The agency, when an article of the family credits it; else null.</param>
/// <param name="Credited">Whether this article credits it.</param>
/// <param name="Evidence">What shows that the article belongs to the family.</param>
public sealed record FamilyRow(
    string FamilyId,
    string ArticleId,
    string? Agency,
    bool Credited,
    string Evidence);

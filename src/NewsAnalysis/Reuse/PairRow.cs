namespace NewsAnalysis.Reuse;

/// <summary>A row of the table <c>pairs</c>: how much two articles share.</summary>
/// <param name="ArticleA">The first article.</param>
/// <param name="ArticleB">The second article.</param>
/// <param name="ShareOfA">Share of the body's words of A that stand in shared runs of 4 words or more, from 0 to 1.</param>
/// <param name="ShareOfB">The same for B.</param>
/// <param name="Derivation">How far the article that has the larger share derives from the other or from a text both had.</param>
/// <param name="Family">The wire family both belong to, or null.</param>
public sealed record PairRow(
    string ArticleA,
    string ArticleB,
    double ShareOfA,
    double ShareOfB,
    Derivation Derivation,
    string? Family);

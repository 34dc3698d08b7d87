namespace NewsAnalysis.Reuse;

/// <summary>A row of the table <c>composition</c>: where the words of an article come from.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Part">Where the words come from.</param>
/// <param name="Words">How many words of the body.</param>
public sealed record CompositionRow(
    string ArticleId,
    CompositionPart Part,
    int Words);

using NewsAnalysis.Reuse;

namespace NewsAnalysis.Figures;

/// <summary>A passage that two articles share, in the words of both.</summary>
/// <param name="ArticleA">The label of the first article.</param>
/// <param name="ArticleB">The label of the second article.</param>
/// <param name="Kind">How close the two are.</param>
/// <param name="Words">Words kept in both.</param>
/// <param name="Quotation">Whether the shared words are mostly quotation, which anybody may print.</param>
/// <param name="TextA">The passage in the first article.</param>
/// <param name="TextB">The passage in the second article.</param>
public sealed record PassageTextRow(string ArticleA, string ArticleB, PassageKind Kind, int Words, bool Quotation, string TextA, string TextB);

using NewsAnalysis.Reuse;

namespace NewsAnalysis.Figures;

/// <summary>A passage that two articles share, in the words of both.</summary>
/// <param name="ArticleA">The first article.</param>
/// <param name="StartA">Where the passage begins in the first article.</param>
/// <param name="LengthA">Its length there, in UTF-16 units.</param>
/// <param name="ArticleB">The second article.</param>
/// <param name="StartB">Where the passage begins in the second article.</param>
/// <param name="LengthB">Its length there, in UTF-16 units.</param>
/// <param name="Kind">How close the two are.</param>
/// <param name="Words">Words kept in both.</param>
/// <param name="Quotation">Whether the shared words are mostly quotation, which anybody may print.</param>
/// <param name="TextA">The passage in the first article.</param>
/// <param name="TextB">The passage in the second article.</param>
public sealed record PassageTextRow(string ArticleA, int StartA, int LengthA, string ArticleB, int StartB, int LengthB, PassageKind Kind, int Words, bool Quotation, string TextA, string TextB);

namespace NewsAnalysis.Reuse;

/// <summary>Sentences of one article that repeat sentences of another.</summary>
/// <param name="FirstA">The first sentence in the first article.</param>
/// <param name="LastA">The last one.</param>
/// <param name="FirstB">The first sentence in the second article.</param>
/// <param name="LastB">The last one.</param>
/// <param name="Kind">How close the two are.</param>
/// <param name="Kept">Words kept in both.</param>
/// <param name="Similarity">Kept words over those of the longer side.</param>
/// <param name="Quotation">Whether the kept words are mostly quotation.</param>
internal sealed record Passage(int FirstA, int LastA, int FirstB, int LastB, PassageKind Kind, int Kept, double Similarity, bool Quotation);

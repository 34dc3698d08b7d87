namespace NewsAnalysis.Reuse;

/// <summary>Two sentences of two articles that say the same.</summary>
/// <param name="A">The sentence of the first article.</param>
/// <param name="B">The sentence of the second article.</param>
/// <param name="Kind">How close they are.</param>
/// <param name="Strength">How much they share, to choose the better of two links; from 0 to 1.</param>
/// <param name="SameQuotation">Whether a quotation of four words or more that both print links them.</param>
internal readonly record struct SentenceLink(int A, int B, PassageKind Kind, double Strength, bool SameQuotation);

namespace NewsAnalysis.Entities;

/// <summary>What a quotation is tied to.</summary>
/// <param name="Quote">Index of the quotation in its stream.</param>
/// <param name="Frame">The frame whose source speaks; null when the text leaves it open.</param>
/// <param name="Link">How they are tied.</param>
internal readonly record struct QuoteSource(int Quote, CueFrame? Frame, AttributionLink Link);

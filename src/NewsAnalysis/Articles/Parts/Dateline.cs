namespace NewsAnalysis.Articles.Parts;

/// <summary>A dateline, or the mark of a news service, before the first words of an article.</summary>
/// <param name="End">Offset after its closing dash or colon.</param>
/// <param name="Place">The place as written; null when only a service is named.</param>
/// <param name="Agency">The agency named in it, by its short name.</param>
internal sealed record Dateline(int End, string? Place, string? Agency);

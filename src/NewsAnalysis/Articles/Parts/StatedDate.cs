namespace NewsAnalysis.Articles.Parts;

/// <summary>A date as a text states it.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Iso">The date in ISO form; null when it is stated but cannot be taken as it stands.</param>
/// <param name="Precision">How exactly it is stated.</param>
/// <param name="Doubt">Why <paramref name="Iso"/> is null.</param>
internal sealed record StatedDate(int Start, int End, string? Iso, DatePrecision Precision, string? Doubt);

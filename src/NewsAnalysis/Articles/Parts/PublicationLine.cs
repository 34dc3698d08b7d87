namespace NewsAnalysis.Articles.Parts;

/// <summary>A date with the label before it, at the start of a line.</summary>
/// <param name="End">Offset in the line after the date.</param>
/// <param name="Date">The date; null for a label without one.</param>
/// <param name="Labelled">Whether a label (<c>Published:</c>) stands before it.</param>
/// <param name="IsUpdate">Whether the label says that it is the time of a later change.</param>
internal sealed record PublicationLine(int End, StatedDate? Date, bool Labelled, bool IsUpdate);

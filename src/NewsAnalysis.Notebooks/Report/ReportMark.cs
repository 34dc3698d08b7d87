namespace NewsAnalysis.Notebooks.Report;

/// <summary>A marked stretch of an article's text.</summary>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Group">What it is a place of: the key of a <see cref="ReportGroup"/>.</param>
/// <param name="Note">What is to say of this place, in a few words.</param>
public sealed record ReportMark(int Start, int Length, string Group, string Note);

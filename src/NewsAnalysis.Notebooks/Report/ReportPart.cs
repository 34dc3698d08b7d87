namespace NewsAnalysis.Notebooks.Report;

/// <summary>One stretch of an article's text.</summary>
/// <param name="Start">Offset of its first UTF-16 unit, in the numbering of the marks and links.</param>
/// <param name="Text">The text, as it was read.</param>
/// <param name="Kind">What it is: <c>body</c>, <c>headline</c> and <c>heading</c> are shown as such, everything else greyed with this word.</param>
public sealed record ReportPart(int Start, string Text, string Kind);

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>A stretch of a page's source that is text.</summary>
/// <param name="Element">Index of the element it stands in.</param>
/// <param name="Start">Offset in the source.</param>
/// <param name="End">Offset in the source after it.</param>
/// <param name="After">Number of elements that start before it.</param>
/// <param name="IsLink">Whether it is part of a link.</param>
/// <param name="IsBreak">Whether it is no text but the end of a line.</param>
internal readonly record struct PageText(int Element, int Start, int End, int After, bool IsLink, bool IsBreak);

namespace NewsAnalysis.Articles;

/// <summary>A row of the table <c>problems</c>.</summary>
/// <param name="File">The file, as given.</param>
/// <param name="Line">The line, from 1, or null.</param>
/// <param name="Kind">One word or two: <c>empty</c>, <c>binary</c>, …</param>
/// <param name="Message">What was found, what was expected, and what to do.</param>
public sealed record ProblemRow(string File, int? Line, string Kind, string Message);

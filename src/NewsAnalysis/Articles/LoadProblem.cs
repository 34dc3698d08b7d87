namespace NewsAnalysis.Articles;

/// <summary>An input that could not be used, or only in part. Nothing is lost silently: every input is a record or a problem.</summary>
/// <param name="File">The file, as given.</param>
/// <param name="Line">The line, from 1, where there is one.</param>
/// <param name="Kind">One word or two: <c>empty</c>, <c>binary</c>, <c>not found</c>, <c>bad record</c>, …</param>
/// <param name="Message">What was found, what was expected, and what to do.</param>
public sealed record LoadProblem(string File, int? Line, string Kind, string Message);

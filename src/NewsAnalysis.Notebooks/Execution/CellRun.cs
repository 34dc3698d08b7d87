using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>The run of one code cell.</summary>
/// <param name="Index">The cell's place in <see cref="NotebookDocument.Cells"/>, from 0.</param>
/// <param name="Number">Its number among the code cells, from 1, as notebooks show it in brackets.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Duration">How long it ran, without compilation; zero when it did not.</param>
/// <param name="Error">Why it failed, or null.</param>
public sealed record CellRun(int Index, int Number, CellOutcome Outcome, TimeSpan Duration, ErrorOutput? Error);

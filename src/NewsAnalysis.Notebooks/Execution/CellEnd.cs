using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>How a cell ended.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Error">Why it failed, or null.</param>
/// <param name="Duration">How long it ran, without compilation.</param>
internal readonly record struct CellEnd(CellOutcome Outcome, ErrorOutput? Error, TimeSpan Duration);

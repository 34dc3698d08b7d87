namespace NewsAnalysis.Kernel.Serving;

/// <summary>A cell that was run.</summary>
/// <param name="Line">Its number.</param>
/// <param name="Code">Its code.</param>
/// <param name="Result">The plain text of its result, or null.</param>
internal sealed record HistoryEntry(int Line, string Code, string? Result);

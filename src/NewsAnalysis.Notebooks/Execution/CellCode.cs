namespace NewsAnalysis.Notebooks.Execution;

/// <summary>A cell to run.</summary>
/// <param name="Code">The code.</param>
/// <param name="Number">A number that no other cell of the session has.</param>
/// <param name="Shown">The number that people know it by, in results and errors.</param>
internal readonly record struct CellCode(string Code, int Number, int Shown);

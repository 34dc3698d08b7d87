namespace NewsAnalysis.Notebooks.Execution;

/// <summary>How far a notebook has come.</summary>
/// <param name="Notebook">The notebook's file name.</param>
/// <param name="Cell">The number of the code cell that runs now, from 1.</param>
/// <param name="Cells">How many code cells the notebook has.</param>
public readonly record struct CellProgress(string Notebook, int Cell, int Cells);

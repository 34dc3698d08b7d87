namespace NewsAnalysis.Notebooks.Execution;

/// <summary>A cell was to stop, but runs code that cannot be stopped: it was left behind, and goes on until the process ends.</summary>
/// <param name="stop">What asked for the stop.</param>
internal sealed class CellAbandonedException(CancellationToken stop)
    : OperationCanceledException("The cell was to stop, but its code goes on.", stop);

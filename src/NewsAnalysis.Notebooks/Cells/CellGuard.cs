using System.ComponentModel;
using System.Runtime.CompilerServices;
using NewsAnalysis.Notebooks.Execution;

namespace NewsAnalysis.Notebooks.Cells;

/// <summary>What the compiler of cells calls in every loop and at the start of every method of a cell, so that a cell can be stopped.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellGuard
{
    // Of the whole process, so that a check costs one read while nothing is being stopped.
    private static int _stopping;

    /// <summary>Goes on, unless the running cell was asked to stop.</summary>
    /// <exception cref="OperationCanceledException">The running cell was asked to stop.</exception>
    public static void Check()
    {
        if (Volatile.Read(ref _stopping) != 0)
        {
            CellContext.Current?.ThrowIfStopped();
        }
    }

    /// <summary>As <see cref="Check"/>, and turns endless recursion into an exception, which would else end the process.</summary>
    /// <exception cref="OperationCanceledException">The running cell was asked to stop.</exception>
    /// <exception cref="InsufficientExecutionStackException">The calls are nested too deeply.</exception>
    public static void Enter()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Check();
    }

    internal static void Raise() => Interlocked.Increment(ref _stopping);

    internal static void Lower() => Interlocked.Decrement(ref _stopping);
}

using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using NewsAnalysis.Notebooks.Execution;

namespace NewsAnalysis.Notebooks.Cells;

/// <summary>What the compiler of cells calls in every loop and at the start of every method of a cell, so that a cell can be stopped.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CellGuard
{
    /// <summary>The message of the exception that ends a stopped cell's code.</summary>
    internal const string Stopped = "The cell was stopped.";

    // Of the whole process, so that a check costs one read while nothing is being stopped.
    private static int _stopping;
    private static int _handled;

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

    internal static void Raise()
    {
        LetThreadsEnd();
        Interlocked.Increment(ref _stopping);
    }

    // A thread that a cell started ends with the exception of a check: nobody catches it there, and it must not end the process.
    private static void LetThreadsEnd()
    {
        if (Interlocked.Exchange(ref _handled, 1) == 1)
        {
            return;
        }

        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(e => e is OperationCanceledException { Message: Stopped });
        }
        catch (InvalidOperationException)
        {
            // The host has a handler of its own: what it makes of such a thread is its affair.
        }
    }

    internal static void Lower() => Interlocked.Decrement(ref _stopping);
}

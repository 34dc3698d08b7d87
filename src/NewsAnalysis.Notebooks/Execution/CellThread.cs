using System.Globalization;
using System.Runtime;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>Runs a cell's code on a thread of its own, which can be stopped even in an endless loop.</summary>
/// <remarks>
/// A cell that is to stop first throws at its next check (<see cref="CellGuards"/>), on whatever thread it is. If that does not end it, since it is busy
/// in a library, its first thread is aborted. What is still running after that, a library called after an <c>await</c>, is left behind.
/// </remarks>
internal static class CellThread
{
    // Notebook code may recurse over deep data.
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>How long a cell may take to come to a check before its thread is aborted.</summary>
    private static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(0.3);

    /// <summary>How long an aborted thread may take to end before it is left behind.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1.3);

    /// <summary>Runs the code to its end, awaits included.</summary>
    /// <exception cref="CellAbandonedException"><paramref name="stop"/> was asked for, but the code goes on all the same.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    public static async Task RunAsync(Func<Task> code, CellContext context, CancellationToken stop)
    {
        using var abort = new CancellationTokenSource();
        using CancellationTokenRegistration stopping = stop.Register(() =>
        {
            context.Stop();
            abort.CancelAfter(Courtesy);
        });

        Task running = OnThread(code, context, abort.Token);
        _ = running.ContinueWith(_ => context.Ended(), TaskScheduler.Default);
        if (!await Ended(running, stop).ConfigureAwait(false))
        {
            throw new CellAbandonedException(stop);
        }

        try
        {
            await running.ConfigureAwait(false);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            throw new OperationCanceledException(stop);
        }
    }

    private static async Task OnThread(Func<Task> code, CellContext context, CancellationToken abort)
    {
        var started = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(
            () =>
            {
                context.Enter();
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
                try
                {
                    Task? running = null;
#pragma warning disable SYSLIB0046 // Stopping code at any point can leave its data half-changed; it is the last resort.
                    ControlledExecution.Run(() => running = code(), abort);
#pragma warning restore SYSLIB0046
                    started.SetResult(running!);
                }
                catch (Exception error)
                {
                    started.SetException(error);
                }
            },
            StackSize)
        {
            IsBackground = true,
            Name = "Notebook cell",
        };
        thread.Start();
        Task running = await started.Task.ConfigureAwait(false);
        await running.ConfigureAwait(false);
    }

    // False when the code was asked to stop and has not.
    private static async Task<bool> Ended(Task task, CancellationToken stop)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (stop.Register(stopped.SetResult))
        {
            await Task.WhenAny(task, stopped.Task).ConfigureAwait(false);
        }

        if (!task.IsCompleted)
        {
            await Task.WhenAny(task, Task.Delay(Grace, CancellationToken.None)).ConfigureAwait(false);
        }

        return task.IsCompleted;
    }
}

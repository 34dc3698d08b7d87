using System.Globalization;
using System.Runtime;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>Runs a cell's code on a thread of its own, which can be stopped even in an endless loop.</summary>
internal static class CellThread
{
    // Notebook code may recurse over deep data.
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>How long a stopped thread may take to end before it is left behind.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Runs the code to its end, awaits included.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    public static async Task RunAsync(Func<Task> code, CellContext context, CancellationToken stop)
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
#pragma warning disable SYSLIB0046 // Stopping code at any point can leave its data half-changed; the notebook ends there.
                    ControlledExecution.Run(() => running = code(), stop);
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
        await Stoppable(started.Task, stop, Grace).ConfigureAwait(false);
        Task running = await started.Task.ConfigureAwait(false);
        await Stoppable(running, stop, TimeSpan.Zero).ConfigureAwait(false);
    }

    private static async Task Stoppable(Task task, CancellationToken stop, TimeSpan grace)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (stop.Register(stopped.SetResult))
        {
            await Task.WhenAny(task, stopped.Task).ConfigureAwait(false);
        }

        if (!task.IsCompleted && grace > TimeSpan.Zero)
        {
            await Task.WhenAny(task, Task.Delay(grace, CancellationToken.None)).ConfigureAwait(false);
        }

        if (!task.IsCompleted)
        {
            throw new OperationCanceledException(stop);
        }

        await task.ConfigureAwait(false);
    }
}

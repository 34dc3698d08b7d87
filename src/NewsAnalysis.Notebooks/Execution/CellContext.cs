using System.Collections.Immutable;
using NewsAnalysis.Notebooks.Cells;
using NewsAnalysis.Notebooks.Display;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>The running cell: hands what it writes and shows to its outputs, and stops it when asked.</summary>
/// <remarks>It follows the cell's code across awaits, tasks and threads.</remarks>
internal sealed class CellContext(FormatterCatalog formatters, ICellOutputs outputs)
{
    private static readonly AsyncLocal<CellContext?> Running = new();

    /// <summary>How long after the end of a stopped cell its other threads have to come to a check.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(2);

    private int _stopped;

    /// <summary>The cell whose code is running here, if any.</summary>
    public static CellContext? Current => Running.Value;

    /// <summary>Makes this the running cell, for the code called from here on.</summary>
    public void Enter() => Running.Value = this;

    /// <summary>Takes console text.</summary>
    public void Write(string stream, ReadOnlySpan<char> text) => outputs.Write(stream, text);

    /// <summary>Shows a value.</summary>
    public DisplayedValue Display(object? value, string[] mimeTypes) => new(this, outputs.Show(formatters.Format(value, mimeTypes)));

    /// <summary>Shows the value of the cell's last expression.</summary>
    public void Result(object? value, int number)
    {
        if (value is DisplayedValue)
        {
            return;
        }

        ImmutableArray<MimeData> data = formatters.Format(value, []);
        if (!data.IsEmpty)
        {
            outputs.Add(new DisplayOutput(data) { ExecutionCount = number });
        }
    }

    /// <summary>Shows a value in the place of an earlier one.</summary>
    public void Update(string id, object? value) => outputs.Replace(id, formatters.Format(value, []));

    /// <summary>Forgets what the cell has shown so far.</summary>
    public void Clear(bool wait) => outputs.Clear(wait);

    /// <summary>Makes the cell's code throw at its next check; see <see cref="CellGuard"/>.</summary>
    public void Stop()
    {
        if (Interlocked.Exchange(ref _stopped, 1) == 0)
        {
            CellGuard.Raise();
        }
    }

    /// <summary>Says that the cell's code has come to its end. Tasks and threads that a stopped cell left running are stopped too.</summary>
    public void Ended()
    {
        if (Volatile.Read(ref _stopped) == 1)
        {
            _ = Task.Delay(Linger).ContinueWith(_ => CellGuard.Lower(), TaskScheduler.Default);
        }
    }

    /// <exception cref="OperationCanceledException">The cell was asked to stop.</exception>
    public void ThrowIfStopped()
    {
        if (Volatile.Read(ref _stopped) == 1)
        {
            throw new OperationCanceledException(CellGuard.Stopped);
        }
    }
}

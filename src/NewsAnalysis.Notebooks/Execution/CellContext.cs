using System.Collections.Immutable;
using System.Text;
using NewsAnalysis.Notebooks.Cells;
using NewsAnalysis.Notebooks.Display;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>The running cell: collects what it writes and shows, in order.</summary>
/// <remarks>
/// It follows the cell's code across awaits, tasks and threads. What a task writes after its cell has ended is not kept:
/// it would stand in another place each time.
/// </remarks>
internal sealed class CellContext(FormatterCatalog formatters, int maxStreamLength)
{
    private static readonly AsyncLocal<CellContext?> Running = new();

    private readonly Lock _lock = new();
    private readonly List<object?> _outputs = [];
    private int _streamed;
    private bool _closed;

    /// <summary>The cell whose code is running here, if any.</summary>
    public static CellContext? Current => Running.Value;

    /// <summary>Makes this the running cell, for the code called from here on.</summary>
    public void Enter() => Running.Value = this;

    /// <summary>Keeps console text; text of the same stream that follows directly becomes one output.</summary>
    public void Write(string stream, ReadOnlySpan<char> text)
    {
        lock (_lock)
        {
            if (_closed || text.IsEmpty || _streamed > maxStreamLength)
            {
                return;
            }

            if (_outputs is not [.., Stream last] || last.Name != stream)
            {
                last = new Stream(stream);
                _outputs.Add(last);
            }

            int room = maxStreamLength - _streamed;
            _streamed += text.Length;
            if (text.Length > room)
            {
                last.Text.Append(text[..room]).Append("\n… more was written, but is not kept.\n");
                return;
            }

            last.Text.Append(text);
        }
    }

    /// <summary>Shows a value.</summary>
    public DisplayedValue Display(object? value, string[] mimeTypes)
    {
        // Formatting runs code of the notebook, which may itself write: not under the lock.
        ImmutableArray<MimeData> data = formatters.Format(value, mimeTypes);
        lock (_lock)
        {
            if (!_closed)
            {
                _outputs.Add(Output(data));
            }

            return new DisplayedValue(this, _outputs.Count - 1);
        }
    }

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
            Add(new DisplayOutput(data) { ExecutionCount = number });
        }
    }

    /// <summary>Shows a value in the place of an earlier one.</summary>
    public void Update(int slot, object? value)
    {
        ImmutableArray<MimeData> data = formatters.Format(value, []);
        lock (_lock)
        {
            if (!_closed && slot >= 0)
            {
                _outputs[slot] = Output(data);
            }
        }
    }

    /// <summary>Adds an output after all others, as long as the cell has not ended.</summary>
    public void Add(CellOutput output)
    {
        lock (_lock)
        {
            if (!_closed)
            {
                _outputs.Add(output);
            }
        }
    }

    /// <summary>Ends the cell and returns its outputs.</summary>
    public ImmutableArray<CellOutput> Close()
    {
        lock (_lock)
        {
            _closed = true;
            return [.. _outputs.Select(o => o is Stream s ? new StreamOutput(s.Name, s.Text.ToString()) : o).OfType<CellOutput>()];
        }
    }

    private static DisplayOutput? Output(ImmutableArray<MimeData> data) => data.IsEmpty ? null : new DisplayOutput(data);

    private sealed record Stream(string Name)
    {
        public StringBuilder Text { get; } = new();
    }
}

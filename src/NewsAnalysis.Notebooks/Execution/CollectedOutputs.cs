using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>The outputs of a cell as a document holds them, in order.</summary>
/// <remarks>What a task writes after its cell has ended is not kept: it would stand in another place each time.</remarks>
/// <param name="maxStreamLength">UTF-16 units of console text that are kept.</param>
internal sealed class CollectedOutputs(int maxStreamLength) : ICellOutputs
{
    private readonly Lock _lock = new();
    private readonly List<object?> _outputs = [];
    private int _cleared;
    private int _streamed;
    private bool _clearNext;
    private bool _closed;

    public void Write(string stream, ReadOnlySpan<char> text)
    {
        lock (_lock)
        {
            if (_closed || text.IsEmpty || _streamed > maxStreamLength)
            {
                return;
            }

            ClearWhenDue();
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

    public string Show(ImmutableArray<MimeData> data)
    {
        lock (_lock)
        {
            if (!_closed)
            {
                ClearWhenDue();
                _outputs.Add(Output(data));
            }

            return (_cleared + _outputs.Count - 1).ToString(CultureInfo.InvariantCulture);
        }
    }

    public void Replace(string id, ImmutableArray<MimeData> data)
    {
        lock (_lock)
        {
            int slot = int.Parse(id, CultureInfo.InvariantCulture) - _cleared;
            if (!_closed && slot >= 0)
            {
                _outputs[slot] = Output(data);
            }
        }
    }

    public void Add(CellOutput output)
    {
        lock (_lock)
        {
            if (!_closed)
            {
                ClearWhenDue();
                _outputs.Add(output);
            }
        }
    }

    public void Clear(bool wait)
    {
        lock (_lock)
        {
            _clearNext = true;
            if (!wait)
            {
                ClearWhenDue();
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

    // Names given out before stay valid: they count what was cleared.
    private void ClearWhenDue()
    {
        if (_clearNext && !_closed)
        {
            _cleared += _outputs.Count;
            _outputs.Clear();
        }

        _clearNext = false;
    }

    private sealed record Stream(string Name)
    {
        public StringBuilder Text { get; } = new();
    }
}

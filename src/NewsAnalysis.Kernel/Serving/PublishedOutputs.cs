using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using NewsAnalysis.Kernel.Messages;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>Publishes what a cell writes and shows at once; console text in pieces of up to <see cref="Pause"/>.</summary>
/// <remarks>What a task writes after its cell has ended is published too, as of that cell.</remarks>
internal sealed class PublishedOutputs : ICellOutputs, IDisposable
{
    private const int MaxPiece = 64 * 1024;

    /// <summary>Bytes that may wait for a slow client before the cell has to wait too.</summary>
    private const long HighWater = 16L << 20;

    /// <summary>How long console text may wait for more to be sent with it.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Lock _lock = new();
    private readonly IopubChannel _iopub;
    private readonly MessageHeader _parent;
    private readonly StringBuilder _text = new();
    private readonly Timer _timer;
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private string _stream = "stdout";
    private bool _waiting;

    public PublishedOutputs(IopubChannel iopub, MessageHeader parent)
    {
        _iopub = iopub;
        _parent = parent;
        _timer = new Timer(_ => Flush());
    }

    /// <summary>The plain text of the cell's result, or null.</summary>
    public string? Result { get; private set; }

    public void Write(string stream, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        lock (_lock)
        {
            if (_stream != stream)
            {
                Send(all: true);
                _stream = stream;
            }

            _text.Append(text);
            if (_text.Length >= MaxPiece)
            {
                Send(all: false);
            }
            else if (!_waiting)
            {
                _waiting = true;
                _timer.Change(Pause, Timeout.InfiniteTimeSpan);
            }
        }

        // A cell that prints without end must not fill the memory while a client catches up.
        for (int i = 0; i < 50 && _iopub.Waiting > HighWater; i++)
        {
            Thread.Sleep(10);
        }
    }

    public string Show(ImmutableArray<MimeData> data)
    {
        string id = Guid.NewGuid().ToString("N");
        if (!data.IsEmpty)
        {
            Publish("display_data", data, id);
        }

        return id;
    }

    public void Replace(string id, ImmutableArray<MimeData> data)
    {
        bool known;
        lock (_lock)
        {
            known = _shown.Contains(id);
        }

        if (known || !data.IsEmpty)
        {
            Publish(known ? "update_display_data" : "display_data", data, id);
        }
    }

    public void Add(CellOutput output)
    {
        switch (output)
        {
            case DisplayOutput result:
                Result = result.Content(MimeTypes.PlainText);
                Publish("execute_result", new JsonObject
                {
                    ["execution_count"] = result.ExecutionCount,
                    ["data"] = MimeBundle.Of(result.Data),
                    ["metadata"] = new JsonObject(),
                });
                break;
            case ErrorOutput error:
                Publish("error", new JsonObject
                {
                    ["ename"] = error.Name,
                    ["evalue"] = error.Value,
                    ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
                });
                break;
            default:
                throw new ArgumentException($"An output of the unexpected type {output.GetType()}.", nameof(output));
        }
    }

    public void Clear(bool wait) => Publish("clear_output", new JsonObject { ["wait"] = wait });

    /// <summary>Sends the console text that waits.</summary>
    public void Flush()
    {
        lock (_lock)
        {
            Send(all: true);
        }
    }

    public void Dispose() => Flush();

    private void Publish(string type, ImmutableArray<MimeData> data, string id)
    {
        lock (_lock)
        {
            _shown.Add(id);
        }

        Publish(type, new JsonObject
        {
            ["data"] = MimeBundle.Of(data),
            ["metadata"] = new JsonObject(),
            ["transient"] = new JsonObject { ["display_id"] = id },
        });
    }

    private void Publish(string type, JsonObject content)
    {
        lock (_lock)
        {
            Send(all: true);
            _iopub.Publish(type, _parent, content);
        }
    }

    // The halves of a surrogate pair can come one by one: the first waits for the second.
    private void Send(bool all)
    {
        _waiting = false;
        int length = !all && _text.Length > 0 && char.IsHighSurrogate(_text[^1]) ? _text.Length - 1 : _text.Length;
        if (length == 0)
        {
            return;
        }

        string text = _text.ToString(0, length);
        _text.Remove(0, length);
        _iopub.Publish("stream", _parent, new JsonObject { ["name"] = _stream, ["text"] = text });
    }
}

using System.Text.Json.Nodes;
using System.Threading.Channels;
using NewsAnalysis.Kernel.Messages;
using NewsAnalysis.Kernel.Zmtp;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>One channel of requests: takes them, in order, and answers one after the other.</summary>
internal sealed class RequestLoop
{
    /// <summary>How long a failed cell waits for cells that were sent together with it, to take them back too.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(20);

    private readonly Channel<Request> _queue = Channel.CreateUnbounded<Request>(new() { SingleReader = true });
    private readonly Dictionary<string, IRequestHandler> _handlers;
    private readonly MessageWire _wire;
    private readonly IopubChannel _iopub;
    private readonly string _name;
    private readonly Action<string> _log;

    /// <param name="name">The channel's name, for the log.</param>
    /// <param name="wire">Reads and writes messages.</param>
    /// <param name="iopub">Told when a request is worked on.</param>
    /// <param name="handlers">What answers them.</param>
    /// <param name="log">Told of what is refused.</param>
    public RequestLoop(string name, MessageWire wire, IopubChannel iopub, IEnumerable<IRequestHandler> handlers, Action<string> log)
    {
        _name = name;
        _wire = wire;
        _iopub = iopub;
        _log = log;
        _handlers = handlers.SelectMany(h => h.Types.Select(t => (t, h))).ToDictionary(h => h.t, h => h.h, StringComparer.Ordinal);
        Socket = new RouterSocket(Receive);
    }

    /// <summary>The channel's socket.</summary>
    public RouterSocket Socket { get; }

    /// <summary>Answers requests until the kernel ends.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        await foreach (Request request in _queue.Reader.ReadAllAsync(stop).ConfigureAwait(false))
        {
            try
            {
                await HandleAsync(request).ConfigureAwait(false);
            }
            catch (Exception error)
            {
                _log($"{_name}: a {request.Type} could not be answered: {error}");
            }
        }
    }

    private void Receive(ZmtpPeer peer, byte[][] frames)
    {
        try
        {
            Message message = _wire.Read(frames);
            if (_handlers.ContainsKey(message.Header.Type))
            {
                _queue.Writer.TryWrite(new Request(message, peer));
            }
            else
            {
                _log($"{_name}: a message of the unknown type '{message.Header.Type}' was left out");
            }
        }
        catch (MessageRefusedException error)
        {
            _log($"{_name}: a message was refused: {error.Message}");
        }
    }

    private async Task HandleAsync(Request request)
    {
        _iopub.Status("busy", request.Message.Header);
        Answer answer = await AnswerAsync(request).ConfigureAwait(false);
        List<Request> queued = [];
        if (answer.AbortsQueued)
        {
            await Task.Delay(Gather).ConfigureAwait(false);
            while (_queue.Reader.TryRead(out Request? next))
            {
                queued.Add(next);
            }
        }

        Finish(request, answer);
        foreach (Request next in queued)
        {
            if (next.Type == ExecuteHandler.RequestType)
            {
                _iopub.Status("busy", next.Message.Header);
                Finish(next, new Answer(new JsonObject { ["status"] = "aborted" }));
            }
            else
            {
                await HandleAsync(next).ConfigureAwait(false);
            }
        }
    }

    private async Task<Answer> AnswerAsync(Request request)
    {
        try
        {
            return await _handlers[request.Type].AnswerAsync(request).ConfigureAwait(false);
        }
        catch (MessageRefusedException error)
        {
            _log($"{_name}: a {request.Type} was refused: {error.Message}");
            return Answer.Error("MalformedRequest", error.Message);
        }
        catch (Exception error)
        {
            _log($"{_name}: a {request.Type} failed: {error}");
            return Answer.Error(error.GetType().FullName!, error.Message);
        }
    }

    private void Finish(Request request, Answer answer)
    {
        if (answer.Content is JsonObject content && request.Type.EndsWith("_request", StringComparison.Ordinal))
        {
            string type = request.Type[..^"request".Length] + "reply";
            Socket.Send(request.Peer, _wire.Write(request.Message.Envelope, type, request.Message.Header, content));
        }

        _iopub.Status("idle", request.Message.Header);
    }
}

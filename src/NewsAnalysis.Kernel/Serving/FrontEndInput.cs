using System.Text.Json.Nodes;
using NewsAnalysis.Kernel.Messages;
using NewsAnalysis.Kernel.Zmtp;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>The console's input while cells run: each line is asked of the front end that sent the cell.</summary>
internal sealed class FrontEndInput : TextReader
{
    private readonly MessageWire _wire;
    private readonly Action<string> _log;
    private readonly Interrupts _interrupts;
    private Asking? _asking;
    private string _rest = "";

    public FrontEndInput(MessageWire wire, Interrupts interrupts, Action<string> log)
    {
        _wire = wire;
        _interrupts = interrupts;
        _log = log;
        Socket = new RouterSocket(Receive);
    }

    /// <summary>The channel's socket.</summary>
    public RouterSocket Socket { get; }

    /// <summary>Lets the cell of a request read, until the result is disposed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="allowed">Whether its front end can be asked.</param>
    /// <param name="beforeAsking">Called before it is asked.</param>
    public IDisposable During(Request request, bool allowed, Action beforeAsking)
    {
        _rest = "";
        return _asking = new Asking(this, request, allowed, beforeAsking);
    }

    public override int Peek() => _rest.Length > 0 ? _rest[0] : -1;

    public override int Read()
    {
        if (_rest.Length == 0)
        {
            if (ReadLine() is not string line)
            {
                return -1;
            }

            _rest = line + "\n";
        }

        char first = _rest[0];
        _rest = _rest[1..];
        return first;
    }

    public override string? ReadLine()
    {
        if (_rest.Length > 0)
        {
            string line = _rest.TrimEnd('\n');
            _rest = "";
            return line;
        }

        Asking asking = _asking is { Allowed: true } current ? current : throw new InvalidOperationException("This front end takes no input for cells.");
        asking.BeforeAsking();
        var content = new JsonObject { ["prompt"] = "", ["password"] = false };
        byte[][] question = _wire.Write(asking.Request.Message.Envelope, "input_request", asking.Request.Message.Header, content);
        if (!Socket.SendTo(asking.Request.Peer.Identity, question))
        {
            throw new InvalidOperationException("The front end is not there to be asked for input.");
        }

        return asking.Reply.Take(_interrupts.Token);
    }

    private void Receive(ZmtpPeer peer, byte[][] frames)
    {
        try
        {
            Message message = _wire.Read(frames);
            if (message.Header.Type == "input_reply")
            {
                _asking?.Reply.Add(message.Content.RequiredString("value"));
            }
            else
            {
                _log($"stdin: a message of the unknown type '{message.Header.Type}' was left out");
            }
        }
        catch (MessageRefusedException error)
        {
            _log($"stdin: a message was refused: {error.Message}");
        }
    }

    private sealed record Asking(FrontEndInput Input, Request Request, bool Allowed, Action BeforeAsking) : IDisposable
    {
        public System.Collections.Concurrent.BlockingCollection<string> Reply { get; } = [];

        public void Dispose() => Input._asking = null;
    }
}

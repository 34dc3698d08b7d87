using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace NewsAnalysis.Kernel.Zmtp;

/// <summary>One connection: opens it, reads messages from it and sends those queued for it, in order.</summary>
internal sealed class ZmtpPeer
{
    private readonly Socket _socket;
    private readonly IZmtpHandler _handler;
    private readonly ZmtpLimits _limits;
    private readonly PipeReader _input;
    private readonly PipeWriter _output;
    private readonly Channel<(byte[][] Frames, bool Command)> _queue = Channel.CreateUnbounded<(byte[][], bool)>(new() { SingleReader = true });
    private readonly CancellationTokenSource _closed = new();
    private long _waiting;

    public ZmtpPeer(Socket socket, IZmtpHandler handler, ZmtpLimits limits)
    {
        _socket = socket;
        _handler = handler;
        _limits = limits;
        var stream = new NetworkStream(socket, ownsSocket: false);
        _input = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 16 * 1024));
        _output = PipeWriter.Create(stream);
    }

    /// <summary>The name that the peer gave itself; empty when none.</summary>
    public byte[] Identity { get; private set; } = [];

    /// <summary>Bytes queued for it that were not handed to the system yet.</summary>
    public long Waiting => Interlocked.Read(ref _waiting);

    /// <summary>Queues a message.</summary>
    /// <returns>False when the connection has ended or too much waits for it already.</returns>
    public bool Send(byte[][] frames) => Enqueue(frames, command: false);

    /// <summary>Serves the connection until it ends.</summary>
    /// <exception cref="ZmtpException">The peer broke the protocol.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public async Task RunAsync()
    {
        Task writing = Task.CompletedTask;
        bool joined = false;
        try
        {
            using (var slow = CancellationTokenSource.CreateLinkedTokenSource(_closed.Token))
            {
                slow.CancelAfter(_limits.Handshake);
                await OpenAsync(slow.Token).ConfigureAwait(false);
            }

            writing = WriteAsync();
            joined = true;
            _handler.Joined(this);
            await ReadAsync().ConfigureAwait(false);
        }
        finally
        {
            _queue.Writer.TryComplete();
            await _closed.CancelAsync().ConfigureAwait(false);
            if (joined)
            {
                _handler.Left(this);
            }

            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _socket.Dispose();
        }
    }

    /// <summary>Sends what is queued and says that nothing more comes.</summary>
    /// <remarks>
    /// What was sent is not closed over at once: closing a connection on which something unread has arrived would make the system throw away
    /// what the peer has not read yet. So the peer gets time to close first.
    /// </remarks>
    /// <param name="linger">How long that may take.</param>
    public async Task CloseAsync(TimeSpan linger)
    {
        _queue.Writer.TryComplete();
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (_closed.Token.Register(gone.SetResult))
        {
            await Task.WhenAny(gone.Task, Task.Delay(linger)).ConfigureAwait(false);
        }

        await _closed.CancelAsync().ConfigureAwait(false);
    }

    private bool Enqueue(byte[][] frames, bool command)
    {
        long size = frames.Sum(f => (long)f.Length);
        if (Interlocked.Add(ref _waiting, size) > _limits.Backlog + size || !_queue.Writer.TryWrite((frames, command)))
        {
            Interlocked.Add(ref _waiting, -size);
            return false;
        }

        return true;
    }

    private async Task OpenAsync(CancellationToken stop)
    {
        await _output.WriteAsync(ZmtpGreeting.Own(), stop).ConfigureAwait(false);
        ReadResult greeting = await _input.ReadAtLeastAsync(ZmtpGreeting.Length, stop).ConfigureAwait(false);
        if (greeting.Buffer.Length < ZmtpGreeting.Length)
        {
            throw new ZmtpException("the connection ended before the greeting");
        }

        ReadOnlySequence<byte> bytes = greeting.Buffer.Slice(0, ZmtpGreeting.Length);
        ZmtpGreeting.Check(bytes.ToArray());
        _input.AdvanceTo(bytes.End);
        ZmtpFraming.Write(_output, ZmtpCommand.Ready(_handler.SocketType).ToBody(), command: true);
        await _output.FlushAsync(stop).ConfigureAwait(false);

        ZmtpFrame frame = await FrameAsync(stop).ConfigureAwait(false) ?? throw new ZmtpException("the connection ended before it was ready");
        ZmtpCommand ready = frame.IsCommand ? ZmtpCommand.Read(frame.Body) : throw new ZmtpException("a message came before READY");
        if (ready.Name != "READY")
        {
            throw new ZmtpException($"the peer opens with {ready.Name} instead of READY");
        }

        Dictionary<string, byte[]> properties = ready.Properties();
        string type = properties.TryGetValue("socket-type", out byte[]? value) ? Encoding.ASCII.GetString(value) : "";
        if (!_handler.PeerTypes.Contains(type))
        {
            ZmtpFraming.Write(_output, ZmtpCommand.Error("Invalid socket type").ToBody(), command: true);
            await _output.FlushAsync(stop).ConfigureAwait(false);
            throw new ZmtpException($"a {_handler.SocketType} socket takes no '{type}' peers");
        }

        Identity = properties.GetValueOrDefault("identity", []);
    }

    private async Task ReadAsync()
    {
        var frames = new List<byte[]>();
        long size = 0;
        while (await FrameAsync(_closed.Token).ConfigureAwait(false) is ZmtpFrame frame)
        {
            if (frame.IsCommand)
            {
                Command(ZmtpCommand.Read(frame.Body));
                continue;
            }

            frames.Add(frame.Body);
            size += frame.Body.Length;
            if (frames.Count > _limits.Frames || size > _limits.Message)
            {
                throw new ZmtpException($"a message has more than {_limits.Frames} frames or {_limits.Message} bytes");
            }

            if (!frame.More)
            {
                byte[][] message = [.. frames];
                frames.Clear();
                size = 0;
                _handler.Received(this, message);
            }
        }
    }

    private void Command(ZmtpCommand command)
    {
        switch (command.Name)
        {
            case "PING":
                Enqueue([command.Pong().ToBody()], command: true);
                break;
            case "PONG":
                break;
            case "ERROR":
                throw new ZmtpException("the peer says ERROR");
            default:
                _handler.Commanded(this, command);
                break;
        }
    }

    // Null at the end of the connection.
    private async Task<ZmtpFrame?> FrameAsync(CancellationToken stop)
    {
        while (true)
        {
            ReadResult read = await _input.ReadAsync(stop).ConfigureAwait(false);
            ReadOnlySequence<byte> buffer = read.Buffer;
            if (ZmtpFraming.TryRead(ref buffer, _limits.Frame, out ZmtpFrame frame))
            {
                _input.AdvanceTo(buffer.Start);
                return frame;
            }

            _input.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                return buffer.IsEmpty ? null : throw new ZmtpException("the connection ended within a frame");
            }
        }
    }

    private async Task WriteAsync()
    {
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            long size = 0;
            while (size < 1 << 20 && _queue.Reader.TryRead(out (byte[][] Frames, bool Command) message))
            {
                for (int i = 0; i < message.Frames.Length; i++)
                {
                    size += message.Frames[i].Length;
                    ZmtpFraming.Write(_output, message.Frames[i], more: i < message.Frames.Length - 1, message.Command);
                }
            }

            await _output.FlushAsync(_closed.Token).ConfigureAwait(false);
            Interlocked.Add(ref _waiting, -size);
        }

        _socket.Shutdown(SocketShutdown.Send);
    }
}

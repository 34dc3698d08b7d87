using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NewsAnalysis.Kernel.Zmtp;

namespace NewsAnalysis.Kernel.Tests.Support;

/// <summary>The other side of a connection, byte by byte.</summary>
internal sealed class RawPeer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Socket _socket;
    private byte[] _unread = [];

    private RawPeer(EndPoint endPoint)
    {
        _socket = new Socket(endPoint.AddressFamily, SocketType.Stream, endPoint is UnixDomainSocketEndPoint ? ProtocolType.Unspecified : ProtocolType.Tcp)
        {
            ReceiveTimeout = (int)Patience.TotalMilliseconds,
        };
        _socket.Connect(endPoint);
    }

    /// <summary>Connects, and says nothing.</summary>
    public static RawPeer Connect(EndPoint endPoint) => new(endPoint);

    /// <summary>Connects and opens the connection as a socket of a type.</summary>
    public static RawPeer Open(EndPoint endPoint, string type, string identity = "")
    {
        RawPeer peer = Connect(endPoint);
        peer.Write(ZmtpGreeting.Own());
        Assert.Equal(ZmtpGreeting.Own(), peer.Read(ZmtpGreeting.Length));
        byte[] name = Encoding.ASCII.GetBytes(identity);
        ZmtpCommand ready = ZmtpCommand.Ready(type);
        peer.Command(ready with { Data = [.. ready.Data[..^4], 0, 0, 0, (byte)name.Length, .. name] });
        Assert.Equal("READY", ZmtpCommand.Read(peer.Frame()!.Value.Body).Name);
        return peer;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[_socket.Send(bytes)..];
        }
    }

    public void Command(ZmtpCommand command)
    {
        var bytes = new ArrayBufferWriter<byte>();
        ZmtpFraming.Write(bytes, command.ToBody(), command: true);
        Write(bytes.WrittenSpan);
    }

    public void Send(params byte[][] frames)
    {
        var bytes = new ArrayBufferWriter<byte>();
        for (int i = 0; i < frames.Length; i++)
        {
            ZmtpFraming.Write(bytes, frames[i], more: i < frames.Length - 1);
        }

        Write(bytes.WrittenSpan);
    }

    /// <summary>The next frame, or null when the connection ended.</summary>
    public ZmtpFrame? Frame()
    {
        while (true)
        {
            var buffer = new ReadOnlySequence<byte>(_unread);
            if (ZmtpFraming.TryRead(ref buffer, long.MaxValue, out ZmtpFrame frame))
            {
                _unread = buffer.ToArray();
                return frame;
            }

            var more = new byte[64 * 1024];
            int count;
            try
            {
                count = _socket.Receive(more);
            }
            catch (SocketException error) when (error.SocketErrorCode == SocketError.ConnectionReset)
            {
                return null;
            }

            if (count == 0)
            {
                return null;
            }

            _unread = [.. _unread, .. more[..count]];
        }
    }

    /// <summary>The next message, or null when the connection ended.</summary>
    public byte[][]? Message()
    {
        var frames = new List<byte[]>();
        while (Frame() is ZmtpFrame frame)
        {
            frames.Add(frame.Body);
            if (!frame.More)
            {
                return [.. frames];
            }
        }

        return null;
    }

    /// <summary>Whether something has arrived.</summary>
    public bool HasMore(TimeSpan patience) => _unread.Length > 0 || _socket.Poll(patience, SelectMode.SelectRead);

    public void Dispose() => _socket.Dispose();

    private byte[] Read(int count)
    {
        var bytes = new byte[count];
        for (int at = 0; at < count;)
        {
            int read = _socket.Receive(bytes.AsSpan(at));
            Assert.NotEqual(0, read);
            at += read;
        }

        return bytes;
    }
}

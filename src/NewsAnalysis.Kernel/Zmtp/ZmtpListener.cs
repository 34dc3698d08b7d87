using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NewsAnalysis.Kernel.Zmtp;

/// <summary>Takes the connections to one socket. What a peer does wrong ends its own connection only.</summary>
internal sealed class ZmtpListener : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly IZmtpHandler _handler;
    private readonly ZmtpLimits _limits;
    private readonly Action<string> _log;
    private readonly ConcurrentDictionary<ZmtpPeer, Task> _peers = [];
    private readonly Task _accepting;

    /// <summary>Listens.</summary>
    /// <param name="endPoint">Where.</param>
    /// <param name="handler">The socket.</param>
    /// <param name="limits">What peers may ask for.</param>
    /// <param name="log">Told why connections ended.</param>
    /// <exception cref="SocketException">The place is taken.</exception>
    public ZmtpListener(EndPoint endPoint, IZmtpHandler handler, ZmtpLimits limits, Action<string> log)
    {
        _handler = handler;
        _limits = limits;
        _log = log;
        _socket = new Socket(endPoint.AddressFamily, SocketType.Stream, endPoint is UnixDomainSocketEndPoint ? ProtocolType.Unspecified : ProtocolType.Tcp);
        _socket.Bind(endPoint);
        _socket.Listen();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public EndPoint EndPoint => _socket.LocalEndPoint!;

    /// <summary>Sends what is queued, then ends all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(_peers.Keys.Select(p => p.CloseAsync(TimeSpan.FromSeconds(1)))).ConfigureAwait(false);
        await Task.WhenAll(_peers.Values).ConfigureAwait(false);
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket connection;
            try
            {
                connection = await _socket.AcceptAsync().ConfigureAwait(false);
            }
            catch (Exception error) when (error is ObjectDisposedException or SocketException { SocketErrorCode: SocketError.OperationAborted })
            {
                return;
            }
            catch (SocketException error)
            {
                _log($"{_handler.SocketType}: a connection could not be taken: {error.Message}");
                await Task.Delay(50).ConfigureAwait(false);
                continue;
            }

            if (_peers.Count >= _limits.Peers)
            {
                _log($"{_handler.SocketType}: a connection was refused, there are {_limits.Peers} already");
                connection.Dispose();
                continue;
            }

            if (connection.ProtocolType == ProtocolType.Tcp)
            {
                connection.NoDelay = true;
            }

            var peer = new ZmtpPeer(connection, _handler, _limits);
            var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _peers[peer] = ServeAsync(peer, start.Task);
            start.SetResult();
        }
    }

    private async Task ServeAsync(ZmtpPeer peer, Task start)
    {
        await start.ConfigureAwait(false);
        try
        {
            await peer.RunAsync().ConfigureAwait(false);
        }
        catch (ZmtpException error)
        {
            _log($"{_handler.SocketType}: a connection was ended: {error.Message}");
        }
        catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The peer went away.
        }
        catch (Exception error)
        {
            _log($"{_handler.SocketType}: a connection was ended: {error}");
        }
        finally
        {
            _peers.TryRemove(peer, out _);
        }
    }
}

using System.Collections.Immutable;

namespace NewsAnalysis.Kernel.Zmtp;

/// <summary>A PUB socket: sends each message to the peers that subscribed to the beginning of its first frame.</summary>
internal sealed class PublisherSocket : IZmtpHandler
{
    private const int MaxSubscriptions = 1024;

    private readonly Lock _lock = new();
    private ImmutableDictionary<ZmtpPeer, ImmutableList<byte[]>> _subscriptions = ImmutableDictionary<ZmtpPeer, ImmutableList<byte[]>>.Empty;

    public string SocketType => "PUB";

    public IReadOnlyCollection<string> PeerTypes { get; } = ["SUB", "XSUB"];

    /// <summary>Bytes that wait for the slowest peer.</summary>
    public long Waiting => _subscriptions.Keys.Select(p => p.Waiting).DefaultIfEmpty().Max();

    /// <summary>Sends a message; of several threads, to all peers in the same order.</summary>
    public void Publish(byte[][] frames)
    {
        lock (_lock)
        {
            foreach ((ZmtpPeer peer, ImmutableList<byte[]> prefixes) in _subscriptions)
            {
                if (prefixes.Any(p => frames[0].AsSpan().StartsWith(p)))
                {
                    peer.Send(frames);
                }
            }
        }
    }

    public void Joined(ZmtpPeer peer)
    {
        lock (_lock)
        {
            _subscriptions = _subscriptions.Add(peer, []);
        }
    }

    public void Left(ZmtpPeer peer)
    {
        lock (_lock)
        {
            _subscriptions = _subscriptions.Remove(peer);
        }
    }

    // Version 3.0 subscribes with messages, 3.1 with commands.
    public void Received(ZmtpPeer peer, byte[][] frames)
    {
        if (frames is [[byte kind and (0 or 1), .. byte[] prefix]])
        {
            Change(peer, prefix, subscribe: kind == 1);
        }
    }

    public void Commanded(ZmtpPeer peer, ZmtpCommand command)
    {
        if (command.Name is "SUBSCRIBE" or "CANCEL")
        {
            Change(peer, command.Data, subscribe: command.Name == "SUBSCRIBE");
        }
    }

    private void Change(ZmtpPeer peer, byte[] prefix, bool subscribe)
    {
        lock (_lock)
        {
            ImmutableList<byte[]> prefixes = _subscriptions[peer];
            if (subscribe)
            {
                _subscriptions = prefixes.Count < MaxSubscriptions
                    ? _subscriptions.SetItem(peer, prefixes.Add(prefix))
                    : throw new ZmtpException($"the peer subscribes more than {MaxSubscriptions} times");
            }
            else
            {
                int at = prefixes.FindIndex(p => p.AsSpan().SequenceEqual(prefix));
                _subscriptions = at < 0 ? _subscriptions : _subscriptions.SetItem(peer, prefixes.RemoveAt(at));
            }
        }
    }
}

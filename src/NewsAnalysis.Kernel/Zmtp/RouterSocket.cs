using System.Collections.Concurrent;

namespace NewsAnalysis.Kernel.Zmtp;

/// <summary>A ROUTER socket: takes messages from many peers and answers each of them.</summary>
/// <param name="received">Takes the messages; called for several peers at once.</param>
internal sealed class RouterSocket(Action<ZmtpPeer, byte[][]> received) : IZmtpHandler
{
    private readonly ConcurrentDictionary<string, ZmtpPeer> _named = new(StringComparer.Ordinal);

    public string SocketType => "ROUTER";

    public IReadOnlyCollection<string> PeerTypes { get; } = ["DEALER", "REQ", "ROUTER"];

    /// <summary>Answers a peer, or the peer that has taken its name when it connected anew.</summary>
    public bool Send(ZmtpPeer peer, byte[][] frames) => peer.Send(frames) || SendTo(peer.Identity, frames);

    /// <summary>Sends to the peer of that name.</summary>
    /// <returns>False when there is none.</returns>
    public bool SendTo(byte[] identity, byte[][] frames) => _named.TryGetValue(Key(identity), out ZmtpPeer? peer) && peer.Send(frames);

    public void Joined(ZmtpPeer peer)
    {
        // Of two peers of one name the newer is meant: the older one may hang on a dead connection.
        if (peer.Identity.Length > 0)
        {
            _named[Key(peer.Identity)] = peer;
        }
    }

    public void Left(ZmtpPeer peer) => _named.TryRemove(KeyValuePair.Create(Key(peer.Identity), peer));

    public void Received(ZmtpPeer peer, byte[][] frames) => received(peer, frames);

    public void Commanded(ZmtpPeer peer, ZmtpCommand command)
    {
    }

    private static string Key(byte[] identity) => Convert.ToHexString(identity);
}

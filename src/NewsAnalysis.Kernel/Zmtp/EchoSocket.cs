namespace NewsAnalysis.Kernel.Zmtp;

/// <summary>A REP socket that gives every request back: a heartbeat.</summary>
internal sealed class EchoSocket : IZmtpHandler
{
    public string SocketType => "REP";

    public IReadOnlyCollection<string> PeerTypes { get; } = ["REQ", "DEALER"];

    // The frames before the empty one, which name the way back, are the first of the answer too.
    public void Received(ZmtpPeer peer, byte[][] frames) => peer.Send(frames);

    public void Joined(ZmtpPeer peer)
    {
    }

    public void Left(ZmtpPeer peer)
    {
    }

    public void Commanded(ZmtpPeer peer, ZmtpCommand command)
    {
    }
}

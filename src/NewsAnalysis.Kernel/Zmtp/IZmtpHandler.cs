namespace NewsAnalysis.Kernel.Zmtp;

/// <summary>What a socket does with what its peers send. Called for each peer in the order of its messages, for several peers at once.</summary>
internal interface IZmtpHandler
{
    /// <summary>The type of the socket, as told to peers.</summary>
    string SocketType { get; }

    /// <summary>The types of sockets that may connect.</summary>
    IReadOnlyCollection<string> PeerTypes { get; }

    /// <summary>A peer is there.</summary>
    void Joined(ZmtpPeer peer);

    /// <summary>A peer sent a message.</summary>
    void Received(ZmtpPeer peer, byte[][] frames);

    /// <summary>A peer sent a command other than PING and PONG.</summary>
    void Commanded(ZmtpPeer peer, ZmtpCommand command);

    /// <summary>A peer is gone.</summary>
    void Left(ZmtpPeer peer);
}

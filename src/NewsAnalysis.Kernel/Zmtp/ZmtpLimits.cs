namespace NewsAnalysis.Kernel.Zmtp;

/// <summary>What a peer may ask for.</summary>
internal sealed record ZmtpLimits
{
    /// <summary>The limits of a kernel.</summary>
    public static ZmtpLimits Default { get; } = new();

    /// <summary>Bytes of one frame.</summary>
    public long Frame { get; init; } = 64L << 20;

    /// <summary>Bytes of one message, all frames together.</summary>
    public long Message { get; init; } = 128L << 20;

    /// <summary>Frames of one message.</summary>
    public int Frames { get; init; } = 1024;

    /// <summary>Connections to one socket.</summary>
    public int Peers { get; init; } = 128;

    /// <summary>Bytes that wait for a peer that does not read; further messages to it are dropped, as ZeroMQ does at its high-water mark.</summary>
    public long Backlog { get; init; } = 256L << 20;

    /// <summary>How long the opening of a connection may take.</summary>
    public TimeSpan Handshake { get; init; } = TimeSpan.FromSeconds(15);
}

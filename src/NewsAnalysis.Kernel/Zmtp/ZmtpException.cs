namespace NewsAnalysis.Kernel.Zmtp;

/// <summary>A peer does not speak the protocol, or asks for more than is allowed: its connection ends.</summary>
internal sealed class ZmtpException(string message) : Exception(message);

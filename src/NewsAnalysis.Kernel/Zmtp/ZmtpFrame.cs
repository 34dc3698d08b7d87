namespace NewsAnalysis.Kernel.Zmtp;

/// <summary>One frame: a part of a message, or a command.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="More">Whether the message goes on.</param>
/// <param name="IsCommand">Whether it is a command of the protocol itself.</param>
internal readonly record struct ZmtpFrame(byte[] Body, bool More, bool IsCommand);

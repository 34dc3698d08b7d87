using System.Text.Json;

namespace NewsAnalysis.Kernel.Messages;

/// <summary>A message that came from a client.</summary>
/// <param name="Envelope">The frames before the delimiter, which lead an answer back.</param>
/// <param name="Header">Its header.</param>
/// <param name="Content">Its content, an object.</param>
internal sealed record Message(byte[][] Envelope, MessageHeader Header, JsonElement Content);

using System.Text.Json;
using NewsAnalysis.Kernel.Messages;
using NewsAnalysis.Kernel.Zmtp;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>A message that is to be acted on, and the way back.</summary>
/// <param name="Message">The message.</param>
/// <param name="Peer">Who sent it.</param>
internal sealed record Request(Message Message, ZmtpPeer Peer)
{
    /// <summary>Its type.</summary>
    public string Type => Message.Header.Type;

    /// <summary>Its content.</summary>
    public JsonElement Content => Message.Content;
}

using System.Text.Json;

namespace NewsAnalysis.Kernel.Messages;

/// <summary>What stands at the head of a message.</summary>
/// <param name="Id">The message's own id.</param>
/// <param name="Type">Its type, for example <c>execute_request</c>.</param>
/// <param name="Json">The header as it came, to be given back in answers.</param>
internal sealed record MessageHeader(string Id, string Type, byte[] Json)
{
    /// <summary>The parent of messages that answer nothing.</summary>
    public static MessageHeader None { get; } = new("", "", "{}"u8.ToArray());

    /// <exception cref="MessageRefusedException">It is no header.</exception>
    public static MessageHeader Read(byte[] json)
    {
        JsonElement header = MessageJson.Parse(json, "header");
        return new MessageHeader(header.RequiredString("msg_id"), header.RequiredString("msg_type"), json);
    }
}

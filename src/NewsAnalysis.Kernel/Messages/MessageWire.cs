using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Kernel.Messages;

/// <summary>Messages as frames: the envelope, a delimiter, the signature, header, parent header, metadata, content, and buffers.</summary>
/// <remarks>See <c>jupyter-client.readthedocs.io</c>, "Messaging in Jupyter", section "The Wire Protocol".</remarks>
/// <param name="signer">Signs and checks.</param>
internal sealed class MessageWire(MessageSigner signer)
{
    /// <summary>The version of the messaging protocol that is spoken.</summary>
    public const string Version = "5.3";

    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly byte[] Empty = "{}"u8.ToArray();

    private readonly SeenSignatures _seen = new();
    private readonly string _session = Guid.NewGuid().ToString("N");

    /// <summary>Reads a message.</summary>
    /// <exception cref="MessageRefusedException">It is malformed, not signed with the key, or was there before.</exception>
    public Message Read(byte[][] frames)
    {
        int at = Array.FindIndex(frames, f => f.AsSpan().SequenceEqual(Delimiter));
        if (at < 0)
        {
            throw new MessageRefusedException("it has no delimiter");
        }

        if (frames.Length < at + 6)
        {
            throw new MessageRefusedException($"it has {frames.Length - at - 1} frames after the delimiter, 5 are needed");
        }

        byte[] signature = frames[at + 1];
        if (!signer.Verify(signature, frames[at + 2], frames[at + 3], frames[at + 4], frames[at + 5]))
        {
            throw new MessageRefusedException("its signature is wrong");
        }

        if (signer.IsSigning && !_seen.Add(signature))
        {
            throw new MessageRefusedException("it was sent before");
        }

        var header = MessageHeader.Read(frames[at + 2]);
        return new Message(frames[..at], header, MessageJson.Parse(frames[at + 5], "content"));
    }

    /// <summary>Writes a message.</summary>
    /// <param name="envelope">The frames before the delimiter: where it goes, or what it is about.</param>
    /// <param name="type">Its type.</param>
    /// <param name="parent">The header of the message that it answers.</param>
    /// <param name="content">Its content.</param>
    public byte[][] Write(byte[][] envelope, string type, MessageHeader parent, JsonObject content)
    {
        byte[] header = MessageJson.Write(new JsonObject
        {
            ["msg_id"] = Guid.NewGuid().ToString("N"),
            ["session"] = _session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = Version,
        });
        byte[] body = MessageJson.Write(content);
        return [.. envelope, Delimiter, signer.Sign(header, parent.Json, Empty, body), header, parent.Json, Empty, body];
    }
}

using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace NewsAnalysis.Kernel.Zmtp;

/// <summary>A command of the protocol: a name of ASCII letters and data that depends on it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Data">The data.</param>
internal readonly record struct ZmtpCommand(string Name, byte[] Data)
{
    /// <summary>Reads the body of a command frame.</summary>
    /// <exception cref="ZmtpException">It is malformed.</exception>
    public static ZmtpCommand Read(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty || body[0] == 0 || body.Length < 1 + body[0])
        {
            throw new ZmtpException("a command has no name");
        }

        return new ZmtpCommand(Encoding.ASCII.GetString(body.Slice(1, body[0])), body[(1 + body[0])..].ToArray());
    }

    /// <summary>The command as the body of a frame.</summary>
    public byte[] ToBody() => [(byte)Name.Length, .. Encoding.ASCII.GetBytes(Name), .. Data];

    /// <summary>The command that ends the opening of a connection.</summary>
    public static ZmtpCommand Ready(string socketType)
    {
        var data = new ArrayBufferWriter<byte>();
        Property(data, "Socket-Type", Encoding.ASCII.GetBytes(socketType));
        Property(data, "Identity", []);
        return new ZmtpCommand("READY", data.WrittenSpan.ToArray());
    }

    /// <summary>Says why a connection ends.</summary>
    public static ZmtpCommand Error(string reason)
    {
        byte[] text = Encoding.ASCII.GetBytes(reason);
        text = text[..int.Min(text.Length, byte.MaxValue)];
        return new ZmtpCommand("ERROR", [(byte)text.Length, .. text]);
    }

    /// <summary>The answer to a PING: the context it came with, after two bytes of time-to-live.</summary>
    /// <exception cref="ZmtpException">The PING is malformed.</exception>
    public ZmtpCommand Pong() => Data.Length is >= 2 and <= 18
        ? new ZmtpCommand("PONG", Data[2..])
        : throw new ZmtpException($"a PING has {Data.Length} bytes, 2 to 18 are allowed");

    /// <summary>The properties of a READY command, by their names in lower case.</summary>
    /// <exception cref="ZmtpException">They are malformed.</exception>
    public Dictionary<string, byte[]> Properties()
    {
        var properties = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        ReadOnlySpan<byte> rest = Data;
        while (!rest.IsEmpty)
        {
            int name = rest[0];
            if (name == 0 || rest.Length < 1 + name + 4)
            {
                throw new ZmtpException("a property is cut off");
            }

            long length = BinaryPrimitives.ReadUInt32BigEndian(rest[(1 + name)..]);
            if (rest.Length - 5 - name < length)
            {
                throw new ZmtpException("a property is cut off");
            }

            properties[Encoding.ASCII.GetString(rest.Slice(1, name)).ToLowerInvariant()] = rest.Slice(5 + name, (int)length).ToArray();
            rest = rest[(5 + name + (int)length)..];
        }

        return properties;
    }

    private static void Property(ArrayBufferWriter<byte> data, string name, byte[] value)
    {
        data.Write([(byte)name.Length]);
        data.Write(Encoding.ASCII.GetBytes(name));
        BinaryPrimitives.WriteInt32BigEndian(data.GetSpan(4), value.Length);
        data.Advance(4);
        data.Write(value);
    }
}

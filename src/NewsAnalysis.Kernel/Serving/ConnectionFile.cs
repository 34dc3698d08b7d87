using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using NewsAnalysis.Kernel.Messages;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>What the program that starts a kernel tells it: where to listen, and the key of the messages.</summary>
internal sealed record ConnectionFile
{
    /// <summary>The key; empty for unsigned messages.</summary>
    public required string Key { get; init; }

    /// <summary>How messages are signed.</summary>
    public required string Scheme { get; init; }

    /// <summary>Where requests come in.</summary>
    public required EndPoint Shell { get; init; }

    /// <summary>Where requests come in that must not wait for a running cell.</summary>
    public required EndPoint Control { get; init; }

    /// <summary>Where the kernel asks the user.</summary>
    public required EndPoint Input { get; init; }

    /// <summary>Where the kernel says what happens.</summary>
    public required EndPoint Iopub { get; init; }

    /// <summary>Where clients see whether the kernel lives.</summary>
    public required EndPoint Heartbeat { get; init; }

    /// <summary>Reads the JSON of a connection file.</summary>
    /// <exception cref="FormatException">It is malformed, or asks for a place that others can reach.</exception>
    public static ConnectionFile Parse(byte[] json)
    {
        try
        {
            JsonElement root = MessageJson.Parse(json, "connection file");
            string transport = root.String("transport", "tcp")!;
            string host = root.RequiredString("ip");
            EndPoint At(string name) => Place(transport, host, root.Number(name) ?? throw new FormatException($"'{name}' is missing"));
            return new ConnectionFile
            {
                Key = root.String("key", "")!,
                Scheme = root.String("signature_scheme", "hmac-sha256")!,
                Shell = At("shell_port"),
                Control = At("control_port"),
                Input = At("stdin_port"),
                Iopub = At("iopub_port"),
                Heartbeat = At("hb_port"),
            };
        }
        catch (MessageRefusedException error)
        {
            throw new FormatException(error.Message, error);
        }
    }

    private static EndPoint Place(string transport, string host, int port) => transport switch
    {
        "tcp" when port is < 0 or > ushort.MaxValue => throw new FormatException($"{port} is no port"),
        "tcp" when host == "localhost" => new IPEndPoint(IPAddress.Loopback, port),
        "tcp" when IPAddress.TryParse(host, out IPAddress? address) => IPAddress.IsLoopback(address)
            ? new IPEndPoint(address, port)
            : throw new FormatException($"the kernel listens on this machine only, not on {host}"),
        "ipc" => new UnixDomainSocketEndPoint(FormattableString.Invariant($"{host}-{port}")),
        _ => throw new FormatException($"the transport '{transport}' at '{host}' is not known; tcp on 127.0.0.1 is"),
    };
}

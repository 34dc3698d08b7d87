using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using NewsAnalysis.Kernel.Messages;
using NewsAnalysis.Kernel.Serving;
using NewsAnalysis.Kernel.Zmtp;

namespace NewsAnalysis.Kernel.Tests.Support;

/// <summary>A kernel in this process, and a client that is connected to it.</summary>
public sealed class Client : IAsyncLifetime
{
    private const string Key = "secret";

    private readonly string _folder = Directory.CreateTempSubdirectory("k").FullName;
    private readonly CancellationTokenSource _stop = new();
    private readonly StringWriter _log = new();
    private Task _kernel = Task.CompletedTask;
    private RawPeer? _shell;
    private RawPeer? _control;
    private RawPeer? _input;
    private RawPeer? _iopub;
    private int _sent;

    internal MessageWire Wire { get; } = new(new MessageSigner("hmac-sha256", Key));

    internal RawPeer Shell => _shell!;

    internal RawPeer Control => _control!;

    internal RawPeer Input => _input!;

    internal RawPeer Iopub => _iopub!;

    /// <summary>What the kernel said of refused messages.</summary>
    public string Log => _log.ToString();

    /// <summary>Ends when the kernel has ended.</summary>
    public Task Ended => _kernel;

    public Task InitializeAsync()
    {
        EndPoint At(string name) => new UnixDomainSocketEndPoint(Path.Combine(_folder, name));
        var connection = new ConnectionFile
        {
            Key = Key,
            Scheme = "hmac-sha256",
            Shell = At("s"),
            Control = At("c"),
            Input = At("i"),
            Iopub = At("p"),
            Heartbeat = At("h"),
        };
        _kernel = JupyterKernel.RunAsync(connection, _log, _stop.Token);
        _iopub = RawPeer.Open(connection.Iopub, "SUB");
        _iopub.Command(new ZmtpCommand("SUBSCRIBE", []));
        _iopub.Command(new ZmtpCommand("PING", [0, 1]));
        Assert.Equal("PONG", ZmtpCommand.Read(_iopub.Frame()!.Value.Body).Name);
        _shell = RawPeer.Open(connection.Shell, "DEALER", "client");
        _control = RawPeer.Open(connection.Control, "DEALER", "client");
        _input = RawPeer.Open(connection.Input, "DEALER", "client");
        return Task.CompletedTask;
    }

    /// <summary>Sends a request and gives its id.</summary>
    internal string Send(RawPeer channel, string type, JsonObject? content = null)
    {
        string id = FormattableString.Invariant($"m{++_sent}");
        channel.Send(Request(id, type, content ?? []));
        return id;
    }

    /// <summary>The frames of a signed request.</summary>
    internal static byte[][] Request(string id, string type, JsonObject content, string key = Key)
    {
        byte[] header = Encoding.UTF8.GetBytes(new JsonObject { ["msg_id"] = id, ["msg_type"] = type, ["session"] = "s", ["version"] = "5.3" }.ToJsonString());
        byte[][] parts = [header, "{}"u8.ToArray(), "{}"u8.ToArray(), Encoding.UTF8.GetBytes(content.ToJsonString())];
        return ["<IDS|MSG>"u8.ToArray(), new MessageSigner("hmac-sha256", key).Sign(parts), .. parts];
    }

    /// <summary>The next message of a channel: its type, its parent's id, its content.</summary>
    internal (string Type, string Parent, JsonNode Content) Next(RawPeer channel)
    {
        byte[][] frames = channel.Message()!;
        Message message = Wire.Read(frames);
        int at = Array.FindIndex(frames, f => f.AsSpan().SequenceEqual("<IDS|MSG>"u8));
        string parent = (string?)JsonNode.Parse(frames[at + 3])!["msg_id"] ?? "";
        return (message.Header.Type, parent, JsonNode.Parse(message.Content.GetRawText())!);
    }

    /// <summary>Sends a request on the shell and gives the content of the answer.</summary>
    internal JsonNode Ask(string type, JsonObject? content = null) => Answer(Send(Shell, type, content), Shell);

    /// <summary>The content of the answer to a request.</summary>
    internal JsonNode Answer(string id, RawPeer channel)
    {
        while (true)
        {
            (string _, string parent, JsonNode content) = Next(channel);
            if (parent == id)
            {
                return content;
            }
        }
    }

    /// <summary>What is published of a request, up to its end, without the states and the echo of the code.</summary>
    internal List<(string Type, JsonNode Content)> Published(string id)
    {
        var messages = new List<(string, JsonNode)>();
        while (true)
        {
            (string type, string parent, JsonNode content) = Next(Iopub);
            if (parent != id)
            {
                continue;
            }

            if (type == "status" && (string?)content["execution_state"] == "idle")
            {
                return messages;
            }

            if (type is not ("status" or "execute_input"))
            {
                messages.Add((type, content));
            }
        }
    }

    /// <summary>Runs a cell: the answer, and what was published.</summary>
    internal (JsonNode Reply, List<(string Type, JsonNode Content)> Messages) Run(string code, JsonObject? more = null)
    {
        JsonObject content = more ?? [];
        content["code"] = code;
        string id = Send(Shell, "execute_request", content);
        return (Answer(id, Shell), Published(id));
    }

    /// <summary>The plain text of a cell's result.</summary>
    internal string? Result(string code)
    {
        (JsonNode reply, List<(string Type, JsonNode Content)> messages) = Run(code);
        Assert.True((string?)reply["status"] == "ok", reply.ToJsonString());
        return messages.Where(m => m.Type == "execute_result").Select(m => (string?)m.Content["data"]!["text/plain"]).SingleOrDefault();
    }

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        foreach (RawPeer? peer in new[] { _shell, _control, _input, _iopub })
        {
            peer?.Dispose();
        }

        await _kernel;
        Directory.Delete(_folder, recursive: true);
    }
}

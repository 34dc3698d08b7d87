using System.Net;
using System.Net.Sockets;
using NewsAnalysis.Kernel.Tests.Support;
using NewsAnalysis.Kernel.Zmtp;

namespace NewsAnalysis.Kernel.Tests.Zmtp;

public class SocketTests
{
    private static readonly ZmtpLimits Small = new() { Frame = 1000, Message = 1500, Frames = 4, Peers = 3, Handshake = TimeSpan.FromSeconds(60) };

    [Fact]
    public async Task HeartbeatGivesBackWhatItGets()
    {
        await using ZmtpListener listener = Listen(new EchoSocket());
        using RawPeer peer = RawPeer.Open(listener.EndPoint, "REQ");
        peer.Send([], "ping"u8.ToArray());
        Assert.Equal([[], "ping"u8.ToArray()], peer.Message()!);
    }

    [Fact]
    public async Task HeartbeatOverAUnixSocket()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using (var listener = new ZmtpListener(new UnixDomainSocketEndPoint(file), new EchoSocket(), Small, _ => { }))
        {
            using RawPeer peer = RawPeer.Open(listener.EndPoint, "REQ");
            peer.Send([], "ping"u8.ToArray());
            Assert.Equal(2, peer.Message()!.Length);
        }

        File.Delete(file);
    }

    [Theory]
    [InlineData("474554202F20485454502F312E310D0A0D0A0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("FF00000000000000007F02")]
    public async Task PeerThatDoesNotGreetIsLeft(string hex)
    {
        var log = new List<string>();
        await using ZmtpListener listener = Listen(new EchoSocket(), log);
        using (RawPeer stranger = RawPeer.Connect(listener.EndPoint))
        {
            stranger.Write(Convert.FromHexString(hex));
            stranger.Dispose();
        }

        using RawPeer peer = RawPeer.Open(listener.EndPoint, "REQ");
        peer.Send([], [1]);
        Assert.NotNull(peer.Message());
    }

    [Fact]
    public async Task PeerOfTheWrongTypeIsToldSo()
    {
        await using ZmtpListener listener = Listen(new PublisherSocket());
        using RawPeer peer = RawPeer.Open(listener.EndPoint, "DEALER");
        Assert.Equal("ERROR", ZmtpCommand.Read(peer.Frame()!.Value.Body).Name);
        Assert.Null(peer.Frame());
    }

    [Theory]
    [InlineData("0200000000000003E9")]
    [InlineData("FF")]
    [InlineData("040141" + "04055055")]
    public async Task PeerThatBreaksTheProtocolLosesOnlyItsOwnConnection(string hex)
    {
        await using ZmtpListener listener = Listen(new EchoSocket());
        using RawPeer good = RawPeer.Open(listener.EndPoint, "REQ");
        using RawPeer bad = RawPeer.Open(listener.EndPoint, "REQ");
        bad.Write(Convert.FromHexString(hex));
        bad.Write(new byte[100]);
        good.Send([], [1]);
        Assert.NotNull(good.Message());
    }

    [Fact]
    public async Task OversizeFrameEndsTheConnection()
    {
        var log = new List<string>();
        await using (ZmtpListener listener = Listen(new EchoSocket(), log))
        {
            using RawPeer peer = RawPeer.Open(listener.EndPoint, "REQ");
            peer.Send([], new byte[1001]);
            Assert.Null(peer.Frame());
        }

        Assert.Contains("1001 bytes, 1000 are allowed", Assert.Single(log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MessageOfTooManyFramesOrBytesEndsTheConnection()
    {
        await using ZmtpListener listener = Listen(new EchoSocket());
        using RawPeer many = RawPeer.Open(listener.EndPoint, "REQ");
        many.Send([], [], [], [], []);
        Assert.Null(many.Frame());
        using RawPeer large = RawPeer.Open(listener.EndPoint, "REQ");
        large.Send(new byte[800], new byte[800]);
        Assert.Null(large.Frame());
    }

    [Fact]
    public async Task SubscriptionsAreMessagesOrCommandsAndCanBeTakenBack()
    {
        var publisher = new PublisherSocket();
        await using ZmtpListener listener = Listen(publisher);
        using RawPeer old = RawPeer.Open(listener.EndPoint, "SUB");
        using RawPeer recent = RawPeer.Open(listener.EndPoint, "SUB");
        old.Send([1, (byte)'a']);
        recent.Command(new ZmtpCommand("SUBSCRIBE", []));
        await Settled(old, recent);
        publisher.Publish(["abc"u8.ToArray(), [1]]);
        publisher.Publish(["b"u8.ToArray(), [2]]);
        Assert.Equal([1], old.Message()![1]);
        Assert.Equal([1], recent.Message()![1]);
        Assert.Equal([2], recent.Message()![1]);
        Assert.False(old.HasMore(TimeSpan.FromMilliseconds(50)));
        recent.Command(new ZmtpCommand("CANCEL", []));
        await Settled(recent);
        publisher.Publish(["c"u8.ToArray()]);
        Assert.False(recent.HasMore(TimeSpan.FromMilliseconds(50)));
    }

    [Fact]
    public async Task LastMessagesArriveBeforeTheEnd()
    {
        var publisher = new PublisherSocket();
        RawPeer peer;
        await using (ZmtpListener listener = Listen(publisher))
        {
            peer = RawPeer.Open(listener.EndPoint, "SUB");
            peer.Command(new ZmtpCommand("SUBSCRIBE", []));
            await Settled(peer);

            // Unread input makes a system reset a connection that is closed at once.
            peer.Command(new ZmtpCommand("SUBSCRIBE", "x"u8.ToArray()));
            for (int i = 0; i < 500; i++)
            {
                publisher.Publish([new byte[900], [(byte)i]]);
            }
        }

        for (int i = 0; i < 500; i++)
        {
            Assert.Equal((byte)i, peer.Message()![1][0]);
        }

        peer.Dispose();
    }

    [Fact]
    public async Task RouterAnswersEachPeerAndFindsItByName()
    {
        RouterSocket? router = null;
        router = new RouterSocket((peer, frames) => router!.Send(peer, [.. frames, "back"u8.ToArray()]));
        await using ZmtpListener listener = Listen(router);
        using RawPeer a = RawPeer.Open(listener.EndPoint, "DEALER", "A");
        using RawPeer b = RawPeer.Open(listener.EndPoint, "DEALER", "B");
        a.Send("a"u8.ToArray());
        b.Send("b"u8.ToArray());
        Assert.Equal(["a"u8.ToArray(), "back"u8.ToArray()], a.Message()!);
        Assert.Equal(["b"u8.ToArray(), "back"u8.ToArray()], b.Message()!);
        Assert.True(router.SendTo("B"u8.ToArray(), ["named"u8.ToArray()]));
        Assert.Equal(["named"u8.ToArray()], b.Message()!);
        Assert.False(router.SendTo("C"u8.ToArray(), [[]]));
    }

    [Fact]
    public async Task ThereAreNotMorePeersThanAllowed()
    {
        await using ZmtpListener listener = Listen(new EchoSocket());
        RawPeer[] peers = [.. Enumerable.Range(0, Small.Peers).Select(_ => RawPeer.Open(listener.EndPoint, "REQ"))];
        using RawPeer late = RawPeer.Connect(listener.EndPoint);
        Assert.Null(late.Frame());
        Array.ForEach(peers, p => p.Dispose());
    }

    private static ZmtpListener Listen(IZmtpHandler handler, List<string>? log = null) =>
        new(new IPEndPoint(IPAddress.Loopback, 0), handler, Small, line => log?.Add(line));

    // A PING is answered when what was sent before it has been worked off.
    private static Task Settled(params RawPeer[] peers)
    {
        foreach (RawPeer peer in peers)
        {
            peer.Command(new ZmtpCommand("PING", [0, 1]));
            Assert.Equal("PONG", ZmtpCommand.Read(peer.Frame()!.Value.Body).Name);
        }

        return Task.CompletedTask;
    }
}

using System.Text;
using System.Text.Json.Nodes;
using NewsAnalysis.Kernel.Messages;

namespace NewsAnalysis.Kernel.Tests.Messages;

public class WireTests
{
    private const string Header = """{"msg_id":"1","msg_type":"execute_request","session":"s"}""";

    private static readonly MessageSigner Signer = new("hmac-sha256", "key");

    [Fact]
    public void MessageComesBackAsItWas()
    {
        var parent = MessageHeader.Read(Encoding.UTF8.GetBytes(Header));
        byte[][] frames = new MessageWire(Signer).Write([[7]], "stream", parent, new JsonObject { ["text"] = "ä\n\"<😀" });
        Message message = new MessageWire(Signer).Read(frames);
        Assert.Equal([[7]], message.Envelope);
        Assert.Equal("stream", message.Header.Type);
        Assert.Equal("ä\n\"<😀", message.Content.GetProperty("text").GetString());
        Assert.Equal(Header, Encoding.UTF8.GetString(frames[4]));
    }

    [Fact]
    public void HalfASurrogatePairDoesNotSpoilAMessage()
    {
        byte[][] frames = new MessageWire(Signer).Write([], "stream", MessageHeader.None, new JsonObject { ["text"] = "a\uD83Db" });
        Assert.Equal("a\uFFFDb", new MessageWire(Signer).Read(frames).Content.GetProperty("text").GetString());
    }

    [Fact]
    public void MessageIsTakenOnce()
    {
        var wire = new MessageWire(Signer);
        byte[][] frames = Signed(Header, "{}");
        wire.Read(frames);
        Assert.Contains("sent before", Assert.Throws<MessageRefusedException>(() => wire.Read(frames)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WrongSignatureIsRefused()
    {
        byte[][] frames = Signed(Header, "{}");
        frames[^1] = "{ }"u8.ToArray();
        Refused("signature", frames);
    }

    [Theory]
    [InlineData("not JSON", "header", "{}")]
    [InlineData("no object", "header", "{}", "[1]")]
    [InlineData("'msg_id' is missing", "header", "{}", "{}")]
    [InlineData("'msg_type' is missing", "header", "{}", """{"msg_id":"1","msg_type":5}""")]
    [InlineData("not JSON", "content", """{"a":1,"a":2}""", Header)]
    [InlineData("not JSON", "content", "{", Header)]
    [InlineData("half a surrogate", "header", "{}", """{"msg_id":"\ud83d","msg_type":"x"}""")]
    public void MalformedPartIsRefused(string problem, string part, string content, string header = "x")
    {
        Assert.NotEmpty(part);
        Refused(problem, Signed(header, content));
    }

    [Fact]
    public void DeepContentIsRefused() => Refused("not JSON", Signed(Header, "{\"a\":" + new string('[', 1000) + new string(']', 1000) + "}"));

    [Fact]
    public void BytesThatAreNotUtf8AreRefused()
    {
        byte[][] parts = [Encoding.UTF8.GetBytes(Header), "{}"u8.ToArray(), "{}"u8.ToArray(), [(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}']];
        Refused("not UTF-8", ["<IDS|MSG>"u8.ToArray(), Signer.Sign(parts), .. parts]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void MessageWithoutAllItsFramesIsRefused(int count) => Refused(count == 0 ? "delimiter" : "frames", Signed(Header, "{}")[..count]);

    private static byte[][] Signed(string header, string content)
    {
        byte[][] parts = [Encoding.UTF8.GetBytes(header), "{}"u8.ToArray(), "{}"u8.ToArray(), Encoding.UTF8.GetBytes(content)];
        return ["<IDS|MSG>"u8.ToArray(), Signer.Sign(parts), .. parts];
    }

    private static void Refused(string problem, byte[][] frames) =>
        Assert.Contains(problem, Assert.Throws<MessageRefusedException>(() => new MessageWire(Signer).Read(frames)).Message, StringComparison.Ordinal);
}

using System.Buffers;
using NewsAnalysis.Kernel.Zmtp;

namespace NewsAnalysis.Kernel.Tests.Zmtp;

public class FramingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(70_000)]
    public void FrameComesBackAsItWas(int length)
    {
        byte[] body = [.. Enumerable.Range(0, length).Select(i => (byte)i)];
        ReadOnlySequence<byte> bytes = Bytes(body, more: true);
        Assert.True(ZmtpFraming.TryRead(ref bytes, length, out ZmtpFrame frame));
        Assert.Equal(body, frame.Body);
        Assert.True(frame is { More: true, IsCommand: false });
        Assert.True(bytes.IsEmpty);
    }

    [Theory]
    [InlineData("0005 68656C6C6F", "hello")]
    [InlineData("0200000000 00000005 68656C6C6F", "hello")]
    public void BytesAreAsTheSpecificationSays(string hex, string text)
    {
        var bytes = new ReadOnlySequence<byte>(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
        Assert.True(ZmtpFraming.TryRead(ref bytes, 5, out ZmtpFrame frame));
        Assert.Equal(text, System.Text.Encoding.ASCII.GetString(frame.Body));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(300)]
    public void FrameThatIsNotAllThereIsWaitedFor(int length)
    {
        byte[] whole = Bytes(new byte[length]).ToArray();
        for (int count = 0; count < whole.Length; count++)
        {
            var bytes = new ReadOnlySequence<byte>(whole, 0, count);
            Assert.False(ZmtpFraming.TryRead(ref bytes, length, out _));
            Assert.Equal(count, bytes.Length);
        }
    }

    [Fact]
    public void FrameInPiecesOfOneByteIsRead()
    {
        byte[] whole = Bytes(new byte[300]).ToArray();
        ReadOnlySequence<byte> bytes = Pieces(whole);
        Assert.True(ZmtpFraming.TryRead(ref bytes, 300, out ZmtpFrame frame));
        Assert.Equal(300, frame.Body.Length);
    }

    [Theory]
    [InlineData("0806")]
    [InlineData("F000")]
    [InlineData("0500")]
    public void FlagsWithoutMeaningAreRefused(string hex) => Refused(hex, 100);

    [Theory]
    [InlineData("0065")]
    [InlineData("020000000000000065")]
    [InlineData("027FFFFFFFFFFFFFFF")]
    [InlineData("02FFFFFFFFFFFFFFFF")]
    public void FrameThatIsTooLargeIsRefusedBeforeItsBody(string hex) => Refused(hex, 100);

    private static void Refused(string hex, long limit)
    {
        var bytes = new ReadOnlySequence<byte>(Convert.FromHexString(hex));
        Assert.Throws<ZmtpException>(() => ZmtpFraming.TryRead(ref bytes, limit, out _));
    }

    private static ReadOnlySequence<byte> Bytes(byte[] body, bool more = false)
    {
        var bytes = new ArrayBufferWriter<byte>();
        ZmtpFraming.Write(bytes, body, more);
        return new ReadOnlySequence<byte>(bytes.WrittenMemory);
    }

    private static ReadOnlySequence<byte> Pieces(byte[] bytes)
    {
        var first = new Piece(bytes.AsMemory(0, 1), null);
        Piece last = first;
        for (int i = 1; i < bytes.Length; i++)
        {
            last = new Piece(bytes.AsMemory(i, 1), last);
        }

        return new ReadOnlySequence<byte>(first, 0, last, 1);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? before)
        {
            Memory = memory;
            if (before is not null)
            {
                before.Next = this;
                RunningIndex = before.RunningIndex + before.Memory.Length;
            }
        }
    }
}

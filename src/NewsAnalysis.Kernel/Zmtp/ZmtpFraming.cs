using System.Buffers;
using System.Buffers.Binary;

namespace NewsAnalysis.Kernel.Zmtp;

/// <summary>Frames as bytes: a byte of flags, the length in one byte or eight, the body.</summary>
internal static class ZmtpFraming
{
    private const byte MoreFlag = 1;
    private const byte LongFlag = 2;
    private const byte CommandFlag = 4;

    /// <summary>Takes the first frame off a buffer.</summary>
    /// <param name="buffer">What was received; moved on past the frame.</param>
    /// <param name="limit">The most bytes that a body may have.</param>
    /// <param name="frame">The frame.</param>
    /// <returns>False when the buffer does not hold a whole frame yet.</returns>
    /// <exception cref="ZmtpException">The flags have no meaning, or the body is too large; said as soon as its length is known.</exception>
    public static bool TryRead(ref ReadOnlySequence<byte> buffer, long limit, out ZmtpFrame frame)
    {
        frame = default;
        var reader = new SequenceReader<byte>(buffer);
        if (!reader.TryRead(out byte flags))
        {
            return false;
        }

        if ((flags & ~(MoreFlag | LongFlag | CommandFlag)) != 0 || (flags & (CommandFlag | MoreFlag)) == (CommandFlag | MoreFlag))
        {
            throw new ZmtpException($"a frame has the flags 0x{flags:X2}, which mean nothing");
        }

        long length;
        if ((flags & LongFlag) != 0)
        {
            if (!reader.TryReadBigEndian(out length))
            {
                return false;
            }
        }
        else
        {
            if (!reader.TryRead(out byte small))
            {
                return false;
            }

            length = small;
        }

        // A length of 2⁶³ bytes or more reads as a negative one.
        if (length < 0 || length > limit)
        {
            throw new ZmtpException($"a frame says it has {(ulong)length} bytes, {limit} are allowed");
        }

        if (reader.Remaining < length)
        {
            return false;
        }

        ReadOnlySequence<byte> body = reader.UnreadSequence.Slice(0, length);
        frame = new ZmtpFrame(body.ToArray(), (flags & MoreFlag) != 0, (flags & CommandFlag) != 0);
        buffer = buffer.Slice(body.End);
        return true;
    }

    /// <summary>Writes a frame.</summary>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> body, bool more = false, bool command = false)
    {
        int flags = (more ? MoreFlag : 0) | (command ? CommandFlag : 0);
        if (body.Length <= byte.MaxValue)
        {
            Span<byte> head = output.GetSpan(2);
            head[0] = (byte)flags;
            head[1] = (byte)body.Length;
            output.Advance(2);
        }
        else
        {
            Span<byte> head = output.GetSpan(9);
            head[0] = (byte)(flags | LongFlag);
            BinaryPrimitives.WriteInt64BigEndian(head[1..], body.Length);
            output.Advance(9);
        }

        output.Write(body);
    }
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Unpacks what is compressed with gzip, up to a limit.</summary>
internal static class Inflater
{
    private const int HighestRatio = 1032;
    private const int Smallest = 4096;

    /// <summary>The bytes themselves, or what they unpack to; null, and a problem, when they cannot be unpacked or are too many.</summary>
    public static byte[]? Inflate(InputFile file, byte[] bytes, LoadOptions options, List<LoadProblem> problems)
    {
        if (!FormSniffer.IsGzip(bytes))
        {
            return bytes;
        }

        try
        {
            using var stream = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            byte[] content = new byte[LikelyLength(bytes, options)];
            int length = 0;
            while (true)
            {
                if (length == content.Length)
                {
                    int next = stream.ReadByte();
                    if (next < 0)
                    {
                        return content;
                    }

                    Array.Resize(ref content, (int)Math.Min(Array.MaxLength, Math.Max(Smallest, 2L * length)));
                    content[length++] = (byte)next;
                }

                int read = stream.Read(content.AsSpan(length));
                length += read;
                if (length > options.MaxFileBytes)
                {
                    problems.Add(new LoadProblem(file.Shown, null, "too large", $"The compressed file unpacks to more than the {options.MaxFileBytes} bytes that are read. Split it, or raise the limit (LoadOptions.MaxFileBytes)."));
                    return null;
                }

                if (read == 0)
                {
                    return content[..length];
                }
            }
        }
        catch (InvalidDataException)
        {
            problems.Add(Damaged(file));
            return null;
        }
    }

    /// <summary>Fills a buffer with the beginning of a stream, or of what it unpacks to, and goes back to its start.</summary>
    /// <returns>How many bytes there were.</returns>
    /// <exception cref="InvalidDataException">What it unpacks to is damaged.</exception>
    public static int Start(FileStream stream, byte[] buffer)
    {
        Stream unpacked = Unpacked(stream, leaveOpen: true);
        using Stream? made = unpacked == stream ? null : unpacked;
        int read = unpacked.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return read;
    }

    /// <summary>A stream from its start, or what it unpacks to, part after part.</summary>
    /// <remarks>Reading what it unpacks to throws <see cref="InvalidDataException"/> where it is damaged.</remarks>
    /// <param name="stream">The stream.</param>
    /// <param name="leaveOpen">Whether what is returned leaves the stream open when it is disposed of.</param>
    public static Stream Unpacked(FileStream stream, bool leaveOpen = false)
    {
        Span<byte> start = stackalloc byte[3];
        int read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return FormSniffer.IsGzip(start[..read]) ? new GZipStream(stream, CompressionMode.Decompress, leaveOpen) : stream;
    }

    /// <summary>The problem of a compressed file that is no whole one.</summary>
    public static LoadProblem Damaged(InputFile file) =>
        new LoadProblem(file.Shown, null, "damaged", "The compressed file is damaged or cut off, so that it cannot be unpacked; expected a whole gzip file. Fetch it again.");

    // The last four bytes say how long the content is, if there is only one part and they say the truth; so it is checked, and never believed beyond what gzip can do.
    private static long LikelyLength(byte[] bytes, LoadOptions options)
    {
        long said = bytes.Length >= 4 ? BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4)) : 0;
        return said <= Math.Min(options.MaxFileBytes, (long)bytes.Length * HighestRatio) ? said : Smallest;
    }
}

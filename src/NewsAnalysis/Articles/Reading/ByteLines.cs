using System.Globalization;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Reads a stream line by line, as bytes, so that its size does not matter. Lines end with LF, CR LF or CR.</summary>
internal static class ByteLines
{
    /// <summary>The lines, without their ends and the byte order mark; each is good until the next is asked for.</summary>
    /// <remarks>A line that is longer than the options allow, and a stream that breaks off, are problems; the former's place is taken by an empty line.</remarks>
    public static IEnumerable<ReadOnlyMemory<byte>> Of(Stream stream, InputFile file, LoadOptions options, List<LoadProblem> problems)
    {
        byte[] buffer = new byte[64 * 1024];
        int filled = 0;
        bool first = true, skipping = false, afterReturn = false;
        int line = 0;
        while (true)
        {
            int read = Fill(stream, buffer.AsSpan(filled), file, problems);
            int end = filled + read, start = 0, searched = filled;
            if (first && end >= 3 && buffer is [0xEF, 0xBB, 0xBF, ..])
            {
                start = 3;
                searched = Math.Max(searched, 3);
            }

            first &= end < 3;
            while (buffer.AsSpan(searched, end - searched).IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var length)
            {
                // A line feed right after a carriage return ends no line of its own.
                int lineEnd = searched + length;
                bool second = afterReturn && buffer[lineEnd] == '\n' && lineEnd == start;
                afterReturn = buffer[lineEnd] == '\r';
                if (!second)
                {
                    line++;
                    if (!skipping)
                    {
                        yield return buffer.AsMemory(start, lineEnd - start);
                    }

                    skipping = false;
                }

                start = searched = lineEnd + 1;
            }

            filled = end - start;
            if (read == 0)
            {
                if (filled > 0 && !skipping)
                {
                    yield return buffer.AsMemory(start, filled);
                }

                yield break;
            }

            Buffer.BlockCopy(buffer, start, buffer, 0, filled);
            if (skipping || filled > options.MaxFileBytes)
            {
                if (!skipping)
                {
                    problems.Add(new LoadProblem(file.Shown, line + 1, "too large", string.Create(CultureInfo.InvariantCulture, $"The line has more than {options.MaxFileBytes:N0} bytes, which are the most that are read. Split it (programs can raise the limit: LoadOptions.MaxFileBytes).")));
                    yield return ReadOnlyMemory<byte>.Empty;
                }

                skipping = true;
                afterReturn = false;
                filled = 0;
            }
            else if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }

    // A disk or network that fails in the middle ends the file there, and says so.
    private static int Fill(Stream stream, Span<byte> buffer, InputFile file, List<LoadProblem> problems)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (Exception e) when (FileOpener.IsTrouble(e))
        {
            problems.Add(FileOpener.Unreadable(file, e));
            return 0;
        }
        catch (InvalidDataException)
        {
            problems.Add(Inflater.Damaged(file));
            return 0;
        }
    }
}

using NewsAnalysis.Articles.Reading;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Reads a stream in batches of lines.</summary>
/// <param name="stream">The unpacked bytes.</param>
/// <param name="longest">Bytes of the longest line that is kept.</param>
/// <param name="mostLines">Lines of a batch.</param>
/// <param name="mostBytes">Bytes of a batch, about.</param>
internal sealed class LineReader(Stream stream, long longest, int mostLines, int mostBytes)
{
    private const int Step = 1 << 20;

    private byte[] _rest = [];
    private long _line = 1;
    private long _offset;
    private bool _ended;
    private Exception? _trouble;

    /// <summary>Leaves out what was read before.</summary>
    /// <param name="offset">How many bytes of the unpacked stream.</param>
    /// <param name="lines">How many lines they hold.</param>
    /// <returns>False when the stream has fewer bytes.</returns>
    public bool Skip(long offset, long lines)
    {
        (_offset, _line) = (offset, lines + 1);
        if (stream.CanSeek)
        {
            stream.Position = offset;
            return offset <= stream.Length;
        }

        byte[] buffer = new byte[Step];
        while (offset > 0)
        {
            int read = stream.Read(buffer, 0, (int)Math.Min(offset, buffer.Length));
            if (read == 0)
            {
                return false;
            }

            offset -= read;
        }

        return true;
    }

    /// <summary>Reads the next lines; false when there are none.</summary>
    public bool Next(LineBatch batch)
    {
        batch.Lines.Clear();
        batch.FirstLine = _line;
        batch.Trouble = null;
        Grow(batch, _rest.Length + Step, 0);
        _rest.CopyTo(batch.Buffer, 0);
        int filled = _rest.Length, start = 0, searched = 0;
        long skipped = 0;
        while (true)
        {
            int length = batch.Buffer.AsSpan(searched, filled - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                int end = searched + length;
                Take(batch, start, end, skipped > 0);
                _offset += end + 1 - start + skipped;
                (start, searched, skipped) = (end + 1, end + 1, 0);
                if (batch.Lines.Count >= mostLines || start >= mostBytes)
                {
                    break;
                }

                continue;
            }

            searched = filled;
            if (filled - start > longest)
            {
                // Only its end matters from here on.
                skipped += filled - start;
                filled = searched = start;
            }

            int read = _ended ? 0 : Fill(batch, ref filled, start);
            if (read == 0)
            {
                _ended = true;
                if (filled > start || skipped > 0)
                {
                    Take(batch, start, filled, skipped > 0);
                    _offset += filled - start + skipped;
                    start = filled;
                }

                break;
            }
        }

        _rest = batch.Buffer.AsSpan(start, filled - start).ToArray();
        _line += batch.Lines.Count;
        batch.EndOffset = _offset;
        (batch.Trouble, _trouble) = (_trouble, null);
        return batch.Lines.Count > 0 || batch.Trouble is not null;
    }

    private static void Take(LineBatch batch, int start, int end, bool tooLong)
    {
        int length = end > start && batch.Buffer[end - 1] == '\r' ? end - 1 - start : end - start;
        batch.Lines.Add((start, tooLong ? -1 : length));
    }

    private static void Grow(LineBatch batch, int size, int keep)
    {
        if (batch.Buffer.Length < size)
        {
            byte[] larger = new byte[Math.Max(size, (int)Math.Min(batch.Buffer.Length * 2L, Array.MaxLength))];
            batch.Buffer.AsSpan(0, keep).CopyTo(larger);
            batch.Buffer = larger;
        }
    }

    // A disk that fails, or a damaged archive, ends the input there.
    private int Fill(LineBatch batch, ref int filled, int start)
    {
        Grow(batch, filled + Step, filled);
        try
        {
            int read = stream.Read(batch.Buffer, filled, batch.Buffer.Length - filled < 4 * Step ? Step : 4 * Step);
            filled += read;
            return read;
        }
        catch (Exception e) when (FileOpener.IsTrouble(e) || e is InvalidDataException)
        {
            _trouble = e;
            filled = start;
            return 0;
        }
    }
}

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Some thousand lines of an input, in one buffer that is used again.</summary>
internal sealed class LineBatch
{
    /// <summary>The bytes.</summary>
    public byte[] Buffer { get; set; } = new byte[1 << 20];

    /// <summary>Where each line stands in the buffer, without its end. A line that is too long is one of length -1.</summary>
    public List<(int Start, int Length)> Lines { get; } = [];

    /// <summary>The number of the first line in the input, from 1.</summary>
    public long FirstLine { get; set; }

    /// <summary>Where the first line after these starts, in bytes of the unpacked input.</summary>
    public long EndOffset { get; set; }

    /// <summary>Why the input broke off behind these lines; null when it did not.</summary>
    public Exception? Trouble { get; set; }

    /// <summary>The bytes of a line.</summary>
    public ReadOnlySpan<byte> this[int line] => Buffer.AsSpan(Lines[line].Start, Lines[line].Length);
}

namespace NewsAnalysis.Text;

/// <summary>A stretch of an article's raw text: the address of a piece of evidence.</summary>
/// <remarks>
/// Offsets count UTF-16 units of the raw text as it was read, so <c>raw.Substring(Start, Length)</c> is the evidence itself.
/// Spans are half-open: <see cref="End"/> is the first unit after the span. The default value is the empty span at 0.
/// </remarks>
/// <param name="Start">Offset of the first UTF-16 unit.</param>
/// <param name="Length">Number of UTF-16 units.</param>
public readonly record struct TextSpan(int Start, int Length) : IComparable<TextSpan>
{
    /// <summary>Offset of the first UTF-16 unit after the span.</summary>
    public int End => Start + Length;

    /// <summary>Whether the span covers nothing.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    /// <param name="start">Offset of the first unit.</param>
    /// <param name="end">Offset of the first unit after the span.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> lies before <paramref name="start"/>, or <paramref name="start"/> is negative.</exception>
    public static TextSpan FromBounds(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return new TextSpan(start, end - start);
    }

    /// <summary>Whether the unit at <paramref name="offset"/> lies inside the span.</summary>
    /// <param name="offset">An offset into the same raw text.</param>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside the span.</summary>
    /// <param name="other">A span of the same raw text.</param>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Number of UTF-16 units the two spans share.</summary>
    /// <param name="other">A span of the same raw text.</param>
    public int Overlap(TextSpan other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));

    /// <summary>The smallest span that covers both.</summary>
    /// <param name="other">A span of the same raw text.</param>
    public TextSpan Cover(TextSpan other) => FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words of the span.</summary>
    /// <param name="raw">The raw text the span indexes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of <paramref name="raw"/>.</exception>
    public string In(string raw) => raw.Substring(Start, Length);

    /// <summary>The same span without white space at either end.</summary>
    /// <param name="raw">The raw text the span indexes.</param>
    public TextSpan Trim(string raw)
    {
        int start = Start, end = End;
        while (start < end && char.IsWhiteSpace(raw[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(raw[end - 1]))
        {
            end--;
        }

        return FromBounds(start, end);
    }

    /// <summary>Orders by start, then by length.</summary>
    /// <param name="other">The span to compare with.</param>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);
}

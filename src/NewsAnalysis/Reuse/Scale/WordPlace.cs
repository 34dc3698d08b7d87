namespace NewsAnalysis.Reuse.Scale;

/// <summary>Where a word stands and what it is, in 16 bits.</summary>
/// <remarks>
/// Bits 0-5 are its length, bits 6-10 the gap between it and the word before, in UTF-16 units, bits 11-13 its <see cref="WordMarks"/>. A
/// word whose length or gap does not fit has <see cref="Long"/> as length; both stand in the article's list of long places then.
/// </remarks>
internal static class WordPlace
{
    /// <summary>The length that says "see the list".</summary>
    public const int Long = 63;

    private const int LongestGap = 31;

    /// <summary>Whether length and gap fit.</summary>
    public static bool Fits(int gap, int length) => length < Long && gap <= LongestGap;

    /// <summary>The 16 bits.</summary>
    public static ushort Of(int gap, int length, WordMarks marks) => (ushort)(length | gap << 6 | (int)marks << 11);

    /// <summary>The 16 bits of a word whose place stands in the list.</summary>
    public static ushort OfLong(WordMarks marks) => Of(0, Long, marks);

    /// <summary>The length, or <see cref="Long"/>.</summary>
    public static int Length(ushort place) => place & 63;

    /// <summary>The gap.</summary>
    public static int Gap(ushort place) => place >> 6 & 31;

    /// <summary>The marks.</summary>
    public static WordMarks Marks(ushort place) => (WordMarks)(place >> 11);
}

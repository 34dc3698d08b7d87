namespace NewsAnalysis.Kernel.Language;

/// <summary>Positions in a text: messages count Unicode characters, .NET counts UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>The UTF-16 offset of a position in characters; the end of the text for one past it.</summary>
    public static int ToUtf16(string text, int position)
    {
        int offset = 0;
        for (int i = 0; i < position && offset < text.Length; i++)
        {
            offset += IsPair(text, offset) ? 2 : 1;
        }

        return offset;
    }

    /// <summary>The position in characters of a UTF-16 offset.</summary>
    public static int FromUtf16(string text, int offset)
    {
        int position = 0;
        for (int i = 0; i < offset; position++)
        {
            i += IsPair(text, i) ? 2 : 1;
        }

        return position;
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}

using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Reads character references: <c>&amp;amp;</c>, <c>&amp;#8217;</c>, <c>&amp;#x2019;</c>.</summary>
internal static class References
{
    private const int LongestName = 32;
    private const int LongestBareName = 6;

    /// <summary>The text a reference stands for, and its length in the source; null when there is none at the offset.</summary>
    /// <param name="source">The source.</param>
    /// <param name="at">Offset of the ampersand.</param>
    /// <param name="end">Offset where the source ends.</param>
    public static (string Text, int Length)? Read(string source, int at, int end)
    {
        if (at + 2 >= end)
        {
            return null;
        }

        return source[at + 1] == '#' ? ReadNumber(source, at, end) : ReadName(source, at, end);
    }

    /// <summary>A text with its references decoded.</summary>
    public static string Decode(string text)
    {
        int at = text.IndexOf('&', StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length).Append(text, 0, at);
        while (at < text.Length)
        {
            if (text[at] == '&' && Read(text, at, text.Length) is { } reference)
            {
                decoded.Append(reference.Text);
                at += reference.Length;
            }
            else
            {
                decoded.Append(text[at++]);
            }
        }

        return decoded.ToString();
    }

    private static (string Text, int Length)? ReadNumber(string source, int at, int end)
    {
        bool hex = source[at + 2] is 'x' or 'X';
        int start = at + (hex ? 3 : 2), stop = start;
        while (stop < end && (hex ? char.IsAsciiHexDigit(source[stop]) : char.IsAsciiDigit(source[stop])))
        {
            stop++;
        }

        if (stop == start)
        {
            return null;
        }

        int length = stop - at + (stop < end && source[stop] == ';' ? 1 : 0);
        bool read = int.TryParse(source.AsSpan(start, stop - start), hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int code);
        if (!read || code <= 0 || !Rune.IsValid(code))
        {
            return ("\uFFFD", length);
        }

        // Numbers of control characters mean windows-1252 on the web.
        return (code is >= 0x80 and <= 0x9F ? TextDecoder.Windows1252Control(code).ToString() : new Rune(code).ToString(), length);
    }

    private static (string Text, int Length)? ReadName(string source, int at, int end)
    {
        int stop = at + 1;
        while (stop < end && stop - at <= LongestName && char.IsAsciiLetterOrDigit(source[stop]))
        {
            stop++;
        }

        if (stop < end && source[stop] == ';' && HtmlEntityProvider.Resolver.GetSymbol(source[(at + 1)..(stop + 1)]) is { } symbol)
        {
            return (symbol, stop + 1 - at);
        }

        // A few old names need no semicolon.
        for (int length = Math.Min(stop - at - 1, LongestBareName); length >= 2; length--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(source.Substring(at + 1, length)) is { } bare)
            {
                return (bare, length + 1);
            }
        }

        return null;
    }
}

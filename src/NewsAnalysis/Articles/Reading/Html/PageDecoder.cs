using System.Text;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Turns a page's bytes into text: byte order mark, UTF-8 where every byte agrees with it, else the encoding the page declares.</summary>
/// <remarks>Saved pages are often UTF-8 whatever their <c>meta</c> says, and text of another encoding is hardly ever valid UTF-8 by chance; so the bytes are asked first.</remarks>
internal static class PageDecoder
{
    private const int Looked = 4096;
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The text of a page.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">The encoding named outside the page (by HTTP), which goes before the page's own; null for none.</param>
    public static TextDecoder.Decoded Decode(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        bool marked = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (marked || BinaryForms.Of(bytes) is not null || IsUtf8(bytes) || Declared(bytes, charset) is not { } encoding)
        {
            return TextDecoder.Decode(bytes);
        }

        string text = encoding.GetString(bytes);
        int broken = text.AsSpan().Count('\uFFFD');
        return new TextDecoder.Decoded(text, broken > 0 ? $"The page was read as {encoding.WebName}, which it declares, but {broken} characters are invalid in it and were read as U+FFFD (�). Save the page as UTF-8." : null, broken > 0 ? "encoding" : null);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            StrictUtf8.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes, string? charset)
    {
        string name = charset ?? CharsetIn(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Looked)]));
        name = name.Trim().ToLowerInvariant();
        if (name.Length == 0 || name is "utf-8" or "utf8" or "unicode")
        {
            return null;
        }

        // On the web the names of Latin 1 mean windows-1252.
        string known = name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? "windows-1252" : name is "gb2312" ? "gbk" : name is "ks_c_5601-1987" ? "euc-kr" : name;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string CharsetIn(string head)
    {
        int at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return "";
        }

        int start = at + "charset=".Length;
        while (start < head.Length && head[start] is '"' or '\'' or ' ')
        {
            start++;
        }

        int end = start;
        while (end < head.Length && (char.IsAsciiLetterOrDigit(head[end]) || head[end] is '-' or '_' or ':'))
        {
            end++;
        }

        return head[start..end];
    }
}

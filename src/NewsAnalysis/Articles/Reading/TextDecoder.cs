using System.Text;
using System.Text.Unicode;
using static System.FormattableString;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Turns a file's bytes into text: byte order mark, UTF-16 told by its NULs, UTF-8, else windows-1252.</summary>
internal static class TextDecoder
{
    private const double MostNulsOfText = 0.01;
    private const double FewestNulsOfWideText = 0.2;
    private const double MostControlsOfText = 0.02;
    private const double MostBrokenOfWideText = 0.02;
    private const double MostBrokenOfUtf8 = 0.1;
    private const int Sample = 64 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UTF32Encoding BigEndianUtf32 = new(bigEndian: true, byteOrderMark: true);

    // The printable characters that windows-1252 has at 0x80-0x9F; the five bytes it leaves open stay control characters.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The character that windows-1252 has at a code from 0x80 to 0x9F.</summary>
    public static char Windows1252Control(int code) => Windows1252[code - 0x80];

    /// <summary>The byte that windows-1252 has for a character; -1 when it has none.</summary>
    public static int Windows1252Byte(char c) => c is < '\u0080' or (>= '\u00A0' and <= '\u00FF') ? c : Windows1252.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? 0x80 + at : -1;

    /// <summary>What a file's bytes say.</summary>
    /// <param name="Text">The text without its byte order mark; null when the bytes are no text.</param>
    /// <param name="Problem">What is wrong with them, or had to be assumed.</param>
    /// <param name="Kind">One word for it.</param>
    internal readonly record struct Decoded(string? Text, string? Problem, string? Kind);

    public static Decoded Decode(ReadOnlySpan<byte> bytes)
    {
        if (BinaryForms.Of(bytes) is { } form)
        {
            return new Decoded(null, $"The file is {form}, not text; expected plain text, Markdown or JSON Lines. Save the article as text.", "binary");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return Wide(bytes[4..], Encoding.UTF32, null);
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return Wide(bytes[4..], BigEndianUtf32, null);
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Wide(bytes[2..], Utf16(bytes[0] == 0xFE), null);
        }
        else if (WideByNuls(bytes) is { } big)
        {
            return Wide(bytes, Utf16(big), "The file has no byte order mark; it was read as UTF-16, which its zero bytes show. Save it as UTF-8 to be sure.");
        }

        if (NulShare(bytes) > MostNulsOfText)
        {
            return new Decoded(null, "More than one byte in a hundred is zero, so the file is no text; expected plain text, Markdown or JSON Lines. Save the article as text.", "binary");
        }

        try
        {
            string text = StrictUtf8.GetString(bytes);
            return text.AsSpan().Count('\uFFFD') is > 0 and var lost
                ? new Decoded(text, Invariant($"The text holds {Characters(lost)} U+FFFD (�), left where it was once read in a wrong encoding. Mend {(lost == 1 ? "it" : "them")}, or save it anew from its source."), "encoding")
                : new Decoded(text, null, null);
        }
        catch (DecoderFallbackException)
        {
            return NotUtf8(bytes);
        }
    }

    /// <summary>Whether a file that starts so cannot be read as lines of UTF-8: its characters are wider, or it is no text.</summary>
    public static bool IsOtherThanUtf8(ReadOnlySpan<byte> start) =>
        BinaryForms.Of(start) is not null || WideByNuls(start) is not null || start.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])
        || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    /// <summary>A line of a file whose other lines may be encoded otherwise: UTF-8, else what its bytes are most likely to be.</summary>
    /// <returns>The text, null when the bytes are none; and what was assumed, null when they are valid UTF-8.</returns>
    public static (string? Text, string? Assumed) DecodeLine(ReadOnlySpan<byte> line)
    {
        string lenient = Encoding.UTF8.GetString(line);
        int broken = Utf8.IsValid(line) ? 0 : lenient.AsSpan().Count('\uFFFD');
        int wide = lenient.Length - CountAscii(lenient) - broken;
        return broken == 0 ? (lenient, null)
            : broken <= wide ? (lenient, "UTF-8 with U+FFFD (�) for the invalid bytes")
            : ControlShare(line) > MostControlsOfText ? (null, "binary")
            : (FromWindows1252(line), "windows-1252");
    }

    private static Decoded NotUtf8(ReadOnlySpan<byte> bytes)
    {
        // A stray byte in UTF-8 must not spoil the rest; in windows-1252 nearly every byte above ASCII is one.
        string lenient = Encoding.UTF8.GetString(bytes);
        int broken = lenient.AsSpan().Count('\uFFFD');
        int wide = lenient.Length - CountAscii(lenient) - broken;
        if (broken <= wide * MostBrokenOfUtf8)
        {
            return new Decoded(lenient, Invariant($"The file is UTF-8 but for invalid bytes, which were read as {Characters(broken)} U+FFFD (�) among {wide} characters beyond ASCII. Mend them, or save it as UTF-8 again."), "encoding");
        }

        return ControlShare(bytes) > MostControlsOfText
            ? new Decoded(null, "The file is no UTF-8, and more than one byte in fifty is a control character, so it is no text, or text of another encoding; expected UTF-8. Save the article as text in UTF-8.", "binary")
            : new Decoded(FromWindows1252(bytes), $"The file is not valid UTF-8; it was read as windows-1252, {HowSure(bytes)}. Check its quotation marks and accents, or save it as UTF-8.", "encoding");
    }

    // Bytes that windows-1252 leaves open speak against it.
    private static string HowSure(ReadOnlySpan<byte> bytes)
    {
        int high = 0, open = 0;
        foreach (byte b in bytes)
        {
            high += b >= 0x80 ? 1 : 0;
            open += b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? 1 : 0;
        }

        return open == 0
            ? Invariant($"which has a character for {(high == 1 ? "its only byte" : $"each of its {high} bytes")} beyond ASCII")
            : Invariant($"though that has no character for {open} of its {high} bytes beyond ASCII, so it may be another");
    }

    private static string Characters(int count) => Invariant($"{count} {(count == 1 ? "character" : "characters")}");

    private static Encoding Utf16(bool bigEndian) => bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;

    private static Decoded Wide(ReadOnlySpan<byte> bytes, Encoding encoding, string? problem)
    {
        string text = encoding.GetString(bytes);
        return text.AsSpan().Count('\uFFFD') > Math.Max(1, text.Length * MostBrokenOfWideText)
            ? new Decoded(null, $"The file starts as {encoding.WebName} does, but more than one character in fifty is invalid, so it is no text. Save the article as text in UTF-8.", "binary")
            : new Decoded(text, problem, problem is null ? null : "encoding");
    }

    // UTF-16 of mostly Latin text has a zero in every second byte.
    private static bool? WideByNuls(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        int even = 0, odd = 0;
        for (int i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        double most = sample.Length / 2 * FewestNulsOfWideText;
        return bytes.Length % 2 == 0 && sample.Length > 0 && Math.Max(even, odd) > most && Math.Min(even, odd) * 10 < Math.Max(even, odd) ? even > odd : null;
    }

    private static double NulShare(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, Sample)];
        return sample.IsEmpty ? 0 : (double)sample.Count((byte)0) / sample.Length;
    }

    // Control characters that texts do not have, and bytes that windows-1252 leaves open.
    private static double ControlShare(ReadOnlySpan<byte> bytes)
    {
        int controls = 0;
        foreach (byte b in bytes)
        {
            controls += b is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r') or 0x7F or 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? 1 : 0;
        }

        return (double)controls / Math.Max(1, bytes.Length);
    }

    private static int CountAscii(string text)
    {
        int ascii = 0;
        foreach (char c in text)
        {
            ascii += c < 0x80 ? 1 : 0;
        }

        return ascii;
    }

    private static string FromWindows1252(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (byte b in bytes)
        {
            text.Append(b is >= 0x80 and <= 0x9F ? Windows1252[b - 0x80] : (char)b);
        }

        return text.ToString();
    }
}

using System.Text;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Turns a file's bytes into text: byte order mark, strict UTF-8, UTF-16 told by its NULs, else windows-1252.</summary>
internal static class TextDecoder
{
    private const double MostNulsOfText = 0.01;
    private const double FewestNulsOfWideText = 0.2;
    private const int Sample = 64 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    // The printable characters that windows-1252 has at 0x80-0x9F; the five bytes it leaves open stay control characters.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>What a file's bytes say.</summary>
    /// <param name="Text">The text without its byte order mark; null when the bytes are no text.</param>
    /// <param name="Problem">What is wrong with them, or had to be assumed.</param>
    /// <param name="Kind">One word for it.</param>
    internal readonly record struct Decoded(string? Text, string? Problem, string? Kind);

    public static Decoded Decode(ReadOnlySpan<byte> bytes)
    {
        if (BinaryForm(bytes) is { } form)
        {
            return new Decoded(null, $"The file is {form}, not text; expected plain text, Markdown or JSON Lines. Save the article as text.", "binary");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Wide(bytes[2..], bytes[0] == 0xFE, null);
        }
        else if (WideByNuls(bytes) is { } big)
        {
            return Wide(bytes, big, "The file has no byte order mark; it was read as UTF-16, which its zero bytes show. Save it as UTF-8 to be sure.");
        }

        if (NulShare(bytes) > MostNulsOfText)
        {
            return new Decoded(null, "More than one byte in a hundred is zero, so the file is no text; expected plain text, Markdown or JSON Lines. Save the article as text.", "binary");
        }

        try
        {
            return new Decoded(StrictUtf8.GetString(bytes), null, null);
        }
        catch (DecoderFallbackException)
        {
            return new Decoded(FromWindows1252(bytes), "The file is not valid UTF-8; it was read as windows-1252. Check its quotation marks and accents, or save it as UTF-8.", "encoding");
        }
    }

    private static Decoded Wide(ReadOnlySpan<byte> bytes, bool bigEndian, string? problem)
    {
        string text = (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
        return new Decoded(text, problem, problem is null ? null : "encoding");
    }

    private static string? BinaryForm(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, form) in Forms)
        {
            if (bytes.StartsWith(start))
            {
                return form;
            }
        }

        return null;
    }

    private static readonly (byte[] Start, string Form)[] Forms =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"), ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"), ("GIF8"u8.ToArray(), "a GIF picture"),
        ([(byte)'P', (byte)'K', 3, 4], "a ZIP archive or an Office document"), ([0x1F, 0x8B], "gzip-compressed"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"), ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ("{\\rtf"u8.ToArray(), "an RTF document"), ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7-Zip archive"), ("BZh"u8.ToArray(), "bzip2-compressed"),
        ("SQLite format 3"u8.ToArray(), "a SQLite database"),
    ];

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

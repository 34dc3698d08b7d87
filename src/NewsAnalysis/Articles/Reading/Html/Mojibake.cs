using System.Text;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Repairs characters of UTF-8 that were once read as windows-1252 and saved so: <c>â€™</c> for <c>’</c>, <c>Ã©</c> for <c>é</c>.</summary>
/// <remarks>
/// Only sequences are taken that are whole characters of UTF-8 and open with the four signs that nearly every such fault opens with; hardly any
/// text has these before such signs by itself.
/// </remarks>
internal static class Mojibake
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Whether a character can open such a sequence.</summary>
    public static bool Opens(char c) => c is 'â' or 'Ã' or 'Â' or 'ð';

    /// <summary>The character that was meant, and the length of the sequence; null when there is none at the offset.</summary>
    /// <param name="source">The source.</param>
    /// <param name="at">Offset of a character that <see cref="Opens"/>.</param>
    /// <param name="end">Offset where the source ends.</param>
    public static (string Text, int Length)? Read(string source, int at, int end)
    {
        int length = source[at] switch { 'â' => 3, 'ð' => 4, _ => 2 };
        if (at + length > end)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[4];
        for (int i = 0; i < length; i++)
        {
            int value = TextDecoder.Windows1252Byte(source[at + i]);
            if (value < 0x80 || (i > 0 && value > 0xBF))
            {
                return null;
            }

            bytes[i] = (byte)value;
        }

        try
        {
            return (Strict.GetString(bytes[..length]), length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

using System.Globalization;
using System.Text;

namespace NewsAnalysis.Cli.Screen;

/// <summary>Makes text from articles and file names safe for a terminal.</summary>
internal static class VisibleText
{
    /// <summary>
    /// The text on one line: control characters (escape sequences need one), marks that turn the direction of writing, line
    /// separators and lone surrogates are shown as their code point (<c>␦U+001B</c>); a tab becomes a space.
    /// </summary>
    public static string Of(string text)
    {
        if (!text.Any(Hidden))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                shown.Append(c).Append(text[++i]);
            }
            else if (c == '\t')
            {
                shown.Append(' ');
            }
            else if (Hidden(c))
            {
                shown.Append(CultureInfo.InvariantCulture, $"␦U+{(int)c:X4}");
            }
            else
            {
                shown.Append(c);
            }
        }

        return shown.ToString();
    }

    private static bool Hidden(char c) => char.IsControl(c) || char.IsSurrogate(c)
        || c is '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

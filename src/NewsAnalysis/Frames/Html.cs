using System.Text;

namespace NewsAnalysis.Frames;

/// <summary>Encodes text that comes from articles, so that nothing in it is ever taken for markup.</summary>
public static class Html
{
    /// <summary>
    /// The text, safe as element content and inside a quoted attribute. The characters of markup are escaped; control
    /// characters and the marks that turn the direction of writing round are shown as their code point (<c>␦U+202E</c>), since they could make a
    /// page show something else than it says.
    /// </summary>
    /// <param name="text">Any text; null counts as empty.</param>
    public static string Encode(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var safe = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&':
                    safe.Append("&amp;");
                    break;
                case '<':
                    safe.Append("&lt;");
                    break;
                case '>':
                    safe.Append("&gt;");
                    break;
                case '"':
                    safe.Append("&quot;");
                    break;
                case '\'':
                    safe.Append("&#39;");
                    break;
                case '\t' or '\n' or '\r':
                    safe.Append(c);
                    break;
                default:
                    Append(safe, text, ref i);
                    break;
            }
        }

        return safe.ToString();
    }

    private static void Append(StringBuilder safe, string text, ref int at)
    {
        char c = text[at];
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            safe.Append(c).Append(text[++at]);
        }
        else if (char.IsControl(c) || char.IsSurrogate(c) || IsDirectionMark(c))
        {
            safe.Append('␦').Append("U+").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            safe.Append(c);
        }
    }

    private static bool IsDirectionMark(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}

using System.Globalization;
using System.Text;

namespace NewsAnalysis.Notebooks.Display;

/// <summary>Encodes text for HTML.</summary>
/// <remarks>By the rules of <c>Frames/Html</c> of the library, which the runner does not refer to; a test holds the two to one another.</remarks>
internal static class HtmlText
{
    /// <summary>
    /// The text, safe as element content and in a quoted attribute. Control characters, and the marks that turn the direction of
    /// writing round, are shown as their code point.
    /// </summary>
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
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        safe.Append(c).Append(text[++i]);
                    }
                    else if (char.IsControl(c) || char.IsSurrogate(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')
                    {
                        safe.Append("␦U+").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        safe.Append(c);
                    }

                    break;
            }
        }

        return safe.ToString();
    }
}

using System.Globalization;
using System.Text;

namespace NewsAnalysis.Figures;

/// <summary>Makes text from articles safe and short enough for a figure.</summary>
/// <remarks>
/// Plotly reads a few tags and entities, <c>%{…}</c> templates and, where MathJax is at hand, <c>$…$</c> in every label, legend,
/// title and hover text. Here every such character becomes an entity, so that the words of an article stay words.
/// </remarks>
internal static class PlotText
{
    private const string Break = "<br>";

    /// <summary>The whole text on one line, nothing of it read as markup.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair)
            {
                safe.Append(c).Append(text[++i]);
                continue;
            }

            safe.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '$' => "&#36;",
                '%' when i + 1 < text.Length && text[i + 1] == '{' => "&#37;",
                '\t' or '\n' or '\r' => " ",
                _ when char.IsControl(c) || char.IsSurrogate(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' =>
                    "␦U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return safe.ToString();
    }

    /// <summary>A label of one line: the beginning of the text, and … where it goes on.</summary>
    public static string Label(string text, int most) => Escape(Shorten(text, most));

    /// <summary>Labels of one line each that stay apart: where the beginnings of two are alike, the end of each is kept, and … stands in the middle.</summary>
    public static string[] Labels(IReadOnlyList<string> texts, int most)
    {
        string[] distinct = [.. texts.Distinct(StringComparer.Ordinal)];
        var labels = distinct.Zip(Apart(distinct, most)).ToDictionary(l => l.First, l => Escape(l.Second), StringComparer.Ordinal);
        return [.. texts.Select(t => labels[t])];
    }

    private static string[] Apart(string[] texts, int most)
    {
        string[] labels = [.. texts.Select(t => Shorten(t, most))];
        for (int tail = most / 2; tail <= most - 4; tail += 3)
        {
            var taken = labels.CountBy(l => l, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            for (int i = 0; i < labels.Length; i++)
            {
                if (taken[labels[i]] > 1)
                {
                    labels[i] = Middle(texts[i], most, tail);
                }
            }
        }

        return labels;
    }

    private static string Middle(string text, int most, int tail)
    {
        var whole = new StringInfo(OneLine(text));
        return whole.LengthInTextElements <= most
            ? whole.String
            : whole.SubstringByTextElements(0, most - 1 - tail).TrimEnd() + "…" + whole.SubstringByTextElements(whole.LengthInTextElements - tail).TrimStart();
    }

    /// <summary>A label or hover text of several lines, broken between words; … where it goes on after the last line.</summary>
    public static string Wrap(string text, int width, int lines) => string.Join(Break, Lines(text, width, lines).Select(Escape));

    /// <summary>The beginning of a text, and … where it goes on; cut after a word where one ends near the limit, and never inside a character.</summary>
    public static string Shorten(string text, int most)
    {
        string line = OneLine(text);
        var whole = new StringInfo(line);
        if (whole.LengthInTextElements <= most)
        {
            return line;
        }

        string beginning = whole.SubstringByTextElements(0, most - 1);
        int word = beginning.LastIndexOf(' ');
        return (word > beginning.Length * 2 / 3 ? beginning[..word] : beginning).TrimEnd() + "…";
    }

    /// <summary>The lines of a text, at most so many.</summary>
    public static IReadOnlyList<string> Lines(string text, int width, int lines)
    {
        var result = new List<string>();
        var line = new StringBuilder();
        string[] words = OneLine(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            string word = Shorten(words[i], width);
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                if (result.Count == lines - 1)
                {
                    line.Length = line.ToString().AsSpan().TrimEnd(".,;:").Length;
                    line.Append('…');
                    break;
                }

                result.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            result.Add(line.ToString());
        }

        return result;
    }

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
}

using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Splits a file into its paragraphs: blocks parted by blank lines, or single lines where lines are not wrapped.</summary>
/// <remarks>
/// A line goes on in the next one when the next starts with a small letter, or when the lines of the block are filled up to
/// one width, as hard-wrapped text is. Otherwise each line is a paragraph of its own.
/// </remarks>
internal static class BlockSplitter
{
    private const int LongestWrappedLine = 120;
    private const int ShortestWrappedLine = 40;
    private const int ShortestSentenceStart = 12;

    public static List<Block> Split(string raw, TextSpan part)
    {
        var blocks = new List<Block>();
        var group = new List<TextSpan>();
        bool afterBlank = true;
        foreach (TextSpan line in Lines(raw, part))
        {
            TextSpan words = line.Trim(raw);
            if (!words.IsEmpty)
            {
                group.Add(words);
                continue;
            }

            Close(raw, group, blocks, afterBlank);
            afterBlank = true;
        }

        Close(raw, group, blocks, afterBlank);
        return blocks;
    }

    /// <summary>The lines of a text, without their ends: LF, CR, CR LF, and the separators U+2028, U+2029.</summary>
    public static IEnumerable<TextSpan> Lines(string raw, TextSpan part)
    {
        int start = part.Start;
        for (int at = part.Start; at < part.End; at++)
        {
            if (raw[at] is '\n' or '\r' or '\u2028' or '\u2029')
            {
                yield return TextSpan.FromBounds(start, at);
                at += raw[at] == '\r' && at + 1 < part.End && raw[at + 1] == '\n' ? 1 : 0;
                start = at + 1;
            }
        }

        yield return TextSpan.FromBounds(start, part.End);
    }

    private static void Close(string raw, List<TextSpan> group, List<Block> blocks, bool afterBlank)
    {
        int width = group.Count == 0 ? 0 : group.Max(line => line.Length);
        bool wrapped = group.Count > 1 && width <= LongestWrappedLine;
        for (int i = 0; i < group.Count;)
        {
            int last = i;
            while (last + 1 < group.Count && GoesOn(raw, group[i], group[last], group[last + 1], wrapped ? width : int.MaxValue)
                && !Bullets.OpensAt(raw, group[last + 1]) && !StandsAlone(raw, group[last]) && !StandsAlone(raw, group[last + 1]))
            {
                last++;
            }

            blocks.Add(new Block(raw, TextSpan.FromBounds(group[i].Start, group[last].End), afterBlank && i == 0)
            {
                Bullet = Bullets.OpensAt(raw, group[i]),
            });
            i = last + 1;
        }

        group.Clear();
    }

    private static bool GoesOn(string raw, TextSpan first, TextSpan line, TextSpan next, int width)
    {
        char last = raw[line.End - 1];
        bool open = char.IsLetterOrDigit(last) || last is ',' or ';' or '-' or '–' or '—' or '’' or '\'' or '"' or '”' or ')';
        if (open && char.IsLower(raw[next.Start]) && !char.IsLower(raw[first.Start]) && line.Length >= ShortestSentenceStart && HasSpace(raw, line))
        {
            return true;
        }

        int firstWord = 0;
        while (firstWord < next.Length && !char.IsWhiteSpace(raw[next.Start + firstWord]))
        {
            firstWord++;
        }

        bool full = width != int.MaxValue && line.Length >= ShortestWrappedLine && line.Length + 1 + firstWord > width;
        return full && (open || line.Length < width || next.Length > ShortestWrappedLine);
    }

    // A date line, a byline or a row of buttons is never half of a sentence.
    private static bool StandsAlone(string raw, TextSpan line)
    {
        if (line.Length > LongestWrappedLine)
        {
            return false;
        }

        var block = new Block(raw, line, false);
        return MetadataLine.Read(block).Count > 0 || Furniture.Match(block) is not null;
    }

    private static bool HasSpace(string raw, TextSpan line) => raw.AsSpan(line.Start, line.Length).IndexOf(' ') >= 0;
}

using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

// Quotations of several paragraphs of which only the first one opens with a mark, and only the last one closes.
public static partial class QuotationMarks
{
    private const int MostParagraphs = 4;
    private const int LeastResumed = 60;

    // The paragraph, from one on, whose first mark closes, and where; -1 when the first mark that follows opens, or none does soon.
    private static (int Paragraph, int At) Resumed(string raw, IReadOnlyList<TextSpan> paragraphs, int from, char opened)
    {
        for (int i = from; i < Math.Min(paragraphs.Count, from + MostParagraphs); i++)
        {
            TextSpan paragraph = paragraphs[i];
            for (int at = Next(raw, paragraph.Start, paragraph.End, Marks); at < paragraph.End; at = Next(raw, at + 1, paragraph.End, Marks))
            {
                // What is shorter may be the name under a quotation that stands out from the text.
                if (IsDouble(raw, at, paragraph.End, out int length))
                    return at - paragraph.Start >= LeastResumed && SideOf(raw, at, length, paragraph) == Side.Close && Ends(raw, at, opened) ? (i, at) : (-1, 0);
            }
        }

        return (-1, 0);
    }

    // A mark of the kind that was opened, behind the end of a sentence or clause: not the inches of 6'2".
    private static bool Ends(string raw, int at, char opened) =>
        (opened == '"') == (raw[at] == '"') && raw[at - 1] is '.' or ',' or '?' or '!' or '…' or '—' or '–' or '’' or '\'' or ')';

    // Adds what goes on in a paragraph, up to the mark that closes it or to its end; the rest of the paragraph, if any.
    private static TextSpan? Resume(string raw, TextSpan paragraph, int number, int close, ImmutableArray<QuotedSpan>.Builder found)
    {
        int end = close < 0 ? paragraph.End : close, width = 0;
        if (close >= 0)
            _ = IsDouble(raw, close, paragraph.End, out width);
        TextSpan inner = TextSpan.FromBounds(paragraph.Start, end).Trim(raw);
        if (!inner.IsEmpty && HasLetter(raw, inner))
            found.Add(new QuotedSpan(inner, TextSpan.FromBounds(inner.Start, close < 0 ? inner.End : end + width), number, false, 0) { Unclosed = close < 0 });
        return close < 0 || end + width == paragraph.End ? null : TextSpan.FromBounds(end + width, paragraph.End);
    }
}

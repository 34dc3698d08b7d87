using NewsAnalysis.Alignment;
using NewsAnalysis.Articles;

namespace NewsAnalysis.Reuse;

/// <summary>Marks the words that stand inside quotation marks.</summary>
/// <remarks>Marks are paired within a paragraph. An opening mark that is never closed reaches to the paragraph's end: a quotation that goes on in the next one.</remarks>
internal static class QuotationMarks
{
    // A single mark with no partner within this many units is an apostrophe.
    private const int LongestSingle = 200;

    /// <summary>Adds <see cref="WordRole.Quoted"/> to the quoted words.</summary>
    public static void Mark(Article article, FoldedText text, WordRole[] roles)
    {
        int word = 0;
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            bool inside = false, single = false;
            for (int at = paragraph.Span.Start; at < paragraph.Span.End; at++)
            {
                inside = article.Raw[at] switch
                {
                    '“' or '«' or '„' => true,
                    '”' or '»' => false,
                    '"' => !inside,
                    _ => inside,
                };
                single = Single(article.Raw, at, paragraph.Span.End, single);
                while (word < text.Count && text.Spans[word].Start < at)
                {
                    word++;
                }

                if ((inside || single) && word < text.Count && text.Spans[word].Start == at)
                {
                    roles[word] |= WordRole.Quoted;
                }
            }
        }
    }

    // A single mark opens before a word and after none; it closes after a word or a stop and before none, if it was opened.
    private static bool Single(string raw, int at, int end, bool inside)
    {
        if (raw[at] is not ('\'' or '‘' or '’'))
        {
            return inside;
        }

        bool wordBefore = at > 0 && char.IsLetterOrDigit(raw[at - 1]);
        bool wordAfter = at + 1 < end && char.IsLetterOrDigit(raw[at + 1]);
        if (inside)
        {
            return wordAfter;
        }

        return raw[at] != '’' && !wordBefore && wordAfter && raw.AsSpan(at + 1, Math.Min(end - at - 1, LongestSingle)).IndexOfAny('\'', '’') > 0;
    }
}

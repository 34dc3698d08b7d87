using System.Collections.Immutable;

namespace NewsAnalysis.Text;

/// <summary>Splits a paragraph into sentences.</summary>
public static class SentenceSplitter
{
    /// <summary>The sentences of a paragraph, in order, without white space at either end.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="paragraph">One paragraph of it.</param>
    public static ImmutableArray<TextSpan> Split(string raw, TextSpan paragraph)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        int start = paragraph.Start;
        for (int at = paragraph.Start; at < paragraph.End; at++)
        {
            if (raw[at] is not ('.' or '!' or '?'))
            {
                continue;
            }

            int end = at + 1;
            while (end < paragraph.End && raw[end] is '"' or '”' or '’' or '\'' or ')')
            {
                end++;
            }

            if (end < paragraph.End && char.IsWhiteSpace(raw[end]))
            {
                sentences.Add(TextSpan.FromBounds(start, end).Trim(raw));
                start = end;
            }
        }

        TextSpan rest = TextSpan.FromBounds(start, paragraph.End).Trim(raw);
        if (!rest.IsEmpty)
        {
            sentences.Add(rest);
        }

        return sentences.DrainToImmutable();
    }
}

using System.Collections.Immutable;
using System.Text;
using NewsAnalysis.Text;

namespace NewsAnalysis.Alignment;

/// <summary>Writes the difference of two texts in the form of <c>wdiff</c>: <c>[-old-]{+new+}</c>.</summary>
/// <remarks>Where a text itself holds such a mark, a word joiner (U+2060) parts its two characters, so that it is never taken for an edit.</remarks>
public static class WordDifference
{
    /// <summary>The words of both texts, those kept as the new text has them.</summary>
    /// <remarks>Differences of spelling, case and typography that folding removes are none; white space becomes single spaces.</remarks>
    /// <param name="old">The old text.</param>
    /// <param name="updated">The new text.</param>
    public static string Of(string old, string updated) => Of(FoldedText.Of(old), FoldedText.Of(updated));

    /// <summary>The words of both texts, those kept as the new text has them.</summary>
    /// <param name="old">The old text.</param>
    /// <param name="updated">The new text.</param>
    public static string Of(FoldedText old, FoldedText updated) => Of(old, updated, WordAligner.Align(old, updated));

    /// <summary>The words of both texts as an alignment has them.</summary>
    /// <param name="old">The old text.</param>
    /// <param name="updated">The new text.</param>
    /// <param name="edits">Their alignment.</param>
    public static string Of(FoldedText old, FoldedText updated, ImmutableArray<WordEdit> edits)
    {
        var text = new StringBuilder();
        foreach (WordEdit edit in edits)
        {
            if (text.Length > 0)
            {
                text.Append(' ');
            }

            if (edit.Kind == WordEditKind.Kept)
            {
                AppendWords(text, updated, edit.NewStart, edit.NewCount);
                continue;
            }

            if (edit.OldCount > 0)
            {
                AppendWords(text.Append("[-"), old, edit.OldStart, edit.OldCount).Append("-]");
            }

            if (edit.NewCount > 0)
            {
                AppendWords(text.Append("{+"), updated, edit.NewStart, edit.NewCount).Append("+}");
            }
        }

        return text.ToString();
    }

    // The raw text from the first word to the last of each part, marks between them included, white space made single.
    private static StringBuilder AppendWords(StringBuilder text, FoldedText source, int start, int count)
    {
        bool first = true;
        foreach (TextSpan span in source.SpansOf(start, count))
        {
            if (!first)
            {
                text.Append(' ');
            }

            first = false;
            AppendText(text, source.Raw.AsSpan(span.Start, span.Length));
        }

        return text;
    }

    private static void AppendText(StringBuilder text, ReadOnlySpan<char> words)
    {
        bool space = false;
        foreach (char c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            if (space)
            {
                text.Append(' ');
                space = false;
            }

            if (text.Length > 0 && (text[^1], c) is ('[', '-') or ('-', ']') or ('{', '+') or ('+', '}'))
            {
                text.Append('\u2060');
            }

            text.Append(c);
        }
    }
}

using System.Collections.Immutable;
using NewsAnalysis.Alignment;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Finds where two accounts of one quotation have another word between the same words.</summary>
/// <remarks>Only a word that says something, for a word that says something: cuts, spellings of names, and numbers in words or digits are no other wording.</remarks>
internal static class QuoteWording
{
    private const int LeastKept = 5;
    private const double LeastShare = .6;
    private const int LongestReplaced = 3;

    /// <summary>The first words that differ, those of each; null when none do.</summary>
    /// <param name="one">A quotation.</param>
    /// <param name="other">The same in another article.</param>
    public static (TextSpan One, TextSpan Other)? Difference(Clause one, Clause other)
    {
        (int[] x, int[] y) = (WordsOf(one), WordsOf(other));
        ImmutableArray<WordEdit> edits = WordAligner.Align<string>([.. x.Select(i => Stemmer.Stem(one.Words[i]))], [.. y.Select(i => Stemmer.Stem(other.Words[i]))]);
        int kept = WordAligner.Kept(edits);
        if (kept < LeastKept || kept < LeastShare * Math.Min(x.Length, y.Length))
        {
            return null;
        }

        for (int i = 1; i < edits.Length - 1; i++)
        {
            WordEdit edit = edits[i];
            if (edit is { Kind: WordEditKind.Replaced, OldCount: <= LongestReplaced, NewCount: <= LongestReplaced }
                && edits[i - 1].Kind == WordEditKind.Kept && edits[i + 1].Kind == WordEditKind.Kept
                && Letters(one, x, edit.OldStart, edit.OldCount) != Letters(other, y, edit.NewStart, edit.NewCount)
                && Says(one, x, edit.OldStart, edit.OldCount) && Says(other, y, edit.NewStart, edit.NewCount))
            {
                return (Span(one, x, edit.OldStart, edit.OldCount), Span(other, y, edit.NewStart, edit.NewCount));
            }
        }

        return null;
    }

    private static int[] WordsOf(Clause clause) => [.. Enumerable.Range(0, clause.Tokens.Length).Where(i => clause.Tokens[i].IsWord)];

    private static bool Says(Clause clause, int[] words, int start, int count)
    {
        bool says = false;
        for (int i = start; i < start + count; i++)
        {
            string? concept = clause.Concepts[words[i]];
            if (concept is not null && (concept[0] is '@' or '#' || clause.Words[words[i]].AsSpan().ContainsAnyInRange('0', '9')))
            {
                return false;
            }

            says |= concept is not null;
        }

        return says;
    }

    // "tax-filing" and "tax filing" are one wording.
    private static string Letters(Clause clause, int[] words, int start, int count) => string.Concat(words[start..(start + count)].SelectMany(w => clause.Words[w]).Where(char.IsLetter));

    private static TextSpan Span(Clause clause, int[] words, int start, int count) =>
        TextSpan.FromBounds(clause.Tokens[words[start]].Span.Start, clause.Tokens[words[start + count - 1]].Span.End);
}

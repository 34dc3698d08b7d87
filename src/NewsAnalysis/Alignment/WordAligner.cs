using System.Collections.Immutable;

namespace NewsAnalysis.Alignment;

/// <summary>Aligns two sequences of words: what was kept, replaced, inserted and deleted.</summary>
/// <remarks>
/// A longest common subsequence where that is cheap. Longer stretches are first cut at their anchors, the words that stand exactly
/// once in both and in the same order (Cohen's patience difference); a stretch without anchors that is still too long counts as replaced.
/// Time and memory are bounded by <c>n log n</c> plus <see cref="MaxCells"/> for each stretch between anchors.
/// </remarks>
public static class WordAligner
{
    /// <summary>The largest product of two lengths whose longest common subsequence is computed in full.</summary>
    public const int MaxCells = 1 << 18;

    /// <summary>The edits that make the new sequence of the old one, in order; together they cover both.</summary>
    /// <param name="old">The old sequence.</param>
    /// <param name="updated">The new sequence.</param>
    /// <typeparam name="T">A folded word, or a number that stands for one.</typeparam>
    public static ImmutableArray<WordEdit> Align<T>(ReadOnlySpan<T> old, ReadOnlySpan<T> updated)
        where T : IEquatable<T>
    {
        var partner = new int[old.Length];
        Array.Fill(partner, -1);
        Match(old, updated, 0, partner);
        return Edits(partner, updated.Length);
    }

    /// <summary>The edits that make one text of another.</summary>
    /// <param name="old">The old text.</param>
    /// <param name="updated">The new text.</param>
    public static ImmutableArray<WordEdit> Align(FoldedText old, FoldedText updated) => Align(old.Words.AsSpan(), updated.Words.AsSpan());

    /// <summary>How many words are kept.</summary>
    /// <param name="edits">An alignment.</param>
    public static int Kept(ImmutableArray<WordEdit> edits)
    {
        int kept = 0;
        foreach (WordEdit edit in edits)
        {
            kept += edit.Kind == WordEditKind.Kept ? edit.OldCount : 0;
        }

        return kept;
    }

    // Writes the partner in the new sequence of every kept word of the old one.
    private static void Match<T>(ReadOnlySpan<T> old, ReadOnlySpan<T> updated, int offset, Span<int> partner)
        where T : IEquatable<T>
    {
        int prefix = old.CommonPrefixLength(updated);
        for (int i = 0; i < prefix; i++)
        {
            partner[i] = offset + i;
        }

        old = old[prefix..];
        updated = updated[prefix..];
        partner = partner[prefix..];
        offset += prefix;
        int suffix = 0;
        while (suffix < old.Length && suffix < updated.Length && old[^(suffix + 1)].Equals(updated[^(suffix + 1)]))
        {
            suffix++;
            partner[^suffix] = offset + updated.Length - suffix;
        }

        old = old[..^suffix];
        updated = updated[..^suffix];
        partner = partner[..^suffix];
        if (old.IsEmpty || updated.IsEmpty)
        {
            return;
        }

        if ((long)old.Length * updated.Length <= MaxCells)
        {
            CommonSubsequence.Match(old, updated, offset, partner);
            return;
        }

        int atOld = 0, atNew = 0;
        foreach ((int i, int j) in WordAnchors.Find(old, updated))
        {
            partner[i] = offset + j;
            MatchBetween(old[atOld..i], updated[atNew..j], offset + atNew, partner[atOld..i]);
            (atOld, atNew) = (i + 1, j + 1);
        }

        if (atOld > 0)
        {
            MatchBetween(old[atOld..], updated[atNew..], offset + atNew, partner[atOld..]);
        }
    }

    // Between two anchors no further anchors are sought: that bounds the depth.
    private static void MatchBetween<T>(ReadOnlySpan<T> old, ReadOnlySpan<T> updated, int offset, Span<int> partner)
        where T : IEquatable<T>
    {
        if (!old.IsEmpty && !updated.IsEmpty && (long)old.Length * updated.Length <= MaxCells)
        {
            CommonSubsequence.Match(old, updated, offset, partner);
        }
    }

    private static ImmutableArray<WordEdit> Edits(ReadOnlySpan<int> partner, int newLength)
    {
        var edits = ImmutableArray.CreateBuilder<WordEdit>();
        int i = 0, j = 0;
        while (i < partner.Length || j < newLength)
        {
            int startOld = i, startNew = j;
            while (i < partner.Length && partner[i] == j)
            {
                i++;
                j++;
            }

            if (i > startOld)
            {
                edits.Add(new WordEdit(WordEditKind.Kept, startOld, i - startOld, startNew, j - startNew));
                continue;
            }

            while (i < partner.Length && partner[i] < 0)
            {
                i++;
            }

            j = i < partner.Length ? partner[i] : newLength;
            WordEditKind kind = i == startOld ? WordEditKind.Inserted : j == startNew ? WordEditKind.Deleted : WordEditKind.Replaced;
            edits.Add(new WordEdit(kind, startOld, i - startOld, startNew, j - startNew));
        }

        return edits.DrainToImmutable();
    }
}

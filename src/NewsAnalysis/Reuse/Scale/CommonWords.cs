namespace NewsAnalysis.Reuse.Scale;

/// <summary>Which words of an article stand in n-grams above a frequency cap. Used by one thread at a time.</summary>
/// <param name="options">How many words an n-gram and a passage have.</param>
/// <param name="common">The n-grams above a cap.</param>
internal sealed class CommonWords(CorpusReuseOptions options, FingerprintSet common)
{
    private readonly Pool<bool> _marks = new();
    private readonly Pool<bool> _marksOfOther = new();
    private readonly Pool<ulong> _fingerprints = new();
    private readonly Pool<ushort> _tags = new();

    /// <summary>Whether any n-gram is above a cap.</summary>
    public bool Any => common.Count > 0;

    /// <summary>By word of the article, whether it stands in such an n-gram.</summary>
    public ReadOnlySpan<bool> Marks => _marks.Span;

    /// <summary>Sets the article.</summary>
    /// <param name="codes">The codes of its words.</param>
    public void Set(ReadOnlySpan<uint> codes)
    {
        Mark(codes, _marks);
        _tags.Clear();
        Span<ushort> tags = _tags.Grow(_fingerprints.Count);
        for (int i = 0; i < tags.Length; i++)
        {
            tags[i] = PairBuckets.Tag(_fingerprints.Span[i]);
        }
    }

    /// <summary>Whether the n-grams that the article shares with another can make a passage; not when they only vary what is above a cap.</summary>
    /// <param name="shared">The pair, once for every n-gram.</param>
    public bool MayHoldPassage(ReadOnlySpan<ulong> shared)
    {
        if (_tags.Count == 0)
        {
            return true;
        }

        int words = 0;
        for (int i = 0; i < shared.Length && words < options.GuaranteedRun; i++)
        {
            words += PairBuckets.IsCommon(shared[i]) ? 0 : WordsAround(shared[i]);
        }

        return words >= options.GuaranteedRun;
    }

    /// <summary>How many words of a stretch of another article stand in n-grams above a frequency cap, those included that reach out of it.</summary>
    /// <param name="codes">The other article.</param>
    /// <param name="start">The first word of the stretch.</param>
    /// <param name="end">The word after its last.</param>
    public int CountIn(ReadOnlySpan<uint> codes, int start, int end)
    {
        int from = Math.Max(0, start - options.NgramWords + 1), to = Math.Min(codes.Length, end + options.NgramWords - 1);
        Mark(codes[from..to], _marksOfOther);
        return _marksOfOther.Span[(start - from)..(end - from)].Count(true);
    }

    // Of an n-gram at the edge of common text, and of its surroundings, the words that stand in no n-gram above a cap; where the next two
    // words differ, one more can be the same. An n-gram outside common text may be part of a passage, whatever stands around.
    private int WordsAround(ulong shared)
    {
        ushort tag = PairBuckets.Tag(shared);
        (bool before, bool behind) = PairBuckets.Around(shared);
        ReadOnlySpan<ushort> tags = _tags.Span;
        ReadOnlySpan<bool> isCommon = _marks.Span;
        int most = 0;
        for (int at = 0; tags[at..].IndexOf(tag) is >= 0 and var next; at++)
        {
            at += next;
            int start = at, end = at + options.NgramWords;
            int words = isCommon[start..end].Count(false);
            if (words == options.NgramWords)
            {
                return options.GuaranteedRun;
            }

            int first = before ? Math.Max(0, start - options.GuaranteedRun) : Math.Max(0, start - 1);
            int last = behind ? Math.Min(isCommon.Length, end + options.GuaranteedRun) : Math.Min(isCommon.Length, end + 1);
            while (start > first && !isCommon[start - 1])
            {
                (start, words) = (start - 1, words + 1);
            }

            while (end < last && !isCommon[end])
            {
                (end, words) = (end + 1, words + 1);
            }

            most = Math.Max(most, words);
        }

        return most;
    }

    // Marks the words that stand in n-grams above a frequency cap.
    private void Mark(ReadOnlySpan<uint> codes, Pool<bool> marks)
    {
        marks.Clear();
        _fingerprints.Clear();
        Span<bool> isCommon = marks.Grow(codes.Length);
        isCommon.Clear();
        if (common.Count == 0 || codes.Length < options.NgramWords)
        {
            return;
        }

        Span<ulong> all = _fingerprints.Grow(codes.Length - options.NgramWords + 1);
        Fingerprints.All(codes, options.NgramWords, all);
        for (int i = 0; i < all.Length; i++)
        {
            if (common.Contains(all[i]))
            {
                isCommon.Slice(i, options.NgramWords).Fill(true);
            }
        }
    }
}

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Compares the pairs of a block of articles. Used by one thread at a time.</summary>
/// <param name="index">The index.</param>
/// <param name="options">What counts as reuse.</param>
/// <param name="sample">How usual words are, and which text is common.</param>
/// <param name="buckets">The pairs that share n-grams.</param>
internal sealed class PairFinder(IndexReader index, CorpusReuseOptions options, CorpusSample sample, PairBuckets buckets)
{
    private readonly PairAligner _aligner = new(options, sample);
    private readonly Pool<ulong> _shared = new();
    private readonly ArticleWords _a = new();
    private readonly ArticleWords _b = new();

    /// <summary>Compares the pairs of a block.</summary>
    public void Find(int block, PairBlock found)
    {
        found.Clear();
        buckets.Read(block, _shared);
        ReadOnlySpan<ulong> shared = _shared.Span;
        int first = -1;
        for (int start = 0, end; start < shared.Length; start = end)
        {
            ulong pair = shared[start] >> PairBuckets.PairShift;
            int rare = 0;
            for (end = start; end < shared.Length && shared[end] >> PairBuckets.PairShift == pair; end++)
            {
                rare += PairBuckets.IsCommon(shared[end]) ? 0 : 1;
            }

            if (rare == 0 && end - start < options.CommonNgrams)
            {
                found.PassedOver++;
                continue;
            }

            int a = (int)(pair >> Partitions.ArticleBits), b = (int)(pair & (Partitions.MostArticles - 1));
            if (a != first)
            {
                first = a;
                index.ReadWords(a, _a);
                _aligner.SetFirst(_a);
            }

            if (end - start < options.CommonNgrams && !_aligner.MayHoldPassage(shared[start..end]))
            {
                found.PassedOver++;
                continue;
            }

            index.ReadWords(b, _b);
            if (_aligner.Align(_b, out PairRecord record, found.Passages))
            {
                found.Pairs.Add(record);
            }
        }
    }
}

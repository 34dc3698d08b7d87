namespace NewsAnalysis.Reuse.Scale;

/// <summary>What some thousand articles, evenly drawn from an index, say of the words of all: how usual a run of words is, and which n-grams belong to common text.</summary>
/// <remarks>
/// How usual a word is after another: counts of pairs of words, mixed with those of words the more the fewer there are (Witten and Bell's idea,
/// with a fixed weight), both in tables by hash. Two of every count are left out, because the two articles of a pair are in them.
/// The same index gives the same sample, however it was made.
/// </remarks>
internal sealed class CorpusSample
{
    private const int MostArticles = 4096;
    private const int WordBits = 18;
    private const int PairBits = 20;

    // Words of unseen news, which a small sample is filled up with; and how far the word alone is trusted beside the one before it.
    private const double UnseenWords = 50_000;
    private const double UnseenCount = 0.5;
    private const double Mix = 20;
    private const int OwnCounts = 2;

    private readonly int[] _words = new int[1 << WordBits];
    private readonly int[] _pairs = new int[1 << PairBits];
    private long _total;

    private CorpusSample(FingerprintSet common) => Common = common;

    /// <summary>The n-grams above a frequency cap, and those between two that stand close together.</summary>
    public FingerprintSet Common { get; private set; }

    /// <summary>Draws the sample.</summary>
    /// <param name="index">The index.</param>
    /// <param name="options">How its fingerprints were chosen.</param>
    /// <param name="common">The fingerprints above a frequency cap.</param>
    public static CorpusSample Of(IndexReader index, CorpusReuseOptions options, FingerprintSet common)
    {
        var sample = new CorpusSample(common);
        var article = new ArticleWords();
        var between = new Pool<ulong>();
        var all = new Pool<ulong>();
        for (int i = 0, drawn = Math.Min(index.Articles, MostArticles); i < drawn; i++)
        {
            index.ReadWords((int)((long)i * index.Articles / drawn), article);
            sample.Count(article.Codes);
            AddBetween(article.Codes, options, common, all, between);
        }

        between.Add(common.Items);
        sample.Common = new FingerprintSet(between.Span);
        return sample;
    }

    /// <summary>Whether a run of words is little to be expected: the sum of <c>-ln p</c> of each word after the one before it.</summary>
    /// <param name="codes">The words, some dozens at most.</param>
    /// <param name="least">What the sum must reach; beyond it, words are not asked for.</param>
    public bool IsUnusual(ReadOnlySpan<uint> codes, double least)
    {
        // The product of the probabilities, of which the logarithm is taken once in a while.
        double sum = 0, product = 1;
        for (int i = 0; i < codes.Length; i++)
        {
            double alone = (Own(_words[WordSlot(codes[i])]) + UnseenCount) / (_total + UnseenWords);
            double before = i == 0 ? 0 : Own(_words[WordSlot(codes[i - 1])]);
            double both = i == 0 ? 0 : Own(_pairs[PairSlot(codes[i - 1], codes[i])]);
            product *= (both + Mix * alone) / (Math.Max(before, both) + Mix);
            if ((i & 3) == 3 || i == codes.Length - 1)
            {
                sum -= Math.Log(product);
                product = 1;
                if (sum >= least)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static double Own(int count) => Math.Max(0, count - OwnCounts);

    private static int WordSlot(uint code) => (int)(code * 0x9E3779B1 >> (32 - WordBits));

    private static int PairSlot(uint first, uint second) => (int)((first * 0x9E3779B97F4A7C15 + second) * 0xBF58476D1CE4E5B9 >> (64 - PairBits));

    private void Count(ReadOnlySpan<uint> codes)
    {
        _total += codes.Length;
        for (int i = 0; i < codes.Length; i++)
        {
            _words[WordSlot(codes[i])]++;
            if (i > 0)
            {
                _pairs[PairSlot(codes[i - 1], codes[i])]++;
            }
        }
    }

    // Of a run of common text only some n-grams are fingerprints: all from one to the next belong to it.
    private static void AddBetween(ReadOnlySpan<uint> codes, CorpusReuseOptions options, FingerprintSet common, Pool<ulong> all, Pool<ulong> between)
    {
        if (common.Count == 0 || codes.Length < options.NgramWords)
        {
            return;
        }

        all.Clear();
        Span<ulong> grams = all.Grow(codes.Length - options.NgramWords + 1);
        Fingerprints.All(codes, options.NgramWords, grams);
        int last = -1;
        for (int i = 0; i < grams.Length; i++)
        {
            if (common.Contains(grams[i]))
            {
                between.Add(last >= 0 && i - last <= options.Window ? grams[(last + 1)..i] : []);
                last = i;
            }
        }
    }
}

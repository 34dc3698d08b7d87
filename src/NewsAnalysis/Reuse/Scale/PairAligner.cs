using NewsAnalysis.Alignment;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Finds the passages that two articles share. Used by one thread at a time; makes no object for a pair.</summary>
/// <remarks>
/// Runs of four words and more are chained while few words stand between them; between two runs of a passage the longest common
/// subsequence of the words counts as kept. Passages of names and numbers alone, of n-grams above a frequency cap alone, and short ones of
/// words that usually follow each other ("the office of the director of national intelligence") are none.
/// </remarks>
/// <param name="options">What counts as reuse.</param>
/// <param name="sample">How usual words are, and which text is common.</param>
internal sealed class PairAligner(CorpusReuseOptions options, CorpusSample sample)
{
    private const int LongRun = ArticlePair.LongRun;
    private const int PlainWords = 3;
    private const int LongestGap = 12;

    // Words of a passage that is reuse whatever its words; and of a shorter one, how surprising they must be.
    private const int SureWords = 24;
    private const double LeastSurprise = 45;

    // So many chains are open to be continued by a run.
    private const int OpenChains = 8;

    private readonly GramTable _grams = new();
    private readonly Pool<WordRun> _runs = new();
    private readonly Pool<PassageChain> _chains = new();
    private readonly CommonWords _common = new(options, sample.Common);
    private readonly Pool<byte> _coveredA = new();
    private readonly Pool<byte> _coveredB = new();
    private readonly int[] _partner = new int[LongestGap + 1];
    private ArticleWords? _a;

    /// <summary>Sets the first article of the pairs that follow.</summary>
    public void SetFirst(ArticleWords a)
    {
        _a = a;
        _grams.Set(a);
        _common.Set(a.Codes);
    }

    /// <summary>Whether the n-grams that the first article shares with another can make a passage; not when they only vary what is above a cap.</summary>
    /// <param name="shared">The pair, once for every n-gram.</param>
    public bool MayHoldPassage(ReadOnlySpan<ulong> shared) => _common.MayHoldPassage(shared);

    /// <summary>Compares the first article with another.</summary>
    /// <param name="b">The other.</param>
    /// <param name="pair">What they share.</param>
    /// <param name="passages">Where the passages are added.</param>
    /// <returns>Whether there is a passage.</returns>
    public bool Align(ArticleWords b, out PairRecord pair, Pool<PassageRecord> passages)
    {
        pair = new PairRecord { A = _a!.Article, B = b.Article };
        _runs.Clear();
        _grams.AddRuns(b.Codes, _runs);
        _runs.Span.Sort();
        Chain(b);
        foreach (ref PassageChain chain in _chains.Span)
        {
            if (IsReuse(chain) && _common.Any && chain.Kept < options.CommonPassageWords)
            {
                // An edit hides an n-gram of boilerplate in one article that the other shows.
                chain.Common = Math.Max(chain.Common, _common.CountIn(b.Codes, chain.StartB, chain.EndB));
            }

            if (IsReuse(chain) && IsUnusual(chain))
            {
                passages.Add(Describe(chain, b));
                pair.Passages++;
            }
        }

        if (pair.Passages > 0)
        {
            Count(b, ref pair);
        }

        return pair.Passages > 0;
    }

    private bool IsReuse(in PassageChain chain) => chain.Plain >= PlainWords && chain.Longest >= Math.Min(6, options.GuaranteedRun)
        && (chain.Kept - chain.Common >= options.GuaranteedRun || chain.Kept >= options.CommonPassageWords);

    // What is said in so few words that others would say it just so is a stock phrase.
    private bool IsUnusual(in PassageChain chain)
    {
        if (chain.Kept >= SureWords)
        {
            return true;
        }

        ReadOnlySpan<uint> words = _a!.Codes[chain.StartA..chain.EndA];
        return sample.IsUnusual(words, LeastSurprise * words.Length / chain.Kept);
    }

    // Each run continues the chain that ends nearest to it, or starts one.
    private void Chain(ArticleWords b)
    {
        _chains.Clear();
        foreach (WordRun run in _runs.Span)
        {
            Span<PassageChain> chains = _chains.Span;
            int best = -1, bestGap = int.MaxValue;
            for (int c = chains.Length - 1; c >= 0 && c >= chains.Length - OpenChains; c--)
            {
                int gapA = run.A - chains[c].EndA, gapB = run.B - chains[c].EndB;
                int overlap = Math.Max(0, Math.Max(-gapA, -gapB)), gap = Math.Max(gapA, gapB);
                if (overlap < run.Count && run.A > chains[c].StartA && gap <= Math.Min(LongestGap, 2 * run.Count) && gap - Math.Min(gapA, gapB) <= LongestGap
                    && Math.Abs(gapA) + Math.Abs(gapB) < bestGap)
                {
                    (best, bestGap) = (c, Math.Abs(gapA) + Math.Abs(gapB));
                }
            }

            if (best < 0)
            {
                var chain = new PassageChain { StartA = run.A, StartB = run.B, EndA = run.A, EndB = run.B };
                Extend(ref chain, run);
                _chains.Add(chain);
                continue;
            }

            ref PassageChain continued = ref chains[best];
            int skip = Math.Max(0, Math.Max(continued.EndA - run.A, continued.EndB - run.B));
            var rest = new WordRun(run.A + skip, run.B + skip, run.Count - skip);
            KeepBetween(ref continued, rest, b);
            Extend(ref continued, rest);
        }
    }

    // The words between two runs that both texts have, in the same order.
    private void KeepBetween(ref PassageChain chain, WordRun run, ArticleWords b)
    {
        ReadOnlySpan<uint> betweenA = _a!.Codes[chain.EndA..run.A], betweenB = b.Codes[chain.EndB..run.B];
        if (betweenA.IsEmpty || betweenB.IsEmpty)
        {
            return;
        }

        Span<int> partner = _partner.AsSpan(0, betweenA.Length);
        partner.Fill(-1);
        CommonSubsequence.Match(betweenA, betweenB, 0, partner);
        for (int i = 0; i < partner.Length; i++)
        {
            if (partner[i] >= 0)
            {
                Keep(ref chain, chain.EndA + i);
            }
        }
    }

    private void Extend(ref PassageChain chain, WordRun run)
    {
        ReadOnlySpan<ushort> places = _a!.Places.Slice(run.A, run.Count);
        ReadOnlySpan<bool> isCommon = _common.Marks.Slice(run.A, run.Count);
        int commonWords = 0, quoted = 0, plain = 0;
        for (int i = 0; i < places.Length; i++)
        {
            WordMarks marks = WordPlace.Marks(places[i]);
            commonWords += isCommon[i] ? 1 : 0;
            quoted += (int)(marks & WordMarks.Quoted);
            plain += (marks & (WordMarks.Name | WordMarks.Function)) == 0 ? 1 : 0;
        }

        chain.Kept += run.Count;
        chain.Common += commonWords;
        chain.Quoted += quoted;
        chain.Plain += plain;

        chain.EndA = run.A + run.Count;
        chain.EndB = run.B + run.Count;
        chain.Longest = Math.Max(chain.Longest, run.Count);
    }

    private void Keep(ref PassageChain chain, int word)
    {
        WordMarks marks = WordPlace.Marks(_a!.Places[word]);
        chain.Kept++;
        chain.Common += _common.Marks[word] ? 1 : 0;
        chain.Quoted += (marks & WordMarks.Quoted) != 0 ? 1 : 0;
        chain.Plain += (marks & (WordMarks.Name | WordMarks.Function)) == 0 ? 1 : 0;
    }

    private PassageRecord Describe(in PassageChain chain, ArticleWords b)
    {
        int countA = chain.EndA - chain.StartA, countB = chain.EndB - chain.StartB;
        (int startA, int lengthA) = _a!.SpanOf(chain.StartA, countA);
        (int startB, int lengthB) = b.SpanOf(chain.StartB, countB);
        return new PassageRecord
        {
            StartA = startA,
            LengthA = lengthA,
            StartB = startB,
            LengthB = lengthB,
            Kept = chain.Kept,
            Longer = Math.Max(countA, countB),
            Shorter = Math.Min(countA, countB),
            Quotation = chain.Quoted * 2 > chain.Kept ? 1 : 0,
        };
    }

    // Shared words stand in any run; copied ones in a long one, outside quotation and boilerplate.
    private void Count(ArticleWords b, ref PairRecord pair)
    {
        Span<byte> inA = Cleared(_coveredA, _a!.Codes.Length), inB = Cleared(_coveredB, b.Codes.Length);
        ReadOnlySpan<ushort> placesA = _a.Places, placesB = b.Places;
        ReadOnlySpan<bool> isCommon = _common.Marks;
        foreach (WordRun run in _runs.Span)
        {
            bool copied = run.Count >= LongRun, inLongPassage = copied && IsInLongPassage(run);
            for (int k = 0; k < run.Count; k++)
            {
                bool prose = copied && ((WordPlace.Marks(placesA[run.A + k]) | WordPlace.Marks(placesB[run.B + k])) & WordMarks.Quoted) == 0
                    && (inLongPassage || !isCommon[run.A + k]);
                byte mark = prose ? (byte)3 : (byte)1;
                inA[run.A + k] |= mark;
                inB[run.B + k] |= mark;
            }
        }

        (pair.SharedA, pair.CopiedA) = Sum(inA);
        (pair.SharedB, pair.CopiedB) = Sum(inB);
    }

    private bool IsInLongPassage(WordRun run)
    {
        foreach (ref PassageChain chain in _chains.Span)
        {
            if (chain.Kept >= options.CommonPassageWords && run.A >= chain.StartA && run.A < chain.EndA && IsReuse(chain))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Shared, int Copied) Sum(ReadOnlySpan<byte> covered)
    {
        int shared = 0, copied = 0;
        foreach (byte mark in covered)
        {
            shared += mark & 1;
            copied += mark >> 1;
        }

        return (shared, copied);
    }

    private static Span<byte> Cleared(Pool<byte> pool, int length)
    {
        pool.Clear();
        Span<byte> span = pool.Grow(length);
        span.Clear();
        return span;
    }
}

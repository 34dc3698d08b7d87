using System.Numerics;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Brings together the articles that share fingerprints: one partition of the postings at a time, joined by sorting.</summary>
/// <remarks>
/// Nine fingerprints in ten stand in one article only. Two bit sets, one of what was seen and one of what was seen again, sieve them
/// out before the sort.
/// </remarks>
/// <param name="index">The index.</param>
/// <param name="options">The frequency caps.</param>
/// <param name="buckets">Where the pairs go.</param>
internal sealed class PostingJoin(IndexReader index, CorpusReuseOptions options, PairBuckets buckets)
{
    private readonly IndexReader _index = index;
    private readonly CorpusReuseOptions _options = options;
    private readonly PairBuckets _buckets = buckets;
    private readonly Lock _lock = new();
    private readonly Pool<ulong> _common = new();

    /// <summary>The n-grams above a frequency cap.</summary>
    public FingerprintSet Common { get; private set; } = new([]);

    /// <summary>Fingerprints of articles that are above a cap.</summary>
    public long CommonPostings { get; private set; }

    /// <summary>Joins all partitions.</summary>
    /// <param name="done">Called with the number of partitions that are done.</param>
    /// <param name="cancellation">Stops it.</param>
    public void Run(Action<int> done, CancellationToken cancellation)
    {
        int finished = 0;
        Parallel.For(
            0,
            Partitions.Count,
            new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancellation },
            () => new Worker(this),
            (partition, _, worker) =>
            {
                worker.Join(partition);
                done(Interlocked.Increment(ref finished));
                return worker;
            },
            worker => worker.Finish());

        // In the order of their numbers, whichever thread found them.
        _common.Span.Sort();
        Common = new FingerprintSet(_common.Span);
    }

    /// <summary>What one thread needs.</summary>
    private sealed class Worker(PostingJoin join)
    {
        // The surroundings of an n-gram that an article has more than once.
        private const int Anything = -1;

        private readonly Pool<ulong> _postings = new();
        private readonly Pool<ulong> _common = new();
        private readonly List<int> _group = [];
        private readonly List<int> _around = [];
        private readonly int[] _ofOutlet = new int[join._index.Strings];
        private readonly ulong[][] _portions = new ulong[join._buckets.Blocks][];
        private readonly int[] _filled = new int[join._buckets.Blocks];
        private ulong[] _seen = [], _again = [];
        private long _commonPostings;

        public void Join(int partition)
        {
            _postings.Clear();
            foreach (Segment segment in join._index.Segments)
            {
                segment.AddPostings(partition, _postings);
            }

            Sieve();
            Radix.Sort(_postings.Span, Partitions.KeyShift, Partitions.KeyShift + Partitions.KeyBits);
            ReadOnlySpan<ulong> postings = _postings.Span;
            for (int start = 0, end; start < postings.Length; start = end)
            {
                ulong key = postings[start] >> Partitions.KeyShift;
                _group.Clear();
                _around.Clear();
                for (end = start; end < postings.Length && postings[end] >> Partitions.KeyShift == key; end++)
                {
                    int article = Partitions.Article(postings[end]), around = Partitions.Around(postings[end]);
                    if (_group.Count == 0 || _group[^1] != article)
                    {
                        _group.Add(article);
                        _around.Add(around);
                    }
                    else if (_around[^1] != around)
                    {
                        _around[^1] = Anything;
                    }
                }

                if (_group.Count > 1)
                {
                    Pair(Partitions.Fingerprint(partition, postings[start]));
                }
            }
        }

        public void Finish()
        {
            for (int block = 0; block < _portions.Length; block++)
            {
                if (_filled[block] > 0)
                {
                    join._buckets.Add(block, _portions[block].AsSpan(0, _filled[block]));
                }
            }

            lock (join._lock)
            {
                join._common.Add(_common.Span);
                join.CommonPostings += _commonPostings;
            }
        }

        // Leaves the postings whose fingerprint stands more than once, and some others.
        private void Sieve()
        {
            Span<ulong> postings = _postings.Span;
            int bits = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, Math.Min(postings.Length, 1 << 26) * 8));
            if (_seen.Length < bits / 64)
            {
                (_seen, _again) = (new ulong[bits / 64], new ulong[bits / 64]);
            }

            Span<ulong> seen = _seen.AsSpan(0, bits / 64), again = _again.AsSpan(0, bits / 64);
            seen.Clear();
            again.Clear();
            int mask = bits / 64 - 1;
            foreach (ulong posting in postings)
            {
                int word = (int)(posting >> (Partitions.KeyShift + 6)) & mask;
                ulong bit = 1UL << (int)(posting >> Partitions.KeyShift & 63);
                again[word] |= seen[word] & bit;
                seen[word] |= bit;
            }

            int kept = 0;
            foreach (ulong posting in postings)
            {
                int word = (int)(posting >> (Partitions.KeyShift + 6)) & mask;
                postings[kept] = posting;
                kept += (int)(again[word] >> (int)(posting >> Partitions.KeyShift & 63) & 1);
            }

            _postings.Cut(kept);
        }

        // All with all, where the n-gram is rare; else each with the one before it.
        private void Pair(ulong fingerprint)
        {
            int boilerplate = MarkBoilerplate();
            int beyond = Math.Min(2, join._options.GuaranteedRun - join._options.NgramWords);
            bool rare = _group.Count - boilerplate <= join._options.MaxArticles;
            if (!rare || boilerplate > 0)
            {
                _common.Add(fingerprint);
                _commonPostings += rare ? boilerplate : _group.Count;
            }

            for (int i = 1; i < _group.Count; i++)
            {
                bool chained = !rare || IsBoilerplate(_group[i]);
                for (int j = chained ? i - 1 : 0; j < i; j++)
                {
                    bool common = chained || IsBoilerplate(_group[j]);
                    bool anything = (_around[i] | _around[j]) == Anything;
                    if (common || anything || Fingerprints.MayReachOn(_around[i], _around[j], beyond))
                    {
                        int around = anything ? 3 : Fingerprints.Directions(_around[i], _around[j]);
                        Emit(_group[j], PairBuckets.Pair(_group[j], _group[i], fingerprint, common, around));
                    }
                }
            }

            if (boilerplate > 0)
            {
                _group.ForEach(a => Clear(join._index.OutletOf(a)));
            }
        }

        // Counts the articles of every outlet, when there are so many that one outlet may be above its cap.
        private int MarkBoilerplate()
        {
            if (_group.Count <= join._options.MaxArticlesOfOutlet)
            {
                return 0;
            }

            foreach (int article in _group)
            {
                int outlet = join._index.OutletOf(article);
                if (outlet >= 0)
                {
                    _ofOutlet[outlet]++;
                }
            }

            int boilerplate = 0;
            foreach (int article in _group)
            {
                boilerplate += IsBoilerplate(article) ? 1 : 0;
            }

            if (boilerplate == 0)
            {
                _group.ForEach(a => Clear(join._index.OutletOf(a)));
            }

            return boilerplate;
        }

        private bool IsBoilerplate(int article)
        {
            int outlet = join._index.OutletOf(article);
            return outlet >= 0 && _ofOutlet[outlet] > join._options.MaxArticlesOfOutlet;
        }

        private void Clear(int outlet)
        {
            if (outlet >= 0)
            {
                _ofOutlet[outlet] = 0;
            }
        }

        private void Emit(int first, ulong pair)
        {
            int block = PairBuckets.BlockOf(first);
            ulong[] portion = _portions[block] ??= new ulong[PairBuckets.PortionSize];
            portion[_filled[block]++] = pair;
            if (_filled[block] == PairBuckets.PortionSize)
            {
                join._buckets.Add(block, portion);
                _filled[block] = 0;
            }
        }
    }
}

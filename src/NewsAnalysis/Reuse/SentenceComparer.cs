using NewsAnalysis.Alignment;

namespace NewsAnalysis.Reuse;

/// <summary>Compares the sentences of two articles.</summary>
internal sealed class SentenceComparer
{
    private const int LongRun = 4;

    // Two sentences are looked at more closely from this shared weight on, and this share of the lighter one's weight…
    private const double LeastShared = 8;
    private const double LeastContainment = 0.3;

    // …or, when they share a run of words or both quote, from this shared weight on.
    private const double LeastSharedInRun = 2;

    // What very many sentences hold brings of each only so many together: those that stand about as far down the other article.
    // Two articles of some hundred sentences are compared in full, whatever they repeat.
    private const int MostPairs = 1 << 17;
    private const int FewestNeighbours = 32;

    private readonly int _most;
    private readonly ReuseText _a;
    private readonly ReuseText _b;
    private readonly PairWeights _weightsA;
    private readonly PairWeights _weightsB;

    public SentenceComparer(ReuseText a, ReuseText b, List<double> surpriseInNews)
    {
        _a = a;
        _b = b;
        _most = Math.Max(FewestNeighbours, MostPairs / Math.Max(1, a.Sentences.Length));
        (_weightsA, _weightsB) = PairWeights.Of(a, b, surpriseInNews);
    }

    /// <summary>The pairs of sentences worth a closer look, ordered by the first article's, then the second's sentence.</summary>
    public List<(int A, int B)> Candidates()
    {
        var candidates = new List<(int A, int B)>();
        var shared = new double[_b.Sentences.Length];
        int[] met = new int[shared.Length], run = new int[shared.Length];
        var touched = new List<int>();
        for (int s = 0; s < _a.Sentences.Length; s++)
        {
            Collect(s, shared, met, touched);
            bool marked = false;
            touched.RemoveAll(t =>
            {
                if (shared[t] < LeastSharedInRun)
                {
                    return true;
                }

                if ((_a.HoldsQuotation[s] && _b.HoldsQuotation[t])
                    || (shared[t] >= LeastShared && shared[t] >= LeastContainment * Math.Min(_weightsA.OfSentence(s), _weightsB.OfSentence(t))))
                {
                    return false;
                }

                if (!marked)
                {
                    _b.Index.MarkSentencesWith(SentenceIndex.RunsOf(_a, _a.Sentences[s]), run, s + 1, Across(s), _most);
                    marked = true;
                }

                return run[t] != s + 1;
            });
            touched.Sort();
            foreach (int t in touched)
            {
                candidates.Add((s, t));
            }
        }

        return candidates;
    }

    /// <summary>What two sentences, neither of them a stock line, have in common; they are not aligned where no alignment could make a link of them.</summary>
    public SentenceEvidence Compare(int s, int t)
    {
        ReuseSentence a = _a.Sentences[s], b = _b.Sentences[t];
        var evidence = Overlap(s, b) with { CountA = a.Count, CountB = b.Count, WeightA = _weightsA.OfSentence(s), WeightB = _weightsB.OfSentence(t) };
        (int kept, int quoted, double quotedWeight) = Upper(a, b, _b.HoldsQuotation[t]);
        if (!SentenceGrader.CanLink(evidence, kept, quoted, quotedWeight))
        {
            return evidence;
        }

        foreach (WordEdit edit in WordAligner.Align(_a.WordsOf(a), _b.WordsOf(b)))
        {
            if (edit.Kind == WordEditKind.Kept)
            {
                evidence = With(evidence, a.Start + edit.OldStart, b.Start + edit.NewStart, edit.OldCount);
            }
        }

        return evidence;
    }

    // What an alignment keeps at most: the words of one that the other holds anywhere, and those that both quote.
    private (int Kept, int Quoted, double QuotedWeight) Upper(ReuseSentence a, ReuseSentence b, bool quotes)
    {
        ReadOnlySpan<int> wordsA = _a.WordsOf(a), wordsB = _b.WordsOf(b);
        int kept = 0, quoted = 0;
        double weight = 0;
        for (int i = 0; i < wordsA.Length; i++)
        {
            if (wordsB.Contains(wordsA[i]))
            {
                bool isQuoted = (_a.Roles[a.Start + i] & WordRole.Quoted) != 0;
                kept++;
                quoted += isQuoted ? 1 : 0;
                weight += isQuoted ? _weightsA[a.Start + i] : 0;
            }
        }

        return quotes ? (kept, quoted, weight) : (kept, 0, 0);
    }

    // Adds what one run of kept words shows.
    private SentenceEvidence With(SentenceEvidence evidence, int startA, int startB, int count)
    {
        int plain = 0, quoted = 0, longest = evidence.QuotedRun;
        double weight = 0, heaviest = evidence.QuotedWeight;
        for (int k = 0; k < count; k++)
        {
            int i = startA + k, j = startB + k;
            plain += IsPlain(i, j) ? 1 : 0;
            bool isQuoted = ((_a.Roles[i] & _b.Roles[j]) & WordRole.Quoted) != 0;
            (quoted, weight) = isQuoted ? (quoted + 1, weight + _weightsA[i]) : (0, 0);
            (longest, heaviest) = quoted > longest ? (quoted, weight) : (longest, heaviest);
        }

        int wholeA = WholeQuotation(_a, startA, _b, startB, count), wholeB = WholeQuotation(_b, startB, _a, startA, count);
        int whole = Math.Max(wholeA, wholeB);
        return evidence with
        {
            Kept = evidence.Kept + count,
            InRuns = evidence.InRuns + (count >= LongRun ? count : 0),
            PlainInRuns = evidence.PlainInRuns + (count >= LongRun ? plain : 0),
            QuotedRun = longest,
            QuotedWeight = heaviest,
            QuotedWhole = Math.Max(evidence.QuotedWhole, whole),
            QuotedAlike = whole > evidence.QuotedWhole ? wholeA == wholeB : evidence.QuotedAlike,
        };
    }

    // Words of the longest quotation of x that lies wholly in the run and is quoted in y too.
    private static int WholeQuotation(ReuseText x, int startX, ReuseText y, int startY, int count)
    {
        int longest = 0;
        for (int k = 0; k < count;)
        {
            int length = 0;
            while (k + length < count && ((x.Roles[startX + k + length] & y.Roles[startY + k + length]) & WordRole.Quoted) != 0)
            {
                length++;
            }

            bool opens = startX + k == 0 || (x.Roles[startX + k - 1] & WordRole.Quoted) == 0;
            int end = startX + k + length;
            bool closes = end == x.Roles.Length || (x.Roles[end] & WordRole.Quoted) == 0;
            longest = opens && closes ? Math.Max(longest, length) : longest;
            k += Math.Max(1, length);
        }

        return longest;
    }

    // By sentence of the second article, the weight of the stems that a sentence of the first one has too.
    private void Collect(int sentence, double[] shared, int[] met, List<int> touched)
    {
        touched.Clear();
        foreach (int place in _a.Index.OpeningsOf(sentence))
        {
            int partner = _weightsA.PartnerOf(place);
            if (partner < 0)
            {
                continue;
            }

            double weight = _weightsA[place];
            foreach (int t in SentenceIndex.Near(_b.Index.SentencesWith(partner), Across(sentence), _most))
            {
                if (met[t] != sentence + 1)
                {
                    (met[t], shared[t]) = (sentence + 1, 0);
                    touched.Add(t);
                }

                shared[t] += weight;
            }
        }
    }

    // The sentence of the second article that stands as far down it as one of the first.
    private int Across(int sentence) => (int)((long)sentence * _b.Sentences.Length / _a.Sentences.Length);

    private SentenceEvidence Overlap(int s, ReuseSentence b)
    {
        ReadOnlySpan<int> stemsB = _b.StemsOf(b);
        double shared = 0;
        int plain = 0, numbers = 0;
        foreach (int i in _a.Index.OpeningsOf(s))
        {
            int j = _weightsA.PartnerOf(i) < 0 ? -1 : stemsB.IndexOf(_a.Stems[i]);
            if (j < 0)
            {
                continue;
            }

            shared += Math.Min(_weightsA[i], _weightsB[b.Start + j]);
            plain += IsPlain(i, b.Start + j) ? 1 : 0;
            numbers += (_a.Roles[i] & WordRole.Number) != 0 ? 1 : 0;
        }

        return new SentenceEvidence { Shared = shared, PlainWords = plain, Numbers = numbers };
    }

    private bool IsPlain(int i, int j) =>
        (_a.Roles[i] & (WordRole.Content | WordRole.Name)) == WordRole.Content && (_b.Roles[j] & WordRole.Name) == 0;
}

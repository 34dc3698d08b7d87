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

    private readonly ReuseText _a;
    private readonly ReuseText _b;
    private readonly double[] _weightsA;
    private readonly double[] _weightsB;
    private readonly double[] _sentenceWeightsA;
    private readonly double[] _sentenceWeightsB;

    public SentenceComparer(ReuseText a, ReuseText b, List<double> surpriseInNews)
    {
        _a = a;
        _b = b;
        _weightsA = PairWeights.Of(a, b, surpriseInNews);
        _weightsB = PairWeights.Of(b, a, surpriseInNews);
        _sentenceWeightsA = SentenceWeights(a, _weightsA);
        _sentenceWeightsB = SentenceWeights(b, _weightsB);
    }

    /// <summary>The pairs of sentences worth a closer look, ordered by the first article's, then the second's sentence.</summary>
    public IEnumerable<(int A, int B)> Candidates()
    {
        var shared = new double[_b.Sentences.Length];
        var run = new bool[_b.Sentences.Length];
        var touched = new List<int>();
        for (int s = 0; s < _a.Sentences.Length; s++)
        {
            if (_a.IsStock[s])
            {
                continue;
            }

            Collect(_a.Sentences[s], shared, run, touched);
            touched.Sort();
            int last = -1;
            foreach (int t in touched)
            {
                double least = Math.Max(LeastShared, LeastContainment * Math.Min(_sentenceWeightsA[s], _sentenceWeightsB[t]));
                bool close = run[t] || (_a.HoldsQuotation[s] && _b.HoldsQuotation[t]);
                if (t != last && shared[t] >= (close ? LeastSharedInRun : least))
                {
                    yield return (s, t);
                }

                last = t;
                (shared[t], run[t]) = (0, false);
            }

            touched.Clear();
        }
    }

    /// <summary>What two sentences have in common; they are not aligned where no alignment could make a link of them.</summary>
    public SentenceEvidence Compare(int s, int t)
    {
        ReuseSentence a = _a.Sentences[s], b = _b.Sentences[t];
        var evidence = Overlap(a, b) with { CountA = a.Count, CountB = b.Count, WeightA = _sentenceWeightsA[s], WeightB = _sentenceWeightsB[t] };
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

    private void Collect(ReuseSentence sentence, double[] shared, bool[] run, List<int> touched)
    {
        ReadOnlySpan<int> stems = _a.StemsOf(sentence);
        for (int i = 0; i < stems.Length; i++)
        {
            if (stems[i] < 0 || stems[..i].Contains(stems[i]))
            {
                continue;
            }

            foreach (int t in _b.Index.SentencesWith(stems[i]))
            {
                shared[t] += _weightsA[sentence.Start + i];
                touched.Add(t);
            }
        }

        foreach (ulong hash in SentenceIndex.RunsOf(_a, sentence))
        {
            foreach (int t in _b.Index.SentencesWithRun(hash))
            {
                run[t] = true;
                touched.Add(t);
            }
        }
    }

    private SentenceEvidence Overlap(ReuseSentence a, ReuseSentence b)
    {
        ReadOnlySpan<int> stemsA = _a.StemsOf(a), stemsB = _b.StemsOf(b);
        double shared = 0;
        int plain = 0, numbers = 0;
        for (int i = 0; i < stemsA.Length; i++)
        {
            if (stemsA[i] < 0 || stemsA[..i].Contains(stemsA[i]))
            {
                continue;
            }

            int j = stemsB.IndexOf(stemsA[i]);
            if (j < 0)
            {
                continue;
            }

            shared += Math.Min(_weightsA[a.Start + i], _weightsB[b.Start + j]);
            plain += IsPlain(a.Start + i, b.Start + j) ? 1 : 0;
            numbers += (_a.Roles[a.Start + i] & WordRole.Number) != 0 ? 1 : 0;
        }

        return new SentenceEvidence { Shared = shared, PlainWords = plain, Numbers = numbers };
    }

    private bool IsPlain(int i, int j) =>
        (_a.Roles[i] & (WordRole.Content | WordRole.Name)) == WordRole.Content && (_b.Roles[j] & WordRole.Name) == 0;

    private static double[] SentenceWeights(ReuseText text, double[] weights)
    {
        var sums = new double[text.Sentences.Length];
        for (int s = 0; s < sums.Length; s++)
        {
            ReuseSentence sentence = text.Sentences[s];
            ReadOnlySpan<int> stems = text.StemsOf(sentence);
            for (int i = 0; i < stems.Length; i++)
            {
                sums[s] += stems[..i].Contains(stems[i]) ? 0 : weights[sentence.Start + i];
            }
        }

        return sums;
    }
}

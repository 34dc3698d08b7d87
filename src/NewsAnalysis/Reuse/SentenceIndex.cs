using NewsAnalysis.Alignment;

namespace NewsAnalysis.Reuse;

/// <summary>Which sentences of one article hold a stem, or a run of three words; stock lines are left out.</summary>
/// <remarks>
/// Made once for each article, so that a pair of articles needs none of it anew. The article's stems are sorted by their numbers in the corpus;
/// a stem's place among them is its rank.
/// </remarks>
internal sealed class SentenceIndex
{
    /// <summary>Words of the runs that are indexed.</summary>
    public const int RunLength = 3;

    private readonly int[] _sentences;
    private readonly int[] _sentencesFrom;
    private readonly int[] _opening;
    private readonly int[] _openingFrom;
    private readonly ulong[] _runs;
    private readonly int[] _runSentences;
    private readonly ulong[] _filter;
    private readonly int _shift;

    public SentenceIndex(ReuseText text)
    {
        var distinct = new HashSet<int>();
        var runs = new List<ulong>();
        var runSentences = new List<int>();
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            if (!text.IsStock[s])
            {
                distinct.UnionWith(text.Stems[text.Sentences[s].Start..text.Sentences[s].End]);
                ulong[] own = RunsOf(text, text.Sentences[s]);
                runs.AddRange(own);
                runSentences.AddRange(Enumerable.Repeat(s, own.Length));
            }
        }

        distinct.Remove(-1);
        Stems = [.. distinct.Order()];
        RankOf = new int[text.Stems.Length];
        Array.Fill(RankOf, -1);
        (_opening, _openingFrom) = Openings(text);
        (_sentences, _sentencesFrom) = Holders(text);
        (_runs, _runSentences) = ([.. runs], [.. runSentences]);
        Array.Sort(_runs, _runSentences);
        SortSentencesOfEqualRuns();
        (_filter, _shift) = WindowIndex.FilterOf(_runs);
    }

    /// <summary>Every stem of the article, sorted.</summary>
    public int[] Stems { get; }

    /// <summary>By word, the rank of its stem; -1 for function words and those of stock lines.</summary>
    public int[] RankOf { get; }

    /// <summary>The hashes of a sentence's runs of three words.</summary>
    public static ulong[] RunsOf(ReuseText text, ReuseSentence sentence) => WordHash.Windows(text.WordsOf(sentence), RunLength);

    /// <summary>The sentences that hold the stem of a rank, in order.</summary>
    public ReadOnlySpan<int> SentencesWith(int rank) => _sentences.AsSpan(_sentencesFrom[rank].._sentencesFrom[rank + 1]);

    /// <summary>The words with which a stem stands in a sentence for the first time, in order; none in a stock line.</summary>
    public ReadOnlySpan<int> OpeningsOf(int sentence) => _opening.AsSpan(_openingFrom[sentence].._openingFrom[sentence + 1]);

    /// <summary>Marks the sentences that hold one of some runs.</summary>
    /// <param name="runs">The hashes of the runs.</param>
    /// <param name="marks">By sentence, the mark.</param>
    /// <param name="mark">The mark to set.</param>
    /// <param name="middle">Of the sentences with a run that very many hold, those nearest to this one are marked.</param>
    /// <param name="most">How many of them.</param>
    public void MarkSentencesWith(ReadOnlySpan<ulong> runs, int[] marks, int mark, int middle, int most)
    {
        foreach (ulong run in runs)
        {
            if (!WindowIndex.MayHold(_filter, _shift, run))
            {
                continue;
            }

            int from = FirstNotBelow(run), to = run == ulong.MaxValue ? _runs.Length : FirstNotBelow(run + 1);
            foreach (int sentence in Near(_runSentences.AsSpan(from..to), middle, most))
            {
                marks[sentence] = mark;
            }
        }
    }

    /// <summary>Of sentences in order, so many that stand nearest to one.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="middle">The one.</param>
    /// <param name="most">How many at most.</param>
    public static ReadOnlySpan<int> Near(ReadOnlySpan<int> sentences, int middle, int most)
    {
        if (sentences.Length <= most)
        {
            return sentences;
        }

        int at = sentences.BinarySearch(middle);
        return sentences.Slice(Math.Clamp((at < 0 ? ~at : at) - most / 2, 0, sentences.Length - most), most);
    }

    private int FirstNotBelow(ulong run)
    {
        int low = 0, high = _runs.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _runs[middle] < run ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void SortSentencesOfEqualRuns()
    {
        for (int from = 0, to; from < _runs.Length; from = to)
        {
            for (to = from + 1; to < _runs.Length && _runs[to] == _runs[from];)
            {
                to++;
            }

            if (to - from > 1)
            {
                Array.Sort(_runSentences, from, to - from);
            }
        }
    }

    private (int[] Places, int[] From) Openings(ReuseText text)
    {
        var places = new List<int>(text.Stems.Length);
        var from = new int[text.Sentences.Length + 1];
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            ReadOnlySpan<int> stems = text.IsStock[s] ? [] : text.StemsOf(text.Sentences[s]);
            for (int i = 0; i < stems.Length; i++)
            {
                if (stems[i] >= 0)
                {
                    RankOf[text.Sentences[s].Start + i] = Array.BinarySearch(Stems, stems[i]);
                    if (!stems[..i].Contains(stems[i]))
                    {
                        places.Add(text.Sentences[s].Start + i);
                    }
                }
            }

            from[s + 1] = places.Count;
        }

        return ([.. places], from);
    }

    private (int[] Sentences, int[] From) Holders(ReuseText text)
    {
        var from = new int[Stems.Length + 1];
        foreach (int place in _opening)
        {
            from[RankOf[place] + 1]++;
        }

        for (int rank = 0; rank < Stems.Length; rank++)
        {
            from[rank + 1] += from[rank];
        }

        int[] next = from[..^1], sentences = new int[_opening.Length];
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            foreach (int place in OpeningsOf(s))
            {
                sentences[next[RankOf[place]]++] = s;
            }
        }

        return (sentences, from);
    }
}

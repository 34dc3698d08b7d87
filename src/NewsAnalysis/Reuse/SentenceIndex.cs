using NewsAnalysis.Alignment;

namespace NewsAnalysis.Reuse;

/// <summary>Which sentences of one article hold a stem, or a run of three words; stock lines are left out.</summary>
internal sealed class SentenceIndex
{
    /// <summary>Words of the runs that are indexed.</summary>
    public const int RunLength = 3;

    private readonly Dictionary<int, int[]> _stems;
    private readonly Dictionary<ulong, int[]> _runs;

    public SentenceIndex(ReuseText text)
    {
        var stems = new Dictionary<int, List<int>>();
        var runs = new Dictionary<ulong, List<int>>();
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            if (text.IsStock[s])
            {
                continue;
            }

            foreach (int stem in text.StemsOf(text.Sentences[s]))
            {
                if (stem >= 0)
                {
                    Add(stems, stem, s);
                }
            }

            foreach (ulong run in RunsOf(text, text.Sentences[s]))
            {
                Add(runs, run, s);
            }
        }

        _stems = stems.ToDictionary(p => p.Key, p => p.Value.ToArray());
        _runs = runs.ToDictionary(p => p.Key, p => p.Value.ToArray());
    }

    /// <summary>The hashes of a sentence's runs of three words.</summary>
    public static ulong[] RunsOf(ReuseText text, ReuseSentence sentence) => WordHash.Windows(text.WordsOf(sentence), RunLength);

    /// <summary>The sentences that hold a stem, in order.</summary>
    public ReadOnlySpan<int> SentencesWith(int stem) => _stems.TryGetValue(stem, out int[]? found) ? found : [];

    /// <summary>The sentences that hold a run, in order.</summary>
    public ReadOnlySpan<int> SentencesWithRun(ulong run) => _runs.TryGetValue(run, out int[]? found) ? found : [];

    private static void Add<TKey>(Dictionary<TKey, List<int>> index, TKey key, int sentence)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out List<int>? sentences))
        {
            index.Add(key, sentences = []);
        }

        if (sentences.Count == 0 || sentences[^1] != sentence)
        {
            sentences.Add(sentence);
        }
    }
}

using NewsAnalysis.Alignment;

namespace NewsAnalysis.Reuse;

/// <summary>Which sentences of one article hold a stem, or a run of three words; stock lines are left out.</summary>
internal sealed class SentenceIndex
{
    /// <summary>Words of the runs that are indexed.</summary>
    public const int RunLength = 3;

    private readonly Dictionary<int, int[]> _stems;
    private readonly Dictionary<int, int[]> _places;
    private readonly Dictionary<ulong, int[]> _runs;

    public SentenceIndex(ReuseText text)
    {
        var stems = new Dictionary<int, List<int>>();
        var places = new Dictionary<int, List<int>>();
        var runs = new Dictionary<ulong, List<int>>();
        for (int s = 0; s < text.Sentences.Length; s++)
        {
            if (text.IsStock[s])
            {
                continue;
            }

            ReuseSentence sentence = text.Sentences[s];
            for (int at = sentence.Start; at < sentence.End; at++)
            {
                if (text.Stems[at] >= 0)
                {
                    Add(stems, text.Stems[at], s);
                    Add(places, text.Stems[at], at);
                }
            }

            foreach (ulong run in RunsOf(text, sentence))
            {
                Add(runs, run, s);
            }
        }

        _stems = stems.ToDictionary(p => p.Key, p => p.Value.ToArray());
        _places = places.ToDictionary(p => p.Key, p => p.Value.ToArray());
        SentenceCounts = [.. _stems.Select(p => (p.Key, p.Value.Length))];
        _runs = runs.ToDictionary(p => p.Key, p => p.Value.ToArray());
    }

    /// <summary>Every stem of the article, and how many sentences hold it.</summary>
    public (int Stem, int Sentences)[] SentenceCounts { get; }

    /// <summary>The hashes of a sentence's runs of three words.</summary>
    public static ulong[] RunsOf(ReuseText text, ReuseSentence sentence) => WordHash.Windows(text.WordsOf(sentence), RunLength);

    /// <summary>The sentences that hold a stem, in order.</summary>
    public ReadOnlySpan<int> SentencesWith(int stem) => _stems.TryGetValue(stem, out int[]? found) ? found : [];

    /// <summary>The words that have a stem, in order.</summary>
    public ReadOnlySpan<int> PlacesOf(int stem) => _places.TryGetValue(stem, out int[]? found) ? found : [];

    /// <summary>The sentences that hold a run, in order.</summary>
    public ReadOnlySpan<int> SentencesWithRun(ulong run) => _runs.TryGetValue(run, out int[]? found) ? found : [];

    private static void Add<TKey>(Dictionary<TKey, List<int>> index, TKey key, int place)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out List<int>? places))
        {
            index.Add(key, places = []);
        }

        if (places.Count == 0 || places[^1] != place)
        {
            places.Add(place);
        }
    }
}

using NewsAnalysis.Text;

namespace NewsAnalysis.Claims.Checking;

/// <summary>A text that claims are held against, with every word of it indexed.</summary>
internal sealed class CheckedText
{
    // Words of a run before the end of a sentence that are enough of it.
    private const int LeastOfRun = 4;

    // Words of a name that is known by its initials.
    private const int LongestInitials = 5;

    private readonly Dictionary<string, int> _sentencesWith = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Sentence, int Word)>> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _initials = new(StringComparer.Ordinal);

    /// <summary>Reads some sentences.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="sentences">Its sentences, in order.</param>
    /// <param name="published">The day of publication; null when it is not known.</param>
    public CheckedText(string raw, IEnumerable<TextSpan> sentences, DateOnly? published)
    {
        Raw = raw;
        Sentences = [.. sentences.Select(s => new TextSentence(raw, s, published)).Where(s => s.Words.Length > 0)];
        foreach (TextSentence sentence in Sentences)
        {
            foreach (string key in sentence.Words.Select(w => w.Key).Distinct(StringComparer.Ordinal))
            {
                _sentencesWith[key] = _sentencesWith.GetValueOrDefault(key) + 1;
            }

            AddInitials(sentence);
        }

        AddPlaces();
        (Keys, Numbers) = Numbered(Sentences);
        Values = [.. Sentences.SelectMany(s => s.Quantities).Select(QuantityComparer.Base)];
    }

    /// <summary>The raw text.</summary>
    public string Raw { get; }

    /// <summary>Its sentences.</summary>
    public TextSentence[] Sentences { get; }

    /// <summary>The keys of its words and phrases, each once.</summary>
    public string[] Keys { get; }

    /// <summary>For each sentence, the places in <see cref="Keys"/> of its words and phrases.</summary>
    public int[][] Numbers { get; }

    /// <summary>The values of its quantities.</summary>
    public HashSet<double> Values { get; }

    /// <summary>How much a word tells about this text: the more, the fewer of its sentences hold it.</summary>
    /// <param name="key">The key of the word.</param>
    public double WeightOf(string key) => Math.Log(1 + ((Sentences.Length + 1d) / (_sentencesWith.GetValueOrDefault(key) + .5)));

    /// <summary>Whether a word stands in it.</summary>
    /// <param name="key">The key of the word.</param>
    public bool Holds(string key) => _sentencesWith.ContainsKey(key) || _initials.Contains(key);

    /// <summary>
    /// How many words lie between the nearest two places of two words in one sentence, and one more; <see cref="int.MaxValue"/> when no sentence
    /// has both.
    /// </summary>
    /// <param name="a">The key of one.</param>
    /// <param name="b">The key of the other.</param>
    public int Distance(string a, string b)
    {
        if (!_places.TryGetValue(a, out var first) || !_places.TryGetValue(b, out var second))
        {
            return int.MaxValue;
        }

        // Both lists are in order: the nearest pair stands where they interleave.
        int nearest = int.MaxValue;
        for (int i = 0, j = 0; i < first.Count && j < second.Count;)
        {
            if (first[i].Sentence == second[j].Sentence)
            {
                nearest = Math.Min(nearest, Math.Abs(first[i].Word - second[j].Word));
            }

            if (first[i].CompareTo(second[j]) <= 0)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return nearest;
    }

    /// <summary>Whether some words stand in it one after another.</summary>
    /// <param name="words">The words; not empty.</param>
    public bool HoldsRun(ReadOnlySpan<TextWord> words)
    {
        foreach ((int sentence, int start) in _places.GetValueOrDefault(words[0].Key, []))
        {
            ReadOnlySpan<TextWord> there = Sentences[sentence].Words.AsSpan(start);
            int same = 0;
            while (same < words.Length && same < there.Length && words[same].Key == there[same].Key)
            {
                same++;
            }

            // A quotation may run over the end of a sentence.
            if (same == words.Length || (same >= LeastOfRun && same == there.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place between two words: where they stand nearest to so far apart, in this order.</summary>
    /// <param name="before">The key of the word before.</param>
    /// <param name="after">The key of the word after.</param>
    /// <param name="apart">How far apart they should stand.</param>
    /// <param name="most">How far at most.</param>
    /// <returns>The sentence, and the words between by first index and index after the last; null when they stand so nowhere.</returns>
    public (int Sentence, int From, int To)? Place(string before, string after, int apart, int most)
    {
        (int Sentence, int From, int To)? found = null;
        if (!_places.TryGetValue(before, out var first) || !_places.TryGetValue(after, out var second))
        {
            return null;
        }

        int next = 0, least = int.MaxValue;
        foreach ((int sentence, int word) in first)
        {
            while (next < second.Count && second[next].CompareTo((sentence, word)) <= 0)
            {
                next++;
            }

            if (next < second.Count && second[next].Sentence == sentence && second[next].Word - word <= most && Math.Abs(second[next].Word - word - apart) < least)
            {
                least = Math.Abs(second[next].Word - word - apart);
                found = (sentence, word + 1, second[next].Word);
            }
        }

        return found;
    }

    /// <summary>The words that stand between two words and nothing else.</summary>
    /// <param name="before">The key of the word before.</param>
    /// <param name="after">The key of the word after.</param>
    public IEnumerable<TextWord> Between(string before, string after)
    {
        foreach ((int sentence, int word) in _places.GetValueOrDefault(before, []))
        {
            TextWord[] words = Sentences[sentence].Words;
            if (word + 2 < words.Length && words[word + 2].Key == after)
            {
                yield return words[word + 1];
            }
        }
    }

    private void AddPlaces()
    {
        for (int sentence = 0; sentence < Sentences.Length; sentence++)
        {
            for (int word = 0; word < Sentences[sentence].Words.Length; word++)
            {
                string key = Sentences[sentence].Words[word].Key;
                if (!_places.TryGetValue(key, out var places))
                {
                    _places[key] = places = [];
                }

                places.Add((sentence, word));
            }
        }
    }

    // Every key once, and for each sentence which of them it holds.
    private static (string[] Keys, int[][] Numbers) Numbered(TextSentence[] sentences)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var keys = new List<string>();
        int NumberOf(string key)
        {
            if (numbers.TryAdd(key, keys.Count))
            {
                keys.Add(key);
            }

            return numbers[key];
        }

        int[][] held = [.. sentences.Select(s => s.Words.Select(w => w.Key).Concat(s.Phrases.OfType<string>()).Select(NumberOf).Distinct().ToArray())];
        return ([.. keys], held);
    }

    // "European Union" for "EU": the first letters of two to five capitalised words in a row.
    private void AddInitials(TextSentence sentence)
    {
        for (int at = 0; at < sentence.Words.Length; at++)
        {
            string letters = "";
            for (int next = at; next < sentence.Words.Length && letters.Length < LongestInitials && sentence.Words[next].Kind == WordKind.Name; next++)
            {
                letters += char.ToLowerInvariant(Raw[sentence.Words[next].Span.Start]);
                if (letters.Length > 1)
                {
                    _initials.Add(letters);
                }
            }
        }
    }
}

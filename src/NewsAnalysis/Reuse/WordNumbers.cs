namespace NewsAnalysis.Reuse;

/// <summary>Gives every word of a corpus a number, so that comparing words is comparing numbers.</summary>
internal sealed class WordNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    /// <summary>The number of a word, new when it was not met before.</summary>
    public int this[string word]
    {
        get
        {
            if (!_numbers.TryGetValue(word, out int number))
            {
                number = _words.Count;
                _numbers.Add(word, number);
                _words.Add(word);
            }

            return number;
        }
    }

    /// <summary>How many words have a number.</summary>
    public int Count => _words.Count;

    /// <summary>The word of a number.</summary>
    public string WordOf(int number) => _words[number];
}

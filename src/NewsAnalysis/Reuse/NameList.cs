using NewsAnalysis.Text;

namespace NewsAnalysis.Reuse;

/// <summary>Names of one or more words, found as they are written, capitals included.</summary>
internal sealed class NameList
{
    private readonly Dictionary<string, (string[] Words, string Canonical)[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;

    /// <summary>The names of a word list: as written, and in its second column, if there is one, as the tables have it.</summary>
    /// <param name="file">The list's file name.</param>
    public NameList(string file)
    {
        _byFirstWord = Lexicon.Rows(file)
            .Select(row => (Words: WordsOf(row[0]), Canonical: row[^1]))
            .Where(name => name.Words.Length > 0)
            .GroupBy(name => name.Words[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(name => name.Words.Length).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest name that begins at a place, and the place after it; null when none does.</summary>
    public (int End, string Name)? At(CreditSentence sentence, int at)
    {
        if (at < 0 || at >= sentence.Count || !_byFirstWord.TryGetValue(sentence.At(at), out var names))
        {
            return null;
        }

        foreach ((string[] words, string canonical) in names)
        {
            int k = 1;
            while (k < words.Length && at + k < sentence.Count && sentence.At(at + k).SequenceEqual(words[k]))
            {
                k++;
            }

            if (k == words.Length)
            {
                return (at + k, canonical);
            }
        }

        return null;
    }

    private static string[] WordsOf(string name) => [.. Tokenizer.Tokenize(name).Select(t => t.Span.In(name))];
}

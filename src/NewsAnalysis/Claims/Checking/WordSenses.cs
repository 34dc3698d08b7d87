using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims.Checking;

/// <summary>What the words of a language say to one another: synonyms, opposites, broader and narrower words.</summary>
/// <remarks>After WordNet (Miller 1995). Words are known by their key, so that every inflected form is found.</remarks>
internal sealed class WordSenses
{
    // A sense with more kinds than this is too broad for two of them to be mistaken for one another.
    private const int MostKinds = 60;

    private static readonly string[] Prefixes = ["un", "in", "im", "ir", "il", "dis", "non", "non-"];

    private static readonly Lazy<WordSenses> Shared = new(() => new WordSenses());

    private readonly Dictionary<string, string> _irregular = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _senses = new(StringComparer.Ordinal);
    private readonly List<string[]> _words = [];
    private readonly List<char> _parts = [];
    private readonly List<int[]> _broader = [];
    private readonly List<int[]> _akin = [];
    private readonly List<List<int>> _narrower = [];
    private readonly Dictionary<string, List<string>> _opposites = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _family = new(StringComparer.Ordinal);

    private WordSenses()
    {
        foreach (string[] row in Lexicon.Rows("irregular-forms.tsv"))
        {
            _irregular[row[0]] = row[1].Split(' ')[0];
        }

        foreach (string[] row in Lexicon.Rows("senses.tsv"))
        {
            string[] words = [.. row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(KeyOf).Distinct(StringComparer.Ordinal)];
            foreach (string word in words)
            {
                Of(_senses, word).Add(_words.Count);
            }

            _words.Add(words);
            _parts.Add(row[0][0]);
            _broader.Add(Numbers(row, 2));
            _akin.Add(Numbers(row, 3));
            _narrower.Add([]);
        }

        for (int sense = 0; sense < _words.Count; sense++)
        {
            foreach (int broader in _broader[sense])
            {
                _narrower[broader].Add(sense);
            }
        }

        foreach (string[] row in Lexicon.Rows("antonyms.tsv"))
        {
            Of(_opposites, KeyOf(row[0])).Add(KeyOf(row[1]));
            Of(_opposites, KeyOf(row[1])).Add(KeyOf(row[0]));
        }

        foreach (string[] row in Lexicon.Rows("opposites.tsv"))
        {
            foreach ((string one, string other) in row[0].Split(' ').SelectMany(_ => row[1].Split(' '), (a, b) => (KeyOf(a), KeyOf(b))))
            {
                Of(_opposites, one).Add(other);
                Of(_opposites, other).Add(one);
            }
        }

        foreach (string[] row in Lexicon.Rows("derivations.tsv"))
        {
            foreach (string word in row[1].Split(' '))
            {
                Of(_family, KeyOf(row[0])).Add(KeyOf(word));
                Of(_family, KeyOf(word)).Add(KeyOf(row[0]));
            }
        }
    }

    /// <summary>The lexicon, read once when it is first asked for.</summary>
    public static WordSenses Known => Shared.Value;

    /// <summary>What the forms of a word share: the stem of its base form.</summary>
    /// <param name="folded">A folded word.</param>
    public string KeyOf(string folded) => Stemmer.Stem(_irregular.GetValueOrDefault(folded, folded));

    /// <summary>Whether a word has a sense here.</summary>
    /// <param name="key">Its key.</param>
    public bool Knows(string key) => _senses.ContainsKey(key);

    /// <summary>The part of speech that most senses of a word have: n, v, a or r; a blank when it has none.</summary>
    /// <param name="key">Its key.</param>
    public char PartOf(string key) => !_senses.TryGetValue(key, out List<int>? senses) ? ' ' : senses.GroupBy(s => _parts[s]).MaxBy(g => g.Count())!.Key;

    /// <summary>The words that a word says something about, each with what it is to them.</summary>
    /// <param name="key">Its key.</param>
    public Dictionary<string, WordRelation> Around(string key)
    {
        var related = new Dictionary<string, WordRelation>(StringComparer.Ordinal) { [key] = WordRelation.Same };
        List<string> opposites = [.. _opposites.GetValueOrDefault(key, []), .. Turned(key)];
        Add(related, opposites, WordRelation.Antonym);
        List<int> senses = _senses.GetValueOrDefault(key, []);
        foreach (int sense in senses)
        {
            Add(related, _words[sense], WordRelation.Synonym);
        }

        Add(related, _family.GetValueOrDefault(key, []), WordRelation.Derived);
        foreach (int akin in senses.SelectMany(s => _akin[s]))
        {
            Add(related, _words[akin], WordRelation.Akin);
        }

        foreach (string opposite in opposites)
        {
            foreach (int sense in _senses.GetValueOrDefault(opposite, []))
            {
                Add(related, _words[sense], WordRelation.Antonym);
                foreach (int akin in _akin[sense])
                {
                    Add(related, _words[akin], WordRelation.Antonym);
                }
            }
        }

        foreach (string synonym in senses.SelectMany(s => _words[s]).Concat(senses.SelectMany(s => _akin[s]).SelectMany(s => _words[s])).Distinct(StringComparer.Ordinal).ToList())
        {
            Add(related, _opposites.GetValueOrDefault(synonym, []), WordRelation.Antonym);
        }

        foreach (int sense in senses)
        {
            foreach (int narrower in _narrower[sense])
            {
                Add(related, _words[narrower], WordRelation.Broader);
                foreach (int below in _narrower[narrower])
                {
                    Add(related, _words[below], WordRelation.Broader);
                }
            }
        }

        foreach (int broader in senses.SelectMany(s => _broader[s]))
        {
            Add(related, _words[broader], WordRelation.Narrower);
            foreach (int above in _broader[broader])
            {
                Add(related, _words[above], WordRelation.Narrower);
            }
        }

        foreach (int broader in senses.SelectMany(s => _broader[s]).Where(b => _narrower[b].Count <= MostKinds))
        {
            foreach (int sibling in _narrower[broader])
            {
                Add(related, _words[sibling], WordRelation.Sibling);
            }
        }

        foreach (string member in _family.GetValueOrDefault(key, []))
        {
            foreach (int sense in _senses.GetValueOrDefault(member, []))
            {
                Add(related, _words[sense], WordRelation.Akin);
            }
        }

        return related;
    }

    // "unmanned" for "manned", and the other way round.
    private IEnumerable<string> Turned(string key)
    {
        foreach (string prefix in Prefixes)
        {
            // "in-" and "dis-" turn qualities: "invalid", but not "inform".
            bool turnsAll = prefix is "un" or "non" or "non-";
            if (key.Length >= prefix.Length + 3 && key.StartsWith(prefix, StringComparison.Ordinal) && Knows(key[prefix.Length..]) && (turnsAll || PartOf(key) == 'a'))
            {
                yield return key[prefix.Length..];
            }

            if (key.Length >= 3 && (turnsAll || (PartOf(key) == 'a' && Knows(prefix + key))))
            {
                yield return prefix + key;
            }
        }
    }

    private static void Add(Dictionary<string, WordRelation> related, IEnumerable<string> words, WordRelation relation)
    {
        foreach (string word in words)
        {
            related.TryAdd(word, relation);
        }
    }

    private static List<T> Of<T>(Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out List<T>? list))
        {
            lists[key] = list = [];
        }

        return list;
    }

    private static int[] Numbers(string[] row, int column) => column >= row.Length || row[column].Length == 0
        ? []
        : [.. row[column].Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
}

using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims.Checking;

/// <summary>What the words of a language say to one another: words that stand for the same, and opposites.</summary>
/// <remarks>Words are known by their key, so that every inflected form is found.</remarks>
internal sealed class WordSenses
{
    // Prefixes that turn a word into its opposite.
    private static readonly string[] Prefixes = ["un", "in", "im", "ir", "il", "dis", "non", "non-"];

    private static readonly Lazy<WordSenses> Shared = new(() => new WordSenses());

    private static readonly FrozenDictionary<string, string> Irregular = Lexicon.Rows("irregular-forms.tsv")
        .SelectMany(r => r[1].Split(' ').Select(form => (Form: form, Base: r[0]))).DistinctBy(f => f.Form)
        .ToFrozenDictionary(f => f.Form, f => f.Base, StringComparer.Ordinal);

    private readonly Dictionary<string, char> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _synonyms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _opposites = new(StringComparer.Ordinal);

    private WordSenses()
    {
        foreach (string[] row in Lexicon.Rows("concepts.tsv"))
        {
            // What is meant in one form only, and phrases, have no key.
            IEnumerable<string> shown = row[2].Split(' ').Where(w => !w.EndsWith('!') && !w.Contains('_', StringComparison.Ordinal));
            string[] words = [.. shown.Select(w => KeyOf(Folding.Fold(w))).Distinct(StringComparer.Ordinal)];
            foreach (string word in words)
            {
                _parts.TryAdd(word, row[1] switch { "event" or "pledge" => 'v', "quality" => 'a', _ => 'n' });
                Of(_synonyms, word).AddRange(words);
            }
        }

        foreach (string[] row in Lexicon.Rows("opposites.tsv"))
        {
            foreach (string one in row[0].Split(' ').Select(KeyOf))
            {
                foreach (string other in row[1].Split(' ').Select(KeyOf))
                {
                    Of(_opposites, one).Add(other);
                    Of(_opposites, other).Add(one);
                }
            }
        }

        // Stems of words that news often use: words all the same, of which nothing more is known.
        foreach (string[] row in Lexicon.Rows("common-words.tsv"))
        {
            _parts.TryAdd(row[0], 'n');
        }
    }

    /// <summary>The lexicon, read once when it is first asked for.</summary>
    public static WordSenses Known => Shared.Value;

    /// <summary>What the forms of a word share: the stem of its base form.</summary>
    /// <param name="folded">A folded word.</param>
    public static string KeyOf(string folded) => Stemmer.Stem(Irregular.GetValueOrDefault(folded, folded));

    /// <summary>Whether a word is a common one, no name.</summary>
    /// <param name="key">Its key.</param>
    public bool Knows(string key) => _parts.ContainsKey(key) || (WordNet.Known?.Knows(key) ?? false);

    /// <summary>The part of speech that a word most often is: n, v, a or r; a blank when the word is not known.</summary>
    /// <param name="key">Its key.</param>
    public char PartOf(string key) => WordNet.Known?.UsualPartOf(key) ?? _parts.GetValueOrDefault(key, ' ');

    /// <summary>The parts of speech that a word can be.</summary>
    /// <param name="key">Its key.</param>
    public (bool Noun, bool Verb, bool Adjective, bool Adverb) PartsOf(string key)
    {
        (bool noun, bool verb, bool adjective, bool adverb) = (false, false, false, false);
        if (WordNet.Known is { } dictionary && dictionary.Knows(key))
        {
            foreach ((int sense, _, _) in dictionary.SensesOf(key))
            {
                switch (dictionary.PartOf(sense))
                {
                    case 'n': noun = true; break;
                    case 'v': verb = true; break;
                    case 'a': adjective = true; break;
                    default: adverb = true; break;
                }
            }

            return (noun, verb, adjective, adverb);
        }

        char part = _parts.GetValueOrDefault(key, 'n');
        return (part == 'n', part == 'v', part == 'a', part == 'r');
    }

    /// <summary>The words that a word says something about, each with what it is to them.</summary>
    /// <param name="key">Its key.</param>
    public Dictionary<string, WordRelation> Around(string key)
    {
        var related = new Dictionary<string, WordRelation>(StringComparer.Ordinal) { [key] = WordRelation.Same };
        List<string> opposites = [.. _opposites.GetValueOrDefault(key, []), .. Turned(key)], synonyms = _synonyms.GetValueOrDefault(key, []);
        Add(related, opposites, WordRelation.Antonym);
        Add(related, synonyms, WordRelation.Synonym);
        if (WordNet.Known is { } dictionary)
        {
            new SenseWalk(dictionary, related).Walk(key);
        }

        Add(related, opposites.SelectMany(o => _synonyms.GetValueOrDefault(o, [])), WordRelation.Antonym);
        Add(related, synonyms.SelectMany(s => _opposites.GetValueOrDefault(s, [])), WordRelation.Antonym);
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

    private static List<string> Of(Dictionary<string, List<string>> lists, string key)
    {
        if (!lists.TryGetValue(key, out List<string>? list))
        {
            lists[key] = list = [];
        }

        return list;
    }
}

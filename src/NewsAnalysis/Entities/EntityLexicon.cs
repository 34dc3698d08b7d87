using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>The word lists of this floor, folded as the words they are compared with.</summary>
internal static class EntityLexicon
{
    public static readonly FrozenSet<string> Roles = Folded("roles.txt");
    public static readonly FrozenSet<string> Titles = Folded("titles.txt");
    public static readonly FrozenSet<string> OrganisationNouns = Folded("organisation-nouns.txt");
    public static readonly FrozenSet<string> OrganisationWords = Folded("organisation-words.txt");
    public static readonly FrozenSet<string> RoleModifiers = Folded("role-modifiers.txt");
    public static readonly FrozenSet<string> FunctionWords = Folded("not-in-names.txt");

    /// <summary>What parts a child's name from its parent's.</summary>
    public static readonly FrozenSet<string> Generations = Lexicon.Set("jr sr ii iii iv");

    /// <summary>Places that are no countries; after <c>…</c> the last words of names of places.</summary>
    public static readonly FrozenSet<string> Places = Folded("places.txt");

    /// <summary>Seat or capital → the country whose government it stands for; empty when it stands for no one country.</summary>
    public static readonly FrozenDictionary<string, string> Metonyms = FoldedPairs("metonyms.tsv");

    /// <summary>Those of <see cref="Metonyms"/> that are bodies, or the seats known by their names; the others are cities.</summary>
    public static readonly FrozenSet<string> Bodies = Lexicon.Rows("metonyms.tsv").Where(row => row[2] is "body").Select(row => FoldPhrase(row[0]))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Short given name → long form.</summary>
    public static readonly FrozenDictionary<string, string> Nicknames = FoldedPairs("nicknames.tsv");

    /// <summary>Given name, long or short → <c>m</c>, <c>f</c> or <c>x</c>.</summary>
    public static readonly FrozenDictionary<string, string> GivenNames = ReadGivenNames();

    /// <summary>Country, demonym or short form → the country.</summary>
    public static readonly FrozenDictionary<string, string> Countries = ReadCountries();

    /// <summary>Country → its first demonym, as written in news: <c>Russian</c>.</summary>
    public static readonly FrozenDictionary<string, string> Demonyms = Lexicon.Rows("countries.tsv")
        .Where(row => row.Length > 1 && row[1].Length > 0)
        .ToFrozenDictionary(row => row[0], row => Capitalised(row[1].Split(',')[0]), StringComparer.Ordinal);

    /// <summary>The country that a name, a demonym or a metonym (folded, words parted by blanks) points to.</summary>
    public static string? CountryOf(string folded) =>
        Countries.TryGetValue(folded, out string? country) ? country
        : Metonyms.TryGetValue(folded, out string? seat) && seat.Length > 0 ? seat
        : null;

    /// <summary>Whether the folded words name a place that is no country.</summary>
    public static bool IsPlace(string[] key) => Places.Contains(key.Length == 1 ? key[0] : string.Join(' ', key)) || (key.Length > 1 && Places.Contains("…" + key[^1]));

    public static string FoldPhrase(string phrase) => string.Join(' ', phrase.Split(' ').Select(w => Folding.Fold(w)));

    private static string Capitalised(string words) =>
        string.Join(' ', words.Split(' ').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private static FrozenSet<string> Folded(string file) => Lexicon.Words(file).Select(FoldPhrase).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> FoldedPairs(string file)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string[] row in Lexicon.Rows(file))
            pairs.TryAdd(FoldPhrase(row[0]), row.Length > 1 ? row[1] : string.Empty);
        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> ReadGivenNames()
    {
        var names = new Dictionary<string, string>(FoldedPairs("given-names.tsv"), StringComparer.Ordinal);
        foreach ((string nickname, string full) in Nicknames)
            names.TryAdd(nickname, names.GetValueOrDefault(full, "x"));
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> ReadCountries()
    {
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string[] row in Lexicon.Rows("countries.tsv"))
        {
            countries.TryAdd(FoldPhrase(row[0].ToLowerInvariant()), row[0]);
            foreach (string name in row.Length > 1 ? row[1].Split(',', StringSplitOptions.RemoveEmptyEntries) : [])
                countries.TryAdd(FoldPhrase(name), row[0]);
        }

        return countries.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

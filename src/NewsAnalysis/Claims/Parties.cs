using System.Text;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Which country a person speaks and acts for, as the titles beside the name say.</summary>
internal sealed class Parties
{
    private readonly HashSet<string> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _asked = new(StringComparer.Ordinal);

    /// <summary>Reads the titles of all mentions.</summary>
    /// <param name="entities">The entities of the articles.</param>
    public Parties(IEnumerable<ArticleEntities> entities)
    {
        var mentioned = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (Mention mention in entities.SelectMany(e => e.Mentions))
        {
            if (mention is not { Name: { } name, Kind: EntityKind.Person })
            {
                continue;
            }

            _persons.Add(name);
            foreach (string country in CountriesIn(mention.Role ?? ""))
            {
                Dictionary<string, int> counts = mentioned.TryGetValue(name, out var known) ? known : mentioned[name] = new(StringComparer.Ordinal);
                counts[country] = counts.GetValueOrDefault(country) + 1;
            }
        }

        // The country that most of a person's titles name.
        foreach ((string name, Dictionary<string, int> counts) in mentioned)
        {
            _countries[name] = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;
        }
    }

    /// <summary>The country a name is, or acts for; null when that is not known.</summary>
    public string? CountryOf(string name)
    {
        if (!_asked.TryGetValue(name, out string? country))
        {
            _asked[name] = country = EntityLexicon.CountryOf(EntityLexicon.FoldPhrase(name)) ?? _countries.GetValueOrDefault(name);
        }

        return country;
    }

    /// <summary>Whether two names surely are two parties.</summary>
    public bool Differ(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
        {
            return false;
        }

        return CountryOf(a) is { } x && CountryOf(b) is { } y ? x != y : _persons.Contains(a) && _persons.Contains(b);
    }

    /// <summary>Whether two sources are one: the same name, or somebody and the country or government he speaks for.</summary>
    public bool SameSource(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal) || Sources.Same(a, b))
        {
            return true;
        }

        return (IsCountry(a) || IsCountry(b)) && CountryOf(a) is { } x && x == CountryOf(b);
    }

    /// <summary>
    /// Whether two sources surely are two: persons of two surnames, a person and a state's body, two bodies; not a body and somebody who may
    /// speak for it.
    /// </summary>
    public bool SurelyOther(string a, string b)
    {
        if (SameSource(a, b) || string.Equals(Surname(a), Surname(b), StringComparison.Ordinal))
        {
            return false;
        }

        bool personA = _persons.Contains(a), personB = _persons.Contains(b);
        (string person, string body) = personA ? (a, b) : (b, a);
        return personA == personB || (CountryOf(person) is not null && NamesState(body));
    }

    private static IEnumerable<string> CountriesIn(string role) => EntityLexicon.FoldPhrase(role).Split(' ')
        .Select(word => EntityLexicon.CountryOf(word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word)).OfType<string>();

    // "Norwegian Defense Ministry", "Downing Street": a word of it names a state.
    private static bool NamesState(string name) => IsCountry(name) || name.Split(' ').Any(w => IsCountry(w.TrimStart('@')));

    private static bool IsCountry(string name) => EntityLexicon.CountryOf(EntityLexicon.FoldPhrase(name)) is not null;

    private static string Surname(string name)
    {
        string last = Folding.Fold(name.AsSpan()[(name.LastIndexOf(' ') + 1)..]);
        return string.Concat(last.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetter));
    }
}

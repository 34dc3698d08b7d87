using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Which country a person speaks and acts for, as the titles beside the name say.</summary>
internal sealed class Parties
{
    private readonly HashSet<string> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <summary>Reads the titles of all mentions.</summary>
    /// <param name="entities">The entities of the articles.</param>
    public Parties(IEnumerable<ArticleEntities> entities)
    {
        var votes = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (Mention mention in entities.SelectMany(e => e.Mentions))
        {
            if (mention is not { Name: { } name, Kind: EntityKind.Person })
            {
                continue;
            }

            _persons.Add(name);
            if (mention.Role is not { } role)
            {
                continue;
            }

            foreach (string word in EntityLexicon.FoldPhrase(role).Split(' '))
            {
                if (EntityLexicon.CountryOf(word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word) is { } country)
                {
                    Dictionary<string, int> counts = votes.TryGetValue(name, out var known) ? known : votes[name] = new(StringComparer.Ordinal);
                    counts[country] = counts.GetValueOrDefault(country) + 1;
                }
            }
        }

        foreach ((string name, Dictionary<string, int> counts) in votes)
        {
            _countries[name] = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;
        }
    }

    /// <summary>The country a name is, or acts for; null when that is not known.</summary>
    public string? CountryOf(string name)
    {
        if (!_known.TryGetValue(name, out string? country))
        {
            _known[name] = country = EntityLexicon.CountryOf(EntityLexicon.FoldPhrase(name)) ?? _countries.GetValueOrDefault(name);
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

        return CountryOf(a) is { } x && CountryOf(b) is { } y ? x != y : IsPerson(a) && IsPerson(b);
    }

    /// <summary>Whether two sources are one: the same name, or somebody and the country or government he speaks for.</summary>
    public bool SameSource(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal) || Sources.Same(a, b))
        {
            return true;
        }

        bool bare = EntityLexicon.CountryOf(EntityLexicon.FoldPhrase(a)) is not null || EntityLexicon.CountryOf(EntityLexicon.FoldPhrase(b)) is not null;
        return bare && CountryOf(a) is { } x && x == CountryOf(b);
    }

    /// <summary>Whether two sources surely are two: persons of two surnames, a person and a state's body, two bodies; not a body and somebody who may speak for it.</summary>
    public bool SurelyOther(string a, string b)
    {
        if (SameSource(a, b) || string.Equals(Surname(a), Surname(b), StringComparison.Ordinal))
        {
            return false;
        }

        bool personA = _persons.Contains(a), personB = _persons.Contains(b);
        return personA == personB || (CountryOf(personA ? a : b) is not null && NamesState(personA ? b : a));
    }

    // "Norwegian Defense Ministry", "Downing Street": a word of it names a state.
    private static bool NamesState(string name) =>
        name.Split(' ').Any(w => EntityLexicon.CountryOf(EntityLexicon.FoldPhrase(w.TrimStart('@'))) is not null) || EntityLexicon.CountryOf(EntityLexicon.FoldPhrase(name)) is not null;

    private static string Surname(string name)
    {
        string last = Folding.Fold(name.AsSpan()[(name.LastIndexOf(' ') + 1)..]);
        return string.Concat(last.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAsciiLetter));
    }

    private bool IsPerson(string name) => _persons.Contains(name);
}

using NewsAnalysis.Entities;

namespace NewsAnalysis.Claims;

/// <summary>Which country a person speaks and acts for, as the titles beside the name say.</summary>
internal sealed class Parties
{
    private readonly Dictionary<string, string> _countries = new(StringComparer.Ordinal);

    /// <summary>Reads the titles of all mentions.</summary>
    /// <param name="entities">The entities of the articles.</param>
    public Parties(IEnumerable<ArticleEntities> entities)
    {
        var votes = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (Mention mention in entities.SelectMany(e => e.Mentions))
        {
            if (mention is not { Name: { } name, Kind: EntityKind.Person, Role: { } role })
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
    public string? CountryOf(string name) => EntityLexicon.CountryOf(EntityLexicon.FoldPhrase(name)) ?? _countries.GetValueOrDefault(name);

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

    private bool IsPerson(string name) => _countries.ContainsKey(name);
}

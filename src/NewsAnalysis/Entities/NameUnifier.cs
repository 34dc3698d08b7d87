using System.Globalization;
using System.Text;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Finds the one form of names that several articles write differently.</summary>
/// <remarks>A surname alone is somebody's of its own story only: elsewhere it may be another's. People whose middle initials differ are two.</remarks>
internal sealed class NameUnifier
{
    private readonly Dictionary<string, string> _everywhere = new(StringComparer.Ordinal);
    private readonly Dictionary<(string? Story, string Name), string> _inStory = [];

    /// <summary>Reads the names of some articles.</summary>
    /// <param name="mentions">The mentions, each with its article and the article's story.</param>
    public NameUnifier(IEnumerable<(string? Story, string Article, Mention Mention)> mentions)
    {
        var forms = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var middles = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var people = new HashSet<(string? Story, string Name)>();
        var alone = new HashSet<(string? Story, string Name)>();
        var peopleOf = new HashSet<(string Article, string Name)>();
        var aloneIn = new HashSet<(string Article, string Name)>();
        foreach ((string? story, string article, Mention mention) in mentions)
        {
            if (mention.Name is not { } name)
                continue;
            var (key, middle) = KeyOf(name, mention.Kind);
            if (!forms.TryGetValue(key, out var spelled))
                forms[key] = spelled = new Dictionary<string, int>(StringComparer.Ordinal);
            spelled[name] = spelled.GetValueOrDefault(name) + 1;
            if (!key.Contains(' ', StringComparison.Ordinal))
            {
                alone.Add((story, name));
                aloneIn.Add((article, name));
            }
            else if (mention.Kind == EntityKind.Person)
            {
                people.Add((story, name));
                peopleOf.Add((article, name));
                if (middle.Length > 0)
                    (middles.TryGetValue(key, out var known) ? known : middles[key] = new HashSet<string>(StringComparer.Ordinal)).Add(middle);
            }
        }

        foreach ((string key, var spelled) in forms)
        {
            // George A. Doe and George B. Doe: what has no initial may be either.
            bool several = middles.TryGetValue(key, out var initials) && initials.Count > 1;
            foreach (var person in spelled.GroupBy(s => several ? KeyOf(s.Key, EntityKind.Person).Middle : string.Empty, StringComparer.Ordinal))
            {
                string best = person.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;
                foreach (string name in person.Select(s => s.Key).Where(n => n != best))
                    _everywhere[name] = best;
            }
        }

        // An article that has Jane Doe and a Doe beside her means two people.
        var surnames = peopleOf.ToLookup(p => (p.Article, Surname(p.Name)), p => p.Name);
        var apart = aloneIn.SelectMany(a => surnames[(a.Article, Fold(a.Name))].Select(full => (a.Name, Full: _everywhere.GetValueOrDefault(full, full)))).ToHashSet();
        var bySurname = people.Select(p => (p.Story, Name: _everywhere.GetValueOrDefault(p.Name, p.Name))).Distinct().ToLookup(p => (p.Story, Surname(p.Name)), p => p.Name);
        foreach ((string? story, string name) in alone)
        {
            string[] fit = [.. bySurname[(story, Fold(name))].Where(full => !apart.Contains((name, full))).Take(2)];
            if (fit.Length == 1)
                _inStory[(story, name)] = fit[0];
        }
    }

    /// <summary>The form of a name in the articles of a story.</summary>
    public string Of(string? story, string name) => _inStory.TryGetValue((story, name), out string? full) ? full : _everywhere.GetValueOrDefault(name, name);

    private static string Surname(string name) => Fold(name[(name.LastIndexOf(' ') + 1)..]);

    // Without accents, which some outlets leave out.
    private static string Fold(string word)
    {
        string folded = Folding.Fold(word.AsSpan().TrimEnd('.'));
        return Ascii.IsValid(folded) ? folded
            : string.Concat(folded.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
    }

    private static (string Key, string Middle) KeyOf(string name, EntityKind kind)
    {
        string[] words = [.. name.Split(' ').Select(Fold)];
        return kind == EntityKind.Person && words.Length > 1
            ? (EntityLexicon.Nicknames.GetValueOrDefault(words[0], words[0]) + " " + words[^1], string.Concat(words[1..^1].Where(w => w.Length > 0).Select(w => w[0])))
            : (string.Join(' ', words), string.Empty);
    }
}

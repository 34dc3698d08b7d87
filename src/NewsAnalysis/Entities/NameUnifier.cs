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
        var people = new HashSet<NamedIn>();
        var alone = new HashSet<NamedIn>();
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
                alone.Add(new NamedIn(story, article, name));
            }
            else if (mention.Kind == EntityKind.Person)
            {
                people.Add(new NamedIn(story, article, name));
                if (middle.Length > 0)
                    (middles.TryGetValue(key, out var known) ? known : middles[key] = new HashSet<string>(StringComparer.Ordinal)).Add(middle);
            }
        }

        UnifySpellings(forms, middles);
        TieSurnames(people, alone);
    }

    // The form that most mentions have stands for all of one key.
    private void UnifySpellings(Dictionary<string, Dictionary<string, int>> forms, Dictionary<string, HashSet<string>> middles)
    {
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
    }

    // A surname alone is the one person of its story who has it; but an article that has Jane Doe and a Doe beside her means two people.
    private void TieSurnames(HashSet<NamedIn> people, HashSet<NamedIn> alone)
    {
        string Unified(string name) => _everywhere.GetValueOrDefault(name, name);
        var inArticle = people.ToLookup(p => (p.Article, Surname(p.Name)), p => Unified(p.Name));
        var apart = alone.SelectMany(a => inArticle[(a.Article, Fold(a.Name))].Select(full => (a.Name, Full: full))).ToHashSet();
        var inStory = people.Select(p => (p.Story, Name: Unified(p.Name))).Distinct().ToLookup(p => (p.Story, Surname(p.Name)), p => p.Name);
        foreach ((string? story, string name) in alone.Select(a => (a.Story, a.Name)).Distinct())
        {
            string[] fit = [.. inStory[(story, Fold(name))].Where(full => !apart.Contains((name, full))).Take(2)];
            if (fit.Length == 1)
                _inStory[(story, name)] = fit[0];
        }
    }

    /// <summary>The form of a name in the articles of a story.</summary>
    /// <param name="story">The story; null for articles of none.</param>
    /// <param name="name">The name as one article has it.</param>
    public string Of(string? story, string name) =>
        _inStory.TryGetValue((story, name), out string? full) ? full : _everywhere.GetValueOrDefault(name, name);

    private static string Surname(string name) => Fold(name[(name.LastIndexOf(' ') + 1)..]);

    // Without accents, which some outlets leave out.
    private static string Fold(string word)
    {
        string folded = Folding.Fold(word.AsSpan().TrimEnd('.'));
        return Ascii.IsValid(folded) ? folded
            : string.Concat(folded.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
    }

    // What the spellings of one name share, and of a person's the initials between the first and the last word.
    private static (string Key, string Middle) KeyOf(string name, EntityKind kind)
    {
        string[] words = [.. name.Split(' ').Select(Fold)];
        if (kind != EntityKind.Person || words.Length == 1)
            return (string.Join(' ', words), string.Empty);
        string given = EntityLexicon.Nicknames.GetValueOrDefault(words[0], words[0]);
        return ($"{given} {words[^1]}", string.Concat(words[1..^1].Where(w => w.Length > 0).Select(w => w[0])));
    }

    private readonly record struct NamedIn(string? Story, string Article, string Name);
}

using System.Globalization;
using System.Text;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Finds the one form of names that several articles write differently.</summary>
/// <remarks>A surname alone is somebody's of its own story only: elsewhere it may be another's. People whose middle initials differ are two, and so are a Jr. and who has none, where an article names both.</remarks>
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
            var (key, middle, _) = KeyOf(name, mention.Kind);
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

        UnifySpellings(forms, middles, Families(people));
        TieSurnames(people, alone);
    }

    // Jane Doe and Jane Doe Jr. in one article are two people; so are a Jr. and a Sr. anywhere. Outlets that never name both leave the Jr. out or not.
    private static HashSet<string> Families(HashSet<NamedIn> people)
    {
        var names = people.Select(p => (p.Article, Name: KeyOf(p.Name, EntityKind.Person))).ToArray();
        var together = names.GroupBy(n => (n.Article, n.Name.Key), n => n.Name.Generation).Where(g => g.Distinct().Count() > 1).Select(g => g.Key.Key);
        var anywhere = names.Where(n => n.Name.Generation.Length > 0).GroupBy(n => n.Name.Key, n => n.Name.Generation)
            .Where(g => g.Distinct().Count() > 1).Select(g => g.Key);
        return together.Concat(anywhere).ToHashSet(StringComparer.Ordinal);
    }

    // The form that most mentions have stands for all of one key.
    private void UnifySpellings(Dictionary<string, Dictionary<string, int>> forms, Dictionary<string, HashSet<string>> middles, HashSet<string> families)
    {
        foreach ((string key, var spelled) in forms)
        {
            // George A. Doe and George B. Doe: what has no initial may be either.
            bool several = middles.TryGetValue(key, out var initials) && initials.Count > 1;
            bool family = families.Contains(key);
            foreach (var person in spelled.GroupBy(s => several || family ? Apart(KeyOf(s.Key, EntityKind.Person)) : default))
            {
                string best = person.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;
                foreach (string name in person.Select(s => s.Key).Where(n => n != best))
                    _everywhere[name] = best;
            }

            (string Middle, string Generation) Apart(PersonName name) => (several ? name.Middle : string.Empty, family ? name.Generation : string.Empty);
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

    private static string Surname(string name)
    {
        string[] words = name.Split(' ');
        return Fold(words.Length > 2 && EntityLexicon.Generations.Contains(Fold(words[^1])) ? words[^2] : words[^1]);
    }

    // Without accents, which some outlets leave out.
    private static string Fold(string word)
    {
        string folded = Folding.Fold(word.AsSpan().TrimEnd('.'));
        return Ascii.IsValid(folded) ? folded
            : string.Concat(folded.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
    }

    // What the spellings of one name share, and what may part them.
    private static PersonName KeyOf(string name, EntityKind kind)
    {
        string[] words = [.. name.Split(' ').Select(Fold)];
        if (kind != EntityKind.Person || words.Length == 1)
            return new PersonName(string.Join(' ', words), string.Empty, string.Empty);
        string given = EntityLexicon.Nicknames.GetValueOrDefault(words[0], words[0]);
        int last = words.Length > 2 && EntityLexicon.Generations.Contains(words[^1]) ? words.Length - 2 : words.Length - 1;
        string middle = string.Concat(words[1..last].Where(w => w.Length > 0).Select(w => w[0]));
        return new PersonName($"{given} {words[last]}", middle, last < words.Length - 1 ? words[^1] : string.Empty);
    }

    // Given name and surname; of a person the initials between them, and Jr. or the like.
    private readonly record struct PersonName(string Key, string Middle, string Generation);

    private readonly record struct NamedIn(string? Story, string Article, string Name);
}

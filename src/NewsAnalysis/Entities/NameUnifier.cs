using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Finds the one form of names that several articles write differently.</summary>
internal static class NameUnifier
{
    /// <summary>Every name that should be written otherwise → how.</summary>
    public static Dictionary<string, string> Unify(IEnumerable<Mention> mentions)
    {
        var forms = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var people = new HashSet<string>(StringComparer.Ordinal);
        foreach (Mention mention in mentions)
        {
            if (mention.Name is not { } name)
                continue;
            string key = KeyOf(name, mention.Kind);
            if (!forms.TryGetValue(key, out var spelled))
                forms[key] = spelled = new Dictionary<string, int>(StringComparer.Ordinal);
            spelled[name] = spelled.GetValueOrDefault(name) + 1;
            if (mention.Kind == EntityKind.Person && key.Contains(' ', StringComparison.Ordinal))
                people.Add(key);
        }

        var bySurname = people.GroupBy(k => k[(k.LastIndexOf(' ') + 1)..], StringComparer.Ordinal)
            .Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var rename = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string key, var spelled) in forms)
        {
            string target = bySurname.GetValueOrDefault(key, key);
            string best = Best(forms[target]);
            foreach (string name in spelled.Keys)
            {
                if (name != best)
                    rename[name] = best;
            }
        }

        return rename;
    }

    private static string Best(Dictionary<string, int> spelled) =>
        spelled.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;

    private static string KeyOf(string name, EntityKind kind)
    {
        string[] words = [.. name.Split(' ').Select(w => Folding.Fold(w.AsSpan().TrimEnd('.')))];
        if (kind == EntityKind.Person && words.Length > 1)
            return EntityLexicon.Nicknames.GetValueOrDefault(words[0], words[0]) + " " + words[^1];
        return string.Join(' ', words);
    }
}

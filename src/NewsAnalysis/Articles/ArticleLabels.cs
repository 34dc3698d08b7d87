using System.Globalization;

namespace NewsAnalysis.Articles;

/// <summary>Gives every article a short name for figures, unique in the corpus.</summary>
/// <remarks>The outlet when it is known, with the day or the title when it has several articles; else the shortest opening of the id that tells it apart.</remarks>
internal static class ArticleLabels
{
    private const int Longest = 28;
    private const int Shortest = 3;

    public static Article[] Set(Article[] articles)
    {
        var outlets = articles.Where(a => a.Outlet is not null).CountBy(a => a.Outlet!, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var days = articles.Where(a => a.Outlet is not null).CountBy(a => (a.Outlet, Day(a))).ToDictionary();
        var openings = articles.SelectMany(a => Openings(a.Id)).CountBy(o => o, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        string[] labels = [.. articles.Select(a => Label(a, outlets, days, openings))];
        var counts = labels.CountBy(l => l, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var taken = new HashSet<string>(counts.Where(c => c.Value == 1).Select(c => c.Key), StringComparer.Ordinal);
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. articles.Select((article, i) => article with { Label = counts[labels[i]] == 1 ? labels[i] : Numbered(labels[i], taken, next) })];
    }

    private static string Label(Article article, Dictionary<string, int> outlets, Dictionary<(string?, string?), int> days, Dictionary<string, int> openings)
    {
        if (article.Outlet is not { } outlet)
        {
            return Shorten(Openings(article.Id).FirstOrDefault(o => openings[o] == 1 && o.Length >= Shortest) ?? article.Id);
        }

        if (outlets[outlet] == 1)
        {
            return Shorten(outlet);
        }

        return Day(article) is { } day && days[(outlet, day)] == 1 ? $"{Shorten(outlet)} {day}"
            : article.Title is { } title ? Shorten(outlet) + ": " + Shorten(title)
            : $"{Shorten(outlet)} {Shorten(article.Id)}";
    }

    // The opening parts of an id, at its separators, shortest first; the id itself last.
    private static IEnumerable<string> Openings(string id)
    {
        for (int at = 1; at < id.Length && at <= Longest; at++)
        {
            if (!char.IsLetterOrDigit(id[at]) && !char.IsSurrogate(id[at]))
            {
                yield return id[..at];
            }
        }

        yield return id;
    }

    private static string Numbered(string label, HashSet<string> taken, Dictionary<string, int> next)
    {
        string numbered;
        do
        {
            int number = next[label] = next.GetValueOrDefault(label) + 1;
            numbered = string.Create(CultureInfo.InvariantCulture, $"{label} ({number})");
        }
        while (!taken.Add(numbered));

        return numbered;
    }

    private static string? Day(Article article) => article.Published?[..10];

    private static string Shorten(string name)
    {
        string line = name.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : line[..(char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1)].TrimEnd() + "…";
    }
}

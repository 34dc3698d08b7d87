using System.Globalization;

namespace NewsAnalysis.Articles;

/// <summary>Gives every article a short name for figures and tables, unique in the corpus.</summary>
/// <remarks>
/// The outlet, or else the site of its address, with the day where that tells several apart, or else a number; where neither is known, the
/// shortest opening of the id that tells it apart, or of a long id its shortest end.
/// </remarks>
internal static class ArticleLabels
{
    private const int Longest = 28;
    private const int Shortest = 3;

    public static Article[] Set(Article[] articles)
    {
        string?[] names = [.. articles.Select(a => a.Outlet ?? Site(a.Url) ?? Site(a.Id))];
        var named = Count(names.OfType<string>());
        var days = articles.Zip(names).Where(a => a.Second is not null).CountBy(a => (a.Second, Day(a.First))).ToDictionary();
        var openings = Count(articles.SelectMany(a => Openings(a.Id)));
        var ends = Count(articles.SelectMany(a => Ends(a.Id)));
        string[] labels = [.. articles.Zip(names, (a, name) =>
            name is null ? OfId(a.Id, openings, ends)
            : named[name] > 1 && Day(a) is { } day && days[(name, day)] < named[name] ? $"{Shorten(name)} {day}"
            : Shorten(name))];
        var counts = Count(labels);
        var taken = new HashSet<string>(counts.Where(c => c.Value == 1).Select(c => c.Key), StringComparer.Ordinal);
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. articles.Select((article, i) => article with { Label = counts[labels[i]] == 1 ? labels[i] : Numbered(labels[i], taken, next) })];
    }

    private static Dictionary<string, int> Count(IEnumerable<string> names) => names.CountBy(n => n, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private static string? Site(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0
            ? uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host
            : null;

    private static string OfId(string id, Dictionary<string, int> openings, Dictionary<string, int> ends)
    {
        bool Tells(string part, Dictionary<string, int> parts) => parts[part] == 1 && part.Length is >= Shortest and <= Longest;
        return Openings(id).FirstOrDefault(o => Tells(o, openings)) ?? Ends(id).FirstOrDefault(e => Tells(e, ends)) ?? Shorten(id);
    }

    // The opening parts of an id, at its separators, shortest first; the id itself last.
    private static IEnumerable<string> Openings(string id)
    {
        for (int at = 1; at < id.Length && at <= Longest; at++)
        {
            if (IsSeparator(id[at]))
            {
                yield return id[..at];
            }
        }

        yield return id;
    }

    // The ends of an id after its separators, shortest first.
    private static IEnumerable<string> Ends(string id)
    {
        for (int at = id.Length - 2; at >= 0 && id.Length - at - 1 <= Longest; at--)
        {
            if (IsSeparator(id[at]))
            {
                yield return id[(at + 1)..];
            }
        }
    }

    private static bool IsSeparator(char c) => !char.IsLetterOrDigit(c) && !char.IsSurrogate(c);

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

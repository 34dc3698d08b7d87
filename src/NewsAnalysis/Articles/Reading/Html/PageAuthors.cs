namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Finds who wrote a page's article.</summary>
internal static class PageAuthors
{
    private const int LongestName = 60;

    /// <summary>The authors' names; empty when the page names none.</summary>
    public static IReadOnlyList<string> Find(PageContext context, LinkedData linked, MetaTags tags, string? outlet)
    {
        string[] found = Clean(linked.Authors, outlet);
        foreach (string name in (ReadOnlySpan<string>)["author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "cXenseParse:author", "article:author_name", "twitter:creator_name"])
        {
            found = found.Length > 0 ? found : Clean(tags.All(name), outlet);
        }

        return found;
    }

    private static string[] Clean(IEnumerable<string> stated, string? outlet) =>
    [
        .. stated.SelectMany(Split).Where(n => n.Length is > 2 and <= LongestName && !n.Contains("://", StringComparison.Ordinal) && !n.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && !n.StartsWith('@')
            && !string.Equals(n, outlet, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private static IEnumerable<string> Split(string stated)
    {
        string names = stated.Trim();
        names = names.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? names[3..] : names;
        return names.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Replace(" & ", ",", StringComparison.Ordinal).Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}

using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>News agencies by the names they are credited with, and names of others that say they are one: <c>Northern News Agency</c>.</summary>
internal static partial class Agencies
{
    private static readonly FrozenDictionary<string, string> ShortNames = Lexicon.Pairs("agencies.tsv");

    private static readonly FrozenDictionary<string, string> LongNames = ShortNames.Where(p => p.Key.Length > 4)
        .GroupBy(p => p.Key, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(g => g.Key, g => g.First().Value, StringComparer.OrdinalIgnoreCase);

    private static readonly (string Name, string Short)[] Unmistakable =
        [.. ShortNames.Where(p => p.Key.Length > 2 || p.Key == "AP").Select(p => (p.Key, p.Value)).OrderByDescending(p => p.Key.Length).ThenBy(p => p.Key, StringComparer.Ordinal)];

    /// <summary>The short name of the agency a phrase names, marks around it aside; null when it names none.</summary>
    public static string? Named(ReadOnlySpan<char> phrase)
    {
        string name = phrase.Trim(" \t\u00A0.,;:()[]-–—©*_").ToString();
        return ShortNames.TryGetValue(name, out string? agency) || LongNames.TryGetValue(name, out agency) ? agency : null;
    }

    /// <summary>The agency a phrase in brackets names, by its short name if it is known, else as written; null when it names none.</summary>
    public static string? Credited(string phrase) =>
        Named(phrase) ?? (UnknownIn(phrase).FirstOrDefault() is { } name && name.Length == phrase.AsSpan().Trim(" .*_").Length ? name : null);

    /// <summary>The names in a line that end as those of agencies do, and hold no known one.</summary>
    public static IEnumerable<string> UnknownIn(string line) =>
        UnknownPattern().Matches(line).Select(m => m.Value).Where(name => FirstKnown(name) is null && Named(name) is null);

    /// <summary>A line without the names in it that end as those of agencies do, and how many there were.</summary>
    public static (string Line, int Names) WithoutUnknown(string line)
    {
        string[] names = [.. UnknownIn(line)];
        foreach (string name in names)
        {
            int at = line.IndexOf(name, StringComparison.Ordinal);
            int start = line.AsSpan(0, at).EndsWith("the ", StringComparison.OrdinalIgnoreCase) ? at - 4 : at;
            line = string.Concat(line.AsSpan(0, start), line.AsSpan(at + name.Length));
        }

        return (line, names.Length);
    }

    /// <summary>The agency whose name stands first in a line, a known one before others; null when none does.</summary>
    public static string? FirstIn(string line) => FirstKnown(line) ?? UnknownIn(line).FirstOrDefault();

    private static string? FirstKnown(string line)
    {
        string? agency = null;
        int first = int.MaxValue;
        foreach (var (name, shortName) in Unmistakable)
        {
            int at = line.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0 && at < first && IsWhole(line, at, name.Length))
            {
                (first, agency) = (at, shortName);
            }
        }

        return agency;
    }

    private static bool IsWhole(string line, int start, int length) =>
        (start == 0 || !char.IsLetterOrDigit(line[start - 1]))
        && (start + length == line.Length || !char.IsLetterOrDigit(line[start + length]));

    // Words with capitals that end as the name of an agency does; presses that print books, and newspapers called Free Press, are none.
    [GeneratedRegex("""
        \b(?!(?:The|With|By|From|Via|Source|Sources|Credit|Additional|Reporting|Reports?|Files?|Copyright|Agency|Agencies|Photos?|Images?|Pictures?)\b)
        \p{Lu}[\p{L}\p{N}.&'’-]{0,30}(?:\ (?!And\b)\p{Lu}[\p{L}\p{N}.&'’-]{0,30}){0,4}?
        \ (?:News\ Agency|News\ Service|Press\ Agency|Wire\ Service|News\ ?[Ww]ire|Newswires?|Wire|(?<!\b(?:Free|University|House)\ )Press)\b(?!\ \p{Lu})
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex UnknownPattern();
}

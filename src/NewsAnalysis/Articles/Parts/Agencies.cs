using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>News agencies by the names they are credited with.</summary>
internal static class Agencies
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

    /// <summary>The agency whose name stands first in a line; null when none does.</summary>
    public static string? FirstIn(string line)
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
}

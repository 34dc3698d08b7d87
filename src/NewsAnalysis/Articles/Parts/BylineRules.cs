using System.Text.RegularExpressions;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Recognises a byline: <c>By Jane Roe and John Doe in Paris</c>.</summary>
internal static partial class BylineRules
{
    private const int LongestByline = 24;

    /// <summary>Whether a line opens as a byline does.</summary>
    public static bool Opens(string line) => OpeningPattern().IsMatch(line);

    /// <summary>Whether a line says who wrote the article, and nothing else.</summary>
    public static bool IsByline(string line)
    {
        Match opening = OpeningPattern().Match(line);
        if (!opening.Success)
        {
            return false;
        }

        int words = 0, names = 0;
        foreach (Match word in WordPattern().Matches(line, opening.Length))
        {
            words++;
            if (IsName(word.ValueSpan))
            {
                names++;
            }
            else if (!ConnectorPattern().IsMatch(word.ValueSpan))
            {
                return false;
            }
        }

        char first = line[opening.Length..].TrimStart().FirstOrDefault();
        return names > 0 && words <= LongestByline && (names > 1 || words == 1) && line[^1] is not ('!' or '?' or ':')
            && char.IsUpper(first) && !ConnectorPattern().IsMatch(WordPattern().Match(line, opening.Length).Value) && !DigitPattern().IsMatch(line);
    }

    private static bool IsName(ReadOnlySpan<char> word) => char.IsUpper(word[0]) || word.Contains('@') || (word.Contains('.') && word.Length > 4);

    [GeneratedRegex(@"^\s*(?:[-–—]\s*)?(?:By|BY|by:|By:|Von|Par|Por|Door|Text by|Words by|Written by|Story by|Reported by|Report by)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningPattern();

    [GeneratedRegex(@"[^\s,;&|/()]+", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"^(?:and|with|in|at|for|of|the|by|from|to|und|et|y|e|en|de|la|le|da|dos|del|della|di|van|von|der|den|bin|ibn|al|el|ter|ten|correspondent|correspondents|reporter|reporters|editor|editors|staff|writer|writers|contributor|contributors|desk|agencies|senior|political|diplomatic|foreign|chief|special|deputy|national|international|associate|-|–|—|·|•)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConnectorPattern();

    [GeneratedRegex(@"\d{3}", RegexOptions.CultureInvariant)]
    private static partial Regex DigitPattern();
}

using System.Text.RegularExpressions;

namespace NewsAnalysis.Benchmarks.Claims;

/// <summary>What words and numbers in common tell of a claim: it is said when nearly all its words, and all its numbers, stand in the text.</summary>
internal static partial class OverlapBaseline
{
    private const double LeastShare = .7;

    /// <summary>Whether a text says a claim, by this rule.</summary>
    public static bool Says(string text, string claim)
    {
        string[] words = Words(text), asked = Words(claim);
        var known = words.ToHashSet(StringComparer.Ordinal);
        return asked.Length > 0 && asked.Count(known.Contains) >= LeastShare * asked.Length && asked.Where(w => char.IsAsciiDigit(w[0])).All(known.Contains);
    }

    private static string[] Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value).Where(w => w.Length > 3 || char.IsAsciiDigit(w[0]))];

    [GeneratedRegex(@"[a-z]+|[0-9][0-9.,]*[0-9]|[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

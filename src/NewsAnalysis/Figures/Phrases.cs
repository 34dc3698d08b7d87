using System.Globalization;

namespace NewsAnalysis.Figures;

/// <summary>The small change of computed sentences: numbers with their nouns, shares, lists.</summary>
internal static class Phrases
{
    /// <summary><c>no article</c>, <c>1 article</c>, <c>1,200 articles</c>.</summary>
    public static string Count(int count, string noun, string? plural = null) =>
        count == 0 ? "no " + noun : Number(count) + " " + Noun(count, noun, plural);

    /// <summary>The noun alone, in the number that fits.</summary>
    public static string Noun(int count, string noun, string? plural = null) => count == 1 ? noun : plural ?? noun + "s";

    /// <summary><c>the one article</c>, <c>both articles</c>, <c>all 3 articles</c>.</summary>
    public static string Every(int count, string noun, string? plural = null) =>
        (count switch { 1 => "the one ", 2 => "both ", _ => $"all {Number(count)} " }) + Noun(count, noun, plural);

    /// <summary>A number with commas between thousands.</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share in whole per cent: never 0% when there is some, never 100% when something is missing.</summary>
    public static string Percent(double share)
    {
        int whole = (int)Math.Round(share * 100, MidpointRounding.AwayFromZero);
        return share switch
        {
            <= 0 => "0%",
            < 1 when whole == 100 => "over 99%",
            _ when whole == 0 => "under 1%",
            _ => whole.ToString(CultureInfo.InvariantCulture) + "%",
        };
    }

    /// <summary>Share of a part, 0 of nothing.</summary>
    public static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>; after <paramref name="most"/> the rest is counted.</summary>
    public static string List(IEnumerable<string> items, int most = 5)
    {
        string[] all = [.. items];
        if (all.Length > most)
        {
            int rest = all.Length - most + 1;
            all = [.. all.Take(most - 1), Number(rest) + " more"];
        }

        return all.Length switch
        {
            0 => "none",
            1 => all[0],
            _ => string.Join(", ", all[..^1]) + " and " + all[^1],
        };
    }

    /// <summary>The sentence with a capital at its start.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

using NewsAnalysis.Claims;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Figures;

/// <summary>Names claims in little room: where the words that tell one from another stand late in a long statement, it starts with them.</summary>
internal static class ClaimLabel
{
    private const int Room = 70;

    /// <summary>UTF-16 units from which words at the end tell enough alone.</summary>
    private const int Alone = 16;

    /// <summary>The label of each claim, by its id.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="cells">Their cells.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<ClaimRow> claims, DataFrame<ClaimCellRow> cells)
    {
        var words = cells.Where(c => c.Text is not null).ToLookup(c => c.ClaimId, c => Single(c.Text!), StringComparer.Ordinal);
        return claims.ToDictionary(c => c.ClaimId, c => Of(c.Statement, words[c.ClaimId]), StringComparer.Ordinal);
    }

    private static string Of(string statement, IEnumerable<string> evidence)
    {
        if (statement.Length <= Room)
        {
            return statement;
        }

        int start = evidence.Where(e => e.Length > 0).Select(e => statement.IndexOf(e, StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(0).Max();
        // A number at the end tells little alone: the words before it stand with it.
        if (statement.Length - start < Alone)
        {
            start = statement.LastIndexOf(' ', statement.Length - (Room / 2)) + 1;
        }

        return start == 0 ? statement : "… " + statement[start..];
    }

    /// <summary>A statement from a little before some of its words on, where they stand too late to be seen in little room.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="words">The words.</param>
    public static string Around(string statement, string words)
    {
        int at = statement.IndexOf(Single(words), StringComparison.Ordinal);
        int blank = at > Room / 2 ? statement.LastIndexOf(' ', Math.Max(0, at - (Room / 4))) : -1;
        return blank < 0 ? statement : "…" + statement[blank..];
    }

    private static string Single(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

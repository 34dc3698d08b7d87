using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Finds the number that each article gives for a claim about a number or a duration.</summary>
internal static class ReportedNumbers
{
    private static readonly string[] TimeUnits = ["second", "minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade", "century"];

    /// <summary>One number of one article.</summary>
    /// <param name="ClaimId">The claim.</param>
    /// <param name="Statement">The claim in words.</param>
    /// <param name="Article">The label of the article.</param>
    /// <param name="Value">The number it gives.</param>
    /// <param name="UpperValue">The upper end of a range; null when it is none.</param>
    /// <param name="Unit">What it counts or is measured in.</param>
    /// <param name="Bound">Whether it is exact.</param>
    /// <param name="OfUsual">The number over the one that most articles give; 1 for the same.</param>
    /// <param name="Status">What the article does with the claim.</param>
    /// <param name="Words">The exact words.</param>
    /// <param name="ArticleId">The article.</param>
    /// <param name="Start">Offset of the words in its raw text, UTF-16 units.</param>
    /// <param name="Length">Their length.</param>
    internal sealed record Row(
        string ClaimId, string Statement, string Article, double Value, double? UpperValue, string? Unit, QuantityBound Bound, double OfUsual, ClaimStatus Status, string Words,
        string ArticleId, int Start, int Length);

    /// <summary>The numbers of all claims to which two articles or more give one, claim by claim, the widest apart first.</summary>
    public static IReadOnlyList<Row[]> Of(DataFrame<ArticleRow> articles, DataFrame<ClaimRow> claims, DataFrame<ClaimCellRow> cells, DataFrame<QuantityRow> quantities)
    {
        var labels = articles.ToDictionary(a => a.ArticleId, a => a.Label, StringComparer.Ordinal);
        var byArticle = quantities.ToLookup(q => q.ArticleId, StringComparer.Ordinal);
        var byClaim = cells.Where(c => c.Start is not null).ToLookup(c => c.ClaimId, StringComparer.Ordinal);
        return [.. claims.Where(c => c.Articles > 1 && c.Kind is ClaimKind.Number or ClaimKind.Duration)
            .Select(c => Rows(c, [.. byClaim[c.ClaimId]], byArticle, labels)).Where(r => r.Length > 1)
            .OrderByDescending(r => r.Max(x => Math.Abs(Math.Log(Math.Max(x.OfUsual, 1e-9))))).ThenByDescending(r => r.Length)];
    }

    /// <summary>A number with its bound and its unit: <c>at least 30 days</c>; the words themselves where they say no more than <c>billions of dollars</c>.</summary>
    public static string Shown(Row row)
    {
        if (row.UpperValue is not null && !row.Words.Any(char.IsDigit))
        {
            return row.Words;
        }

        string number = Short(row.Value) + (row.UpperValue is { } upper ? "–" + Short(upper) : "");
        string bound = row.Bound switch { QuantityBound.About => "about ", QuantityBound.AtLeast => "at least ", QuantityBound.AtMost => "at most ", _ => "" };
        string unit = row.Unit is { } u ? u.Length > 2 && row.Value != 1 && (TimeUnits.Contains(u) || IsJoined(row.Words, u)) ? $" {u}s" : " " + u : "";
        return bound + number + unit;
    }

    // "10-round", "30-mile": one thing of so many rounds or miles; "20-foot" and "3-inch" have other plurals.
    private static bool IsJoined(string words, string unit) => unit.All(char.IsAsciiLetterLower) && !unit.EndsWith("foot", StringComparison.Ordinal) && unit[^1] is not ('s' or 'h' or 'x' or 'y' or 'n' or 'z')
        && words.EndsWith("-" + unit, StringComparison.OrdinalIgnoreCase);

    private static string Short(double value)
    {
        (double scale, string word) = Math.Abs(value) switch { >= 1e12 => (1e12, " trillion"), >= 1e9 => (1e9, " billion"), >= 1e6 => (1e6, " million"), _ => (1, "") };
        return (value / scale).ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture) + word;
    }

    private static Row[] Rows(ClaimRow claim, ClaimCellRow[] cells, ILookup<string, QuantityRow> byArticle, Dictionary<string, string> labels)
    {
        var candidates = cells.Select(c => (Cell: c, Numbers: byArticle[c.ArticleId].Where(q => Within(q, c)).ToArray())).Where(c => c.Numbers.Length > 0).ToArray();
        string? unit = candidates.SelectMany(c => c.Numbers.Select(UnitOf).Distinct(StringComparer.Ordinal)).CountBy(u => u, StringComparer.Ordinal)
            .OrderByDescending(u => u.Value).ThenBy(u => u.Key, StringComparer.Ordinal).Select(u => u.Key).FirstOrDefault();
        var given = candidates.Select(c => (c.Cell, Number: c.Numbers.FirstOrDefault(n => UnitOf(n) == unit))).Where(c => c.Number is not null).ToArray();
        if (given.Length == 0)
        {
            return [];
        }

        double usual = given.GroupBy(g => Base(g.Number!)).OrderByDescending(g => g.Count()).First().Key;
        return [.. given.Select(g => new Row(
            claim.ClaimId, claim.Statement, labels.GetValueOrDefault(g.Cell.ArticleId, g.Cell.ArticleId), g.Number!.Value, g.Number.UpperValue, g.Number.Unit, g.Number.Bound,
            usual == 0 ? Base(g.Number) == 0 ? 1 : 2 : Base(g.Number) / usual, g.Cell.Status, g.Number.Text, g.Cell.ArticleId, g.Number.Start, g.Number.Length))];
    }

    private static bool Within(QuantityRow number, ClaimCellRow cell) => number.Start < cell.Start + cell.Length && number.Start + number.Length > cell.Start;

    private static string UnitOf(QuantityRow number) => TimeUnits.Contains(number.Unit) ? "time" : number.Unit ?? "";

    // Durations in one unit; everything else as it stands.
    private static double Base(QuantityRow number) =>
        QuantityComparer.Base(new Quantity(new TextSpan(number.Start, number.Length), number.Value, number.UpperValue, number.Unit, Measure.Time, number.Bound));
}

using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Figures;

/// <summary>Which of two articles that share words had them first, where their dates or their own words decide it.</summary>
internal static class ReuseDirections
{
    private const string Name = "directions";

    /// <summary>The pairs that share something, those that share most first.</summary>
    public static DataFrame<DirectionRow> Of(DataFrame<ArticleRow> articles, DataFrame<PairRow> pairs, DataFrame<CreditRow> credits)
    {
        var byId = articles.ToDictionary(a => a.ArticleId, StringComparer.Ordinal);
        var named = credits.Where(c => c.Kind is not (CreditKind.OutletItself or CreditKind.PhotoCredit))
            .GroupBy(c => c.ArticleId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(c => c.Source).ToHashSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        return new(Name, pairs.Where(p => p.ShareOfA > 0 || p.ShareOfB > 0).OrderByDescending(p => Math.Max(p.ShareOfA, p.ShareOfB))
            .Select(p => Row(byId[p.ArticleA], byId[p.ArticleB], p, (from, by) => from.Outlet is { } outlet && named.GetValueOrDefault(by.ArticleId)?.Contains(outlet) == true)));
    }

    private static DirectionRow Row(ArticleRow a, ArticleRow b, PairRow pair, Func<ArticleRow, ArticleRow, bool> isNamedBy)
    {
        double? lag = HoursBetween(a, b);
        bool aNamed = isNamedBy(a, b), bNamed = isNamedBy(b, a);
        (ArticleRow? first, string why) = (aNamed, bNamed, lag, pair.Family) switch
        {
            (true, false, not < 0, _) => (a, $"{b.Label} names it"),
            (false, true, not > 0, _) => (b, $"{a.Label} names it"),
            (true, true, _, _) => (null, "each names the other"),
            (true, false, _, _) or (false, true, _, _) => (null, "one names the other, and the dates say the opposite"),
            (_, _, _, { } family) => (null, $"both print one wire text ({family})"),
            (_, _, > 0, _) => (a, $"the other was published {Phrase(lag.Value)} later; both may have a third source"),
            (_, _, < 0, _) => (b, $"the other was published {Phrase(-lag.Value)} later; both may have a third source"),
            (_, _, 0, _) => (null, "published at the same time"),
            _ when Parse(a) is null || Parse(b) is null => (null, "a date is missing"),
            _ => (null, "their dates lie less than two days apart and have no times, or no common time zone"),
        };
        return new DirectionRow(a.ArticleId, b.ArticleId, a.Label, b.Label, Math.Round(Math.Max(pair.ShareOfA, pair.ShareOfB), 4), lag is { } hours ? Math.Round(hours, 2) : null, first?.Label, why);
    }

    // From the first to the second. Days alone decide when they differ; a time is an hour of the day in UTC where it has a zone.
    private static double? HoursBetween(ArticleRow a, ArticleRow b)
    {
        if (Parse(a) is not { } first || Parse(b) is not { } second)
        {
            return null;
        }

        bool timed = a.PublishedPrecision >= DatePrecision.Minute && b.PublishedPrecision >= DatePrecision.Minute;
        if (timed && HasZone(a.Published!) == HasZone(b.Published!))
        {
            return (second - first).TotalHours;
        }

        // Without times or zones two days may overlap: a day between them at least.
        double days = (second.Date - first.Date).TotalDays;
        return Math.Abs(days) >= 2 ? 24 * days : null;
    }

    private static DateTimeOffset? Parse(ArticleRow article) =>
        article.PublishedPrecision != DatePrecision.None && DateTimeOffset.TryParse(article.Published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;

    private static bool HasZone(string date) => date.EndsWith('Z') || date.LastIndexOfAny(['+', '-']) > date.IndexOf('T', StringComparison.Ordinal);

    private static string Phrase(double hours) => hours switch
    {
        < 1 => Phrases.Count(Math.Max(1, (int)Math.Round(hours * 60)), "minute"),
        < 48 => Phrases.Count((int)Math.Round(hours), "hour"),
        _ => Phrases.Count((int)Math.Round(hours / 24), "day"),
    };
}

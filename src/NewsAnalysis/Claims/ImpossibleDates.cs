using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Finds dates that cannot be, in one article alone: a weekday that the day is not, and a day that its month does not have.</summary>
/// <param name="articles">The articles of the story.</param>
internal sealed class ImpossibleDates(IReadOnlyList<Article> articles)
{
    /// <summary>The kind of difference of these claims.</summary>
    public const string Kind = "impossible date";

    // "Tuesday, 18 March", "Tuesday (March 18)"
    private const int LongestGap = 2;

    private const int NearDays = 45;

    /// <summary>One claim for each, in the order of the clauses.</summary>
    /// <param name="clauses">The clauses of the story.</param>
    public IEnumerable<ClaimDraft> Of(IEnumerable<Clause> clauses)
    {
        foreach (Clause clause in clauses)
        {
            for (int i = 0; i < clause.Times.Count; i++)
            {
                TimeMention time = clause.Times[i];
                if (NoSuchDay(time) is { } no)
                {
                    yield return Claim(clause, time.Span, no);
                }
                else if (i > 0 && IsCertain(time, articles[clause.Article]) && OtherWeekday(clause.Times[i - 1], time) is { } other)
                {
                    yield return Claim(clause, clause.Times[i - 1].Span.Cover(time.Span), other);
                }
            }
        }
    }

    // The key of a date is month-day-year, each empty where it is not said.
    private static (int Month, int Day, int? Year)? DateOf(TimeMention time) =>
        time.Key.Split('-') is [{ } month, { } day, { } year] && int.TryParse(month, CultureInfo.InvariantCulture, out int m) && int.TryParse(day, CultureInfo.InvariantCulture, out int d)
            ? (m, d, int.TryParse(year, CultureInfo.InvariantCulture, out int y) ? y : null)
            : null;

    private static string? NoSuchDay(TimeMention time)
    {
        if (DateOf(time) is not { } date || date.Month is < 1 or > 12)
        {
            return null;
        }

        int days = DateTime.DaysInMonth(date.Year is > 0 and < 9999 ? date.Year.Value : 2024, date.Month);
        string year = date is { Month: 2, Year: { } of } ? $" in {of}" : "";
        return date.Day <= days ? null : $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month)} has {days} days{year}";
    }

    // Without a year, only a day near the publication is surely of its year.
    private static bool IsCertain(TimeMention time, Article article) => DateOf(time) is { Year: not null }
        || (time.From is { } day && article.PublishedDay is { } published && Math.Abs(day.DayNumber - published.DayNumber) <= NearDays);

    private static string? OtherWeekday(TimeMention weekday, TimeMention time)
    {
        if (!Enum.TryParse(weekday.Key, ignoreCase: true, out DayOfWeek said) || time.From is not { } day || time.To != day || DateOf(time) is null)
        {
            return null;
        }

        int gap = time.Span.Start - weekday.Span.End;
        return gap is >= 0 and <= LongestGap && day.DayOfWeek != said
            ? $"{day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} is a {day.DayOfWeek}"
            : null;
    }

    private ClaimDraft Claim(Clause clause, TextSpan date, string why)
    {
        string words = Sources.OneLine(date.In(articles[clause.Article].Raw));
        return new ClaimDraft
        {
            Kind = ClaimKind.Date,
            Statement = $"“{words}” cannot be: {why}",
            Difference = Kind,
            Cells = [new DraftCell(clause.Article, date, ClaimStatus.Differs, why)],
            Weight = double.MaxValue,
        };
    }
}

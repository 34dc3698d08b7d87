using System.Globalization;

namespace NewsAnalysis.Claims;

/// <summary>Compares times that two accounts give for the same thing.</summary>
internal static class TimeComparer
{
    /// <summary>The most exact of some times.</summary>
    public static TimeMention MostExact(IEnumerable<TimeMention> times) => times.OrderBy(t => t.Precision).ThenBy(t => t.From is null).First();

    /// <summary>What one time makes of another, and the kind of difference.</summary>
    /// <remarks>Where one of the two cannot be resolved, only the same expression is known to agree; nothing is known to differ.</remarks>
    public static (ClaimStatus Status, string? Difference) Compare(TimeMention time, TimeMention usual)
    {
        if (time.Key == usual.Key)
        {
            return time.From is { } x && usual.From is { } y && x != y ? (ClaimStatus.Differs, "time") : (ClaimStatus.Agrees, null);
        }

        if (time is { From: { } from, To: { } to } && usual is { From: { } otherFrom, To: { } otherTo })
        {
            return from > otherTo || to < otherFrom ? (ClaimStatus.Differs, "time")
                : from == otherFrom && to == otherTo ? (ClaimStatus.Agrees, null)
                : time.Precision > usual.Precision ? (ClaimStatus.AgreesLessSpecific, "granularity")
                : (ClaimStatus.Agrees, null);
        }

        bool sameDay = DayOf(time.Key) is { } day && day == DayOf(usual.Key);
        bool wider = time.Precision == TimePrecision.Vague || (time.Precision == TimePrecision.Week && usual.Precision <= TimePrecision.Day);
        return sameDay || usual.Precision == TimePrecision.Vague ? (ClaimStatus.Agrees, null)
            : wider ? (ClaimStatus.AgreesLessSpecific, "granularity")
            : (ClaimStatus.Differs, "time");
    }

    /// <summary>A time in words, for a reason.</summary>
    public static string Shown(TimeMention time) => time is { From: { } from, To: { } to }
        ? Shown(from) + (from == to ? "" : " to " + Shown(to))
        : $"\"{time.Key}\", not resolved";

    private static string Shown(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? DayOf(string key) => key.Split(' ') is [.., { } last] && last.EndsWith("day", StringComparison.Ordinal) && last.Length > 5 ? last
        : key.Split(' ') is [{ } first, _] && first.EndsWith("day", StringComparison.Ordinal) ? first : null;
}

using System.Globalization;

namespace NewsAnalysis.Articles.Parts;

/// <summary>A time of day as it is stated.</summary>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Second">0 to 59; null when none is stated.</param>
/// <param name="Zone">Minutes that the zone is ahead of UTC; null when none is stated.</param>
internal readonly record struct ClockTime(int Hour, int Minute, int? Second, int? Zone)
{
    /// <summary>The time as ISO 8601 writes it after a day.</summary>
    public string ToIso()
    {
        string time = string.Create(CultureInfo.InvariantCulture, $"T{Hour:00}:{Minute:00}{(Second is { } s ? $":{s:00}" : "")}");
        return Zone switch
        {
            null => time,
            0 => time + "Z",
            { } z => time + string.Create(CultureInfo.InvariantCulture, $"{(z < 0 ? '-' : '+')}{Math.Abs(z) / 60:00}:{Math.Abs(z) % 60:00}"),
        };
    }
}

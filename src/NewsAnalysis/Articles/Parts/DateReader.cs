using System.Collections.Frozen;
using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Reads a date, with its time and zone when they are stated, in the forms that news pages write.</summary>
/// <remarks>
/// <c>2025-03-19</c>, <c>2025-03-19T15:27Z</c>, <c>20250319T152700Z</c>, <c>Wed Mar 19 2025</c>, <c>19. März 2025</c>,
/// <c>March 19, 2025, 5:30 p.m. GMT</c>, <c>19/03/2025</c>. What is ambiguous (<c>03/04/2025</c>) or contradicts itself
/// (a wrong weekday) is found but not taken. A time without a zone keeps none: nothing depends on the machine.
/// </remarks>
internal sealed class DateReader
{
    private static readonly FrozenDictionary<string, int> Months = Numbers("months.tsv");
    private static readonly FrozenDictionary<string, int> Weekdays = Numbers("weekdays.tsv");

    private static readonly string[] OrdinalEndings = ["st", "nd", "rd", "th", "er", "º"];

    private const int FirstYear = 1700;
    private const int LastYear = 2999;

    private readonly TextCursor _cursor;

    private DateReader(TextCursor cursor) => _cursor = cursor;

    /// <summary>The date that starts exactly at an offset; null when none does.</summary>
    public static StatedDate? ReadAt(string text, int start)
    {
        var cursor = new TextCursor(text, start);
        var reader = new DateReader(cursor);
        var clocks = new ClockReader(cursor);
        ClockTime? clock = cursor.Attempt(clocks.ReadBefore);
        int? weekday = cursor.Attempt(reader.ReadWeekday);
        var day = cursor.Attempt(reader.ReadDay);
        if (day is null)
        {
            return null;
        }

        clock ??= cursor.Attempt(clocks.ReadAfter);
        return reader.State(start, day.Value, weekday, clock);
    }

    private StatedDate State(int start, Day day, int? weekday, ClockTime? clock)
    {
        if (day.Doubt is not null)
        {
            return Refused(start, day.Doubt);
        }

        if (day.Year is < FirstYear or > LastYear)
        {
            return Refused(start, string.Create(CultureInfo.InvariantCulture, $"the year {day.Year} is outside {FirstYear} to {LastYear}"));
        }

        if (day.Month is < 1 or > 12 || day.Number < 1 || day.Number > DateTime.DaysInMonth(day.Year, day.Month))
        {
            return Refused(start, "there is no such day");
        }

        var date = new DateOnly(day.Year, day.Month, day.Number);
        if (weekday is { } said && said != (int)date.DayOfWeek)
        {
            return Refused(start, string.Create(CultureInfo.InvariantCulture, $"the weekday stated is not that of {date:yyyy-MM-dd}, a {date.DayOfWeek}"));
        }

        string iso = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return clock is { } time
            ? new StatedDate(start, _cursor.At, iso + time.ToIso(), time.Second is null ? DatePrecision.Minute : DatePrecision.Second, null)
            : new StatedDate(start, _cursor.At, iso, DatePrecision.Day, null);
    }

    private StatedDate Refused(int start, string doubt) => new(start, _cursor.At, null, DatePrecision.None, doubt);

    private Day? ReadDay()
    {
        if (_cursor.ReadNumber() is not { } first)
        {
            return ReadMonth() is { } month ? ReadDayAfterMonth(month) : null;
        }

        if (first.Digits == 8)
        {
            return new Day(first.Value / 10000, first.Value / 100 % 100, first.Value % 100, null);
        }

        if (first.Digits == 4 && _cursor.Peek() is '-' or '/' or '.')
        {
            char mark = _cursor.Text[_cursor.At++];
            return _cursor.ReadNumber() is { Digits: <= 2 } month && _cursor.Take(mark) && _cursor.ReadNumber() is { Digits: <= 2 } day
                ? new Day(first.Value, month.Value, day.Value, null)
                : null;
        }

        if (first.Digits > 2)
        {
            return null;
        }

        return _cursor.Peek() is '/' or '-' or '.' && _cursor.IsDigitNext
            ? ReadNumericDay(first.Value)
            : ReadMonthAfterDay(first.Value);
    }

    private Day? ReadNumericDay(int first)
    {
        char mark = _cursor.Text[_cursor.At++];
        if (_cursor.ReadNumber() is not { Digits: <= 2 } second || !_cursor.Take(mark) || _cursor.ReadNumber() is not { Digits: 4 } year)
        {
            return null;
        }

        // With points the day always comes first; with slashes it depends on the country.
        if (mark == '.' || first > 12 || first == second.Value)
        {
            return new Day(year.Value, second.Value, first, null);
        }

        return second.Value > 12
            ? new Day(year.Value, first, second.Value, null)
            : new Day(0, 0, 0, "day and month cannot be told apart");
    }

    private Day? ReadMonthAfterDay(int day)
    {
        _cursor.SkipEnding(OrdinalEndings);
        _cursor.SkipAny(" .-\u00A0");
        _cursor.SkipWord("of");
        _cursor.SkipWord("de");
        if (ReadMonth() is not { } month)
        {
            return null;
        }

        return ReadYear() is { } year ? new Day(year, month, day, null) : null;
    }

    private Day? ReadDayAfterMonth(int month)
    {
        _cursor.SkipAny(" .-\u00A0");
        if (_cursor.ReadNumber() is not { Digits: <= 2 } day)
        {
            return null;
        }

        _cursor.SkipEnding(OrdinalEndings);
        return ReadYear() is { } year ? new Day(year, month, day.Value, null) : null;
    }

    private int? ReadYear()
    {
        _cursor.SkipAny(" .,-\u00A0");
        _cursor.SkipWord("de");
        return _cursor.ReadNumber() is { Digits: 4 } year ? year.Value : null;
    }

    private int? ReadMonth() => _cursor.ReadWord() is { } word && Months.TryGetValue(word, out int month) ? month : null;

    private int? ReadWeekday()
    {
        if (_cursor.ReadWord() is not { } word || !Weekdays.TryGetValue(word, out int day))
        {
            return null;
        }

        _cursor.SkipAny(" .,\u00A0");
        return day;
    }

    private static FrozenDictionary<string, int> Numbers(string file) =>
        Lexicon.Rows(file).ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private readonly record struct Day(int Year, int Month, int Number, string? Doubt);
}

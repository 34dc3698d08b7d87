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
    private static readonly FrozenDictionary<string, int> Zones = Numbers("time-zones.tsv");

    private const int FirstYear = 1700;
    private const int LastYear = 2999;

    private readonly string _text;
    private int _at;

    private DateReader(string text, int start)
    {
        _text = text;
        _at = start;
    }

    /// <summary>The date that starts exactly at an offset; null when none does.</summary>
    public static StatedDate? ReadAt(string text, int start)
    {
        var reader = new DateReader(text, start);
        Clock? clock = reader.Attempt(reader.ReadClockBefore);
        int? weekday = reader.Attempt(reader.ReadWeekday);
        var day = reader.Attempt(reader.ReadDay);
        if (day is null)
        {
            return null;
        }

        clock ??= reader.Attempt(reader.ReadClockAfter);
        return reader.State(start, day.Value, weekday, clock);
    }

    private StatedDate State(int start, Day day, int? weekday, Clock? clock)
    {
        if (day.Doubt is not null)
        {
            return new StatedDate(start, _at, null, DatePrecision.None, day.Doubt);
        }

        if (day.Year is < FirstYear or > LastYear)
        {
            return new StatedDate(start, _at, null, DatePrecision.None,
                string.Create(CultureInfo.InvariantCulture, $"the year {day.Year} is outside {FirstYear} to {LastYear}"));
        }

        if (day.Month is < 1 or > 12 || day.Number < 1 || day.Number > DateTime.DaysInMonth(day.Year, day.Month))
        {
            return new StatedDate(start, _at, null, DatePrecision.None, "there is no such day");
        }

        var date = new DateOnly(day.Year, day.Month, day.Number);
        if (weekday is { } said && said != (int)date.DayOfWeek)
        {
            return new StatedDate(start, _at, null, DatePrecision.None,
                string.Create(CultureInfo.InvariantCulture, $"the weekday stated is not that of {date:yyyy-MM-dd}, a {date.DayOfWeek}"));
        }

        string iso = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return clock is { } time
            ? new StatedDate(start, _at, iso + time.ToIso(), time.Second is null ? DatePrecision.Minute : DatePrecision.Second, null)
            : new StatedDate(start, _at, iso, DatePrecision.Day, null);
    }

    // ---------- day ----------

    private Day? ReadDay()
    {
        if (ReadNumber() is not { } first)
        {
            return ReadMonth() is { } month ? ReadDayAfterMonth(month) : null;
        }

        if (first.Digits == 8)
        {
            return new Day(first.Value / 10000, first.Value / 100 % 100, first.Value % 100, null);
        }

        if (first.Digits == 4 && Peek() is '-' or '/' or '.')
        {
            char mark = _text[_at++];
            return ReadNumber() is { Digits: <= 2 } month && Take(mark) && ReadNumber() is { Digits: <= 2 } day
                ? new Day(first.Value, month.Value, day.Value, null)
                : null;
        }

        if (first.Digits > 2)
        {
            return null;
        }

        return Peek() is '/' or '-' or '.' && _at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1])
            ? ReadNumericDay(first.Value)
            : ReadMonthAfterDay(first.Value);
    }

    private Day? ReadNumericDay(int first)
    {
        char mark = _text[_at++];
        if (ReadNumber() is not { Digits: <= 2 } second || !Take(mark) || ReadNumber() is not { Digits: 4 } year)
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
        SkipOrdinal();
        SkipAny(" .-\u00A0");
        SkipWord("of");
        SkipWord("de");
        if (ReadMonth() is not { } month)
        {
            return null;
        }

        SkipAny(" .,-\u00A0");
        SkipWord("de");
        return ReadNumber() is { Digits: 4 } year ? new Day(year.Value, month, day, null) : null;
    }

    private Day? ReadDayAfterMonth(int month)
    {
        SkipAny(" .-\u00A0");
        if (ReadNumber() is not { Digits: <= 2 } day)
        {
            return null;
        }

        SkipOrdinal();
        SkipAny(" .,-\u00A0");
        return ReadNumber() is { Digits: 4 } year ? new Day(year.Value, month, day.Value, null) : null;
    }

    private int? ReadMonth() => ReadWord() is { } word && Months.TryGetValue(word, out int month) ? month : null;

    private int? ReadWeekday()
    {
        if (ReadWord() is not { } word || !Weekdays.TryGetValue(word, out int day))
        {
            return null;
        }

        SkipAny(" .,\u00A0");
        return day;
    }

    // ---------- time ----------

    private Clock? ReadClockBefore()
    {
        // Without a colon or a half of the day, digits before a date are the date's own.
        int digits = _text.AsSpan(_at).IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > 2 || _text[_at + digits] == '.' || ReadClock() is not { } clock)
        {
            return null;
        }

        SkipAny(" ,-–—|·\u00A0");
        SkipWord("on");
        return clock;
    }

    private Clock? ReadClockAfter()
    {
        int before = _at;
        SkipAny(" ,-–—|·•T\u00A0\u202F");
        SkipWord("at");
        SkipWord("um");
        SkipWord("à");
        return _at == before ? null : ReadClock();
    }

    private Clock? ReadClock()
    {
        if (ReadNumber() is not { } hour || hour.Digits is 3 or 5 or > 6)
        {
            return null;
        }

        if (hour.Digits is 4 or 6)
        {
            return ReadCompactClock(hour);
        }

        int minute = 0;
        int? second = null;
        bool colon = Peek() is ':' or '.' or 'h' && _at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1]);
        if (colon)
        {
            _at++;
            if (ReadNumber() is not { Digits: 2 } read)
            {
                return null;
            }

            minute = read.Value;
            if (Peek() == ':')
            {
                _at++;
                second = ReadNumber()?.Value;
                if (Peek() == '.')
                {
                    _at++;
                    ReadNumber();
                }
            }
        }

        string? half = Attempt(ReadHalfOfDay);
        int hours = half switch { "pm" => hour.Value % 12 + 12, "am" => hour.Value % 12, _ => hour.Value };
        bool stated = (colon || half is not null) && hours < 24 && minute < 60 && second is null or < 60 && (half is null || hour.Value is >= 1 and <= 12);
        return stated ? new Clock(hours, minute, second, Attempt(ReadZone)) : null;
    }

    private Clock? ReadCompactClock((int Value, int Digits) number)
    {
        int? second = number.Digits == 6 ? number.Value % 100 : null;
        int minutes = number.Digits == 6 ? number.Value / 100 : number.Value;
        int? zone = Attempt(ReadZone);
        return minutes / 100 < 24 && minutes % 100 < 60 && second is null or < 60 && (number.Digits == 6 || zone is not null)
            ? new Clock(minutes / 100, minutes % 100, second, zone)
            : null;
    }

    private string? ReadHalfOfDay()
    {
        SkipAny(" \u00A0\u202F");
        if (Peek() is not ('a' or 'p' or 'A' or 'P'))
        {
            return null;
        }

        char half = char.ToLowerInvariant(_text[_at++]);
        Take('.');
        if (Peek() is not ('m' or 'M'))
        {
            return null;
        }

        _at++;
        Take('.');
        return Peek() is { } next && char.IsLetterOrDigit(next) ? null : half + "m";
    }

    private int? ReadZone()
    {
        SkipAny(" (\u00A0");
        if (Peek() is '+' or '-' or '−')
        {
            int sign = _text[_at++] == '+' ? 1 : -1;
            if (ReadNumber() is not { Digits: 1 or 2 or 4 } offset)
            {
                return null;
            }

            if (offset.Digits == 4)
            {
                return sign * (offset.Value / 100 * 60 + offset.Value % 100);
            }

            int minutes = Take(':') ? ReadNumber()?.Value ?? 0 : 0;
            return offset.Value <= 14 && minutes < 60 ? sign * (offset.Value * 60 + minutes) : null;
        }

        int start = _at;
        if (ReadWord() is null || !Zones.TryGetValue(_text[start.._at], out int zone))
        {
            return null;
        }

        Take(')');
        return zone;
    }

    // ---------- characters ----------

    private T? Attempt<T>(Func<T?> read)
        where T : class
    {
        int before = _at;
        T? result = read();
        _at = result is null ? before : _at;
        return result;
    }

    private T? Attempt<T>(Func<T?> read)
        where T : struct
    {
        int before = _at;
        T? result = read();
        _at = result is null ? before : _at;
        return result;
    }

    private char? Peek() => _at < _text.Length ? _text[_at] : null;

    private bool Take(char mark)
    {
        bool found = Peek() == mark;
        _at += found ? 1 : 0;
        return found;
    }

    private void SkipAny(string marks)
    {
        while (_at < _text.Length && marks.Contains(_text[_at], StringComparison.Ordinal))
        {
            _at++;
        }
    }

    private void SkipWord(string word)
    {
        if (string.Compare(_text, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            && _at + word.Length < _text.Length && char.IsWhiteSpace(_text[_at + word.Length]))
        {
            _at += word.Length;
            SkipAny(" \u00A0");
        }
    }

    private void SkipOrdinal()
    {
        foreach (string ending in (ReadOnlySpan<string>)["st", "nd", "rd", "th", "er", "º"])
        {
            int end = _at + ending.Length;
            if (string.Compare(_text, _at, ending, 0, ending.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (end >= _text.Length || !char.IsLetterOrDigit(_text[end])))
            {
                _at = end;
                return;
            }
        }
    }

    private (int Value, int Digits)? ReadNumber()
    {
        int start = _at, value = 0;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]) && _at - start < 9)
        {
            value = value * 10 + (_text[_at++] - '0');
        }

        return _at == start ? null : (value, _at - start);
    }

    private string? ReadWord()
    {
        int start = _at;
        while (_at < _text.Length && (char.IsLetter(_text[_at]) || (_text[_at] == '-' && _at > start && _at + 1 < _text.Length && char.IsLetter(_text[_at + 1]))) && _at - start < 20)
        {
            _at++;
        }

        return _at == start ? null : _text[start.._at].ToLowerInvariant();
    }

    private static FrozenDictionary<string, int> Numbers(string file) =>
        Lexicon.Rows(file).ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private readonly record struct Day(int Year, int Month, int Number, string? Doubt);

    private readonly record struct Clock(int Hour, int Minute, int? Second, int? Zone)
    {
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
}

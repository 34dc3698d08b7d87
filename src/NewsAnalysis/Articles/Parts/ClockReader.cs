using System.Collections.Frozen;
using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Reads a time of day with its zone: <c>15:27Z</c>, <c>5:30 p.m. GMT</c>, <c>152700Z</c>, <c>17h30</c>.</summary>
internal sealed class ClockReader
{
    private static readonly FrozenDictionary<string, int> Zones =
        Lexicon.Rows("time-zones.tsv").ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private readonly TextCursor _cursor;

    /// <summary>A reader at a place of a text.</summary>
    public ClockReader(TextCursor cursor) => _cursor = cursor;

    /// <summary>A time before a date; null when none is there.</summary>
    public ClockTime? ReadBefore()
    {
        // Without a colon or a half of the day, digits before a date are the date's own.
        int digits = _cursor.Text.AsSpan(_cursor.At).IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > 2 || _cursor.Text[_cursor.At + digits] == '.' || ReadClock() is not { } clock)
        {
            return null;
        }

        _cursor.SkipAny(" ,-–—|·\u00A0");
        _cursor.SkipWord("on");
        return clock;
    }

    /// <summary>A time after a date; null when none is there.</summary>
    public ClockTime? ReadAfter()
    {
        int before = _cursor.At;
        _cursor.SkipAny(" ,-–—|·•T\u00A0\u202F");
        _cursor.SkipWord("at");
        _cursor.SkipWord("um");
        _cursor.SkipWord("à");
        return _cursor.At == before ? null : ReadClock();
    }

    private ClockTime? ReadClock()
    {
        if (_cursor.ReadNumber() is not { } hour || hour.Digits is 3 or 5 or > 6)
        {
            return null;
        }

        if (hour.Digits is 4 or 6)
        {
            return ReadCompactClock(hour);
        }

        int minute = 0;
        int? second = null;
        bool colon = _cursor.Peek() is ':' or '.' or 'h' && _cursor.IsDigitNext;
        if (colon)
        {
            _cursor.At++;
            if (_cursor.ReadNumber() is not { Digits: 2 } read)
            {
                return null;
            }

            minute = read.Value;
            if (_cursor.Peek() == ':')
            {
                _cursor.At++;
                second = _cursor.ReadNumber()?.Value;
                if (_cursor.Peek() == '.')
                {
                    _cursor.At++;
                    _cursor.ReadNumber();
                }
            }
        }

        string? half = _cursor.Attempt(ReadHalfOfDay);
        int hours = half switch { "pm" => hour.Value % 12 + 12, "am" => hour.Value % 12, _ => hour.Value };
        bool stated = (colon || half is not null) && hours < 24 && minute < 60 && second is null or < 60 && (half is null || hour.Value is >= 1 and <= 12);
        return stated ? new ClockTime(hours, minute, second, _cursor.Attempt(ReadZone)) : null;
    }

    private ClockTime? ReadCompactClock((int Value, int Digits) number)
    {
        int? second = number.Digits == 6 ? number.Value % 100 : null;
        int minutes = number.Digits == 6 ? number.Value / 100 : number.Value;
        int? zone = _cursor.Attempt(ReadZone);
        return minutes / 100 < 24 && minutes % 100 < 60 && second is null or < 60 && (number.Digits == 6 || zone is not null)
            ? new ClockTime(minutes / 100, minutes % 100, second, zone)
            : null;
    }

    private string? ReadHalfOfDay()
    {
        _cursor.SkipAny(" \u00A0\u202F");
        if (_cursor.Peek() is not ('a' or 'p' or 'A' or 'P'))
        {
            return null;
        }

        char half = char.ToLowerInvariant(_cursor.Text[_cursor.At++]);
        _cursor.Take('.');
        if (_cursor.Peek() is not ('m' or 'M'))
        {
            return null;
        }

        _cursor.At++;
        _cursor.Take('.');
        return _cursor.Peek() is { } next && char.IsLetterOrDigit(next) ? null : half + "m";
    }

    private int? ReadZone()
    {
        _cursor.SkipAny(" (\u00A0");
        if (_cursor.Peek() is '+' or '-' or '−')
        {
            int sign = _cursor.Text[_cursor.At++] == '+' ? 1 : -1;
            if (_cursor.ReadNumber() is not { Digits: 1 or 2 or 4 } offset)
            {
                return null;
            }

            if (offset.Digits == 4)
            {
                return sign * (offset.Value / 100 * 60 + offset.Value % 100);
            }

            int minutes = _cursor.Take(':') ? _cursor.ReadNumber()?.Value ?? 0 : 0;
            return offset.Value <= 14 && minutes < 60 ? sign * (offset.Value * 60 + minutes) : null;
        }

        int start = _cursor.At;
        if (_cursor.ReadWord() is null || !Zones.TryGetValue(_cursor.Text[start.._cursor.At], out int zone))
        {
            return null;
        }

        _cursor.Take(')');
        return zone;
    }
}

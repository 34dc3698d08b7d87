using System.Collections.Frozen;
using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Finds dates and relative days in a sentence, and resolves them against the day of publication.</summary>
/// <remarks>
/// A weekday is the last one up to the day of publication, or the next one after it where the verb before it looks ahead;
/// <c>last Tuesday</c> is the Tuesday of the week before. Without a day of publication relative words stay unresolved.
/// </remarks>
internal static class TimeScanner
{
    private static readonly FrozenDictionary<string, DayOfWeek> Weekdays = Enum.GetValues<DayOfWeek>()
        .ToFrozenDictionary(d => d.ToString().ToLowerInvariant(), d => d, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Planned = Lexicon.Set("begin start meet be vote hold take travel visit open resume continue discuss");

    private static readonly FrozenSet<string> Ahead = Lexicon.Set(
        "will would to shall set due scheduled planned expected next coming upcoming going plans hopes intends 'll begin begins "
        + "start starts");

    /// <summary>The times of a sentence, in order.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="published">The day of publication; null when the article does not state it.</param>
    public static List<TimeMention> Scan(PieceText text, DateOnly? published)
    {
        var found = new List<TimeMention>();
        for (int at = 0; at < text.Count; at++)
        {
            if (Read(text, at, published) is { } read)
            {
                found.Add(read.Mention with { Span = TextSpan.FromBounds(text[at].Span.Start, text[read.Next - 1].Span.End) });
                at = read.Next - 1;
            }
        }

        return found;
    }

    private static (TimeMention Mention, int Next)? Read(PieceText text, int at, DateOnly? published)
    {
        string word = text.Fold(at);
        if (word.Length == 0)
        {
            return DayMonth(text, at, published);
        }

        if (Weekdays.TryGetValue(word, out DayOfWeek day) && text.IsCapital(at))
        {
            return Weekday(text, at, day, word, "", published);
        }

        if (CalendarWords.Month(text, at) > 0)
        {
            return MonthDay(text, at, published);
        }

        switch (word)
        {
            case "last" or "next" or "this" or "past" or "coming":
                return Modified(text, at, word, published);
            case "today" when text.Char(at - 1) is '"' or '“' or '\'' or '‘' && text.Char(at + 1) is '"' or '”' or '\'' or '’':
                return null;
            case "today":
                return (Days(published, 0, 0, word, TimePrecision.Day), at + 1);
            case "tonight":
                return (Days(published, 0, 0, word, TimePrecision.PartOfDay), at + 1);
            case "yesterday":
                return (Days(published, -1, -1, word, TimePrecision.Day), at + 1);
            case "tomorrow":
                return (Days(published, 1, 1, word, TimePrecision.Day), at + 1);
            case "overnight":
                return (Days(published, -1, 0, word, TimePrecision.PartOfDay), at + 1);
            case "soon":
                return (Days(published, 0, 60, word, TimePrecision.Vague), at + 1);
            default:
                return Ago(text, at, published);
        }
    }

    private static (TimeMention, int) Weekday(PieceText text, int at, DayOfWeek day, string word, string modifier, DateOnly? published)
    {
        int next = at + 1;
        TimePrecision precision = TimePrecision.Day;
        string part = text.Fold(next);
        string key = modifier.Length > 0 ? modifier + " " + word : word;
        if (part is "night" or "morning" or "evening" or "afternoon")
        {
            precision = TimePrecision.PartOfDay;
            key += " " + part;
            next++;
        }

        DateOnly? date = published is { } p ? Resolve(p, day, modifier, modifier.Length == 0 && LooksAhead(text, at)) : null;
        return (new TimeMention(default, date, date, key, precision), next);
    }

    private static DateOnly Resolve(DateOnly published, DayOfWeek day, string modifier, bool ahead)
    {
        int back = ((int)published.DayOfWeek - (int)day + 7) % 7;
        if (modifier is "last" or "past")
        {
            // Weeks run from Monday: "last Tuesday" is a day of the week before this one.
            int sinceMonday = ((int)published.DayOfWeek + 6) % 7, target = ((int)day + 6) % 7;
            return published.AddDays(-sinceMonday - 7 + target);
        }

        return ahead || modifier is "next" or "coming" ? published.AddDays(back == 0 ? 7 : 7 - back) : published.AddDays(-back);
    }

    private static bool LooksAhead(PieceText text, int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - 14); i--)
        {
            string word = text.Fold(i);

            // "to" looks ahead before a verb ("to begin on Monday"), not after one ("spoke to reporters on Monday").
            if (Ahead.Contains(word) && (word != "to" || Planned.Contains(text.Fold(i + 1))))
            {
                return true;
            }

            if ((word is "" && text.Char(i) is ',' or ';' or '.' or '"' or '”') || (i < at - 9 && Verbs.IsFinite(word)))
            {
                return false;
            }
        }

        return false;
    }

    private static (TimeMention, int)? Modified(PieceText text, int at, string word, DateOnly? published)
    {
        string noun = text.Fold(at + 1);
        if (Weekdays.TryGetValue(noun, out DayOfWeek day))
        {
            return Weekday(text, at + 1, day, noun, word, published);
        }

        // "This Week", a programme.
        if (text.IsCapital(at) && text.IsCapital(at + 1))
        {
            return null;
        }

        int step = word switch { "last" or "past" => -1, "next" or "coming" => 1, _ => 0 };
        string key = word + " " + noun;
        int sinceMonday = published is { } p ? ((int)p.DayOfWeek + 6) % 7 : 0;
        switch (noun)
        {
            case "night" or "morning" or "evening" or "afternoon":
                return (Days(published, step, step == 0 ? 0 : step + 1, key, TimePrecision.PartOfDay), at + 2);
            case "week":
                return (Days(published, (7 * step) - sinceMonday, (7 * step) - sinceMonday + 6, key, TimePrecision.Week), at + 2);
            case "month" when published is { } m:
                var first = new DateOnly(m.Year, m.Month, 1).AddMonths(step);
                return (new TimeMention(default, first, first.AddMonths(1).AddDays(-1), key, TimePrecision.Month), at + 2);
            case "year" when published is { } y:
                return (Year(y.Year + step, key), at + 2);
            case "month" or "year":
                return (new TimeMention(default, null, null, key, noun == "month" ? TimePrecision.Month : TimePrecision.Year), at + 2);
            default:
                return null;
        }
    }

    // "two days ago", "a week earlier": the day, week or month that lies so far back.
    private static (TimeMention, int)? Ago(PieceText text, int at, DateOnly? published)
    {
        int next;
        double count;
        if (text.Fold(at) is "a" or "an" && text.Fold(at + 1) is not ("hundred" or "thousand" or "dozen"))
        {
            (count, next) = (1, at + 1);
        }
        else if (NumberReader.Read(text, at, false) is { Upper: null } number)
        {
            (count, next) = (number.Value, number.Next);
        }
        else
        {
            return null;
        }

        return text.Fold(next + 1) == "ago" && count is > 0 and < 1000 ? Back(text.Fold(next).TrimEnd('s'), (int)count, published, next + 2) : null;
    }

    private static (TimeMention, int)? Back(string unit, int count, DateOnly? published, int next)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"{count} {unit} ago");
        return unit switch
        {
            "day" => (Days(published, -count, -count, key, TimePrecision.Day), next),
            "week" => (Days(published, (-7 * count) - 3, (-7 * count) + 3, key, TimePrecision.Week), next),
            "month" => (Days(published, (-30 * count) - 20, (-30 * count) + 20, key, TimePrecision.Month), next),
            "year" when published is { } p && p.Year > count => (Year(p.Year - count, key), next),
            _ => null,
        };
    }

    private static (TimeMention, int)? MonthDay(PieceText text, int at, DateOnly? published)
    {
        int month = CalendarWords.Month(text, at);
        int next = text.Char(at + 1) == '.' && text.Glued(at + 1) ? at + 2 : at + 1;
        int? day = Number(text, next, 2) is { } d and >= 1 and <= 31 ? d : null;
        if (day is null && month is 3 or 5 && text.Fold(at - 1) is not ("in" or "since" or "by" or "last" or "until" or "of") && Number(text, next, 4) is null)
        {
            return null;
        }

        next += day is null ? 0 : 1;
        next += day is not null && text.Glued(next) && text.Fold(next) is "st" or "nd" or "rd" or "th" ? 1 : 0;
        return Dated(text, next, month, day, published);
    }

    private static (TimeMention, int)? DayMonth(PieceText text, int at, DateOnly? published)
    {
        if (Number(text, at, 2) is not ({ } day and >= 1 and <= 31))
        {
            return null;
        }

        int next = at + 1;
        next += text.Glued(next) && text.Fold(next) is "st" or "nd" or "rd" or "th" ? 1 : 0;
        next += text.Fold(next) == "of" ? 1 : 0;
        int month = CalendarWords.Month(text, next);
        int after = text.Char(next + 1) == '.' && Number(text, next + 2, 4) is not null ? next + 2 : next + 1;
        return month > 0 ? Dated(text, after, month, day, published) : Ago(text, at, published);
    }

    private static (TimeMention, int)? Dated(PieceText text, int next, int month, int? day, DateOnly? published)
    {
        int yearAt = text.Char(next) == ',' ? next + 1 : next;
        int? year = Number(text, yearAt, 4) is { } y and >= 1500 and <= 2200 ? y : null;
        string key = string.Create(CultureInfo.InvariantCulture, $"{month}-{day}-{year}");
        int after = year is null ? next : yearAt + 1;
        int? chosen = year ?? (published is { } p ? NearestYear(p, month, day) : null);
        if (chosen is not { } of)
        {
            return (new TimeMention(default, null, null, key, day is null ? TimePrecision.Month : TimePrecision.Day), after);
        }

        if (day is not { } d)
        {
            var first = new DateOnly(of, month, 1);
            return (new TimeMention(default, first, first.AddMonths(1).AddDays(-1), key, TimePrecision.Month), after);
        }

        DateOnly? date = d <= DateTime.DaysInMonth(of, month) ? new DateOnly(of, month, d) : null;
        return (new TimeMention(default, date, date, key, TimePrecision.Day), after);
    }

    // A month without a year is the nearest one, most often past.
    private static int NearestYear(DateOnly published, int month, int? day)
    {
        int months = ((published.Year * 12) + published.Month) - ((published.Year * 12) + month);
        return months < -6 ? published.Year - 1 : months > 9 && day is not null ? published.Year + 1 : published.Year;
    }

    private static int? Number(PieceText text, int at, int length) =>
        at < text.Count && at >= 0 && text[at].Kind == PieceKind.Digits && (text[at].Span.Length == length || (length == 2 && text[at].Span.Length == 1))
        && int.TryParse(text.Text(at), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;

    private static TimeMention Year(int year, string key) => year is < 1 or > 9000
        ? new TimeMention(default, null, null, key, TimePrecision.Year)
        : new TimeMention(default, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), key, TimePrecision.Year);

    private static TimeMention Days(DateOnly? published, int from, int to, string key, TimePrecision precision) =>
        new(default, published?.AddDays(from), published?.AddDays(to), key, precision);
}

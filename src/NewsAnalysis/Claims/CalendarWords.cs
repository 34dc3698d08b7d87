using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Month names and clock times, which hold numbers that count nothing.</summary>
internal static class CalendarWords
{
    private static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["january"] = 1,
        ["february"] = 2,
        ["march"] = 3,
        ["april"] = 4,
        ["may"] = 5,
        ["june"] = 6,
        ["july"] = 7,
        ["august"] = 8,
        ["september"] = 9,
        ["october"] = 10,
        ["november"] = 11,
        ["december"] = 12,
        ["jan"] = 1,
        ["feb"] = 2,
        ["mar"] = 3,
        ["apr"] = 4,
        ["jun"] = 6,
        ["jul"] = 7,
        ["aug"] = 8,
        ["sep"] = 9,
        ["sept"] = 9,
        ["oct"] = 10,
        ["nov"] = 11,
        ["dec"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Zones = Lexicon.Set(
        "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest ist jst aest aedt msk eet eest hrs");

    /// <summary>The month (1 to 12) a capitalised word names; 0 when it names none.</summary>
    public static int Month(PieceText text, int at) => text.IsCapital(at) && Months.TryGetValue(text.Fold(at), out int month) ? month : 0;

    /// <summary>The index after a calendar date or a clock time that starts here; <paramref name="at"/> itself when none does.</summary>
    public static int Skip(PieceText text, int at)
    {
        if (Month(text, at) > 0)
        {
            return AfterMonth(text, at + 1);
        }

        if (at >= text.Count || text[at].Kind != PieceKind.Digits)
        {
            return IsEra(text, at) ? SkipYears(text, at) : at;
        }

        int next = at + 1;
        if (text.Glued(next) && text.Fold(next) is "st" or "nd" or "rd" or "th")
        {
            next++;
        }

        if (text.Fold(next) == "of" && Month(text, next + 1) > 0)
        {
            next++;
        }

        if (Month(text, next) > 0 && text[at].Span.Length <= 2)
        {
            return AfterMonth(text, next + 1);
        }

        return Clock(text, at);
    }

    // "9:01 p.m.", "5.25pm", "2 p.m.", "0401 GMT", "10 o'clock".
    private static int Clock(PieceText text, int at)
    {
        int next = at + 1;
        while (text.Char(next) == ':' && text.Glued(next) && text.Glued(next + 1) && text[next + 1].Kind == PieceKind.Digits)
        {
            next += 2;
        }

        bool colon = next > at + 1;
        if (text.Fold(next) is "am" or "pm" && text[next].Span.Length == 2)
        {
            next++;
        }
        else if (text.Fold(next) is "a" or "p" && text.Char(next + 1) == '.' && text.Fold(next + 2) == "m")
        {
            next += text.Char(next + 3) == '.' ? 4 : 3;
        }
        else if (text.Fold(next) is "o'clock" or "o’clock")
        {
            next++;
        }
        else if (!colon && !(Zones.Contains(text.Fold(next)) && text[at].Span.Length == 4))
        {
            return at;
        }

        return Zones.Contains(text.Fold(next)) ? next + 1 : next;
    }

    private static int AfterMonth(PieceText text, int at)
    {
        int next = text.Char(at) == '.' && text[at].Glued ? at + 1 : at;
        int start = next;
        if (next < text.Count && text[next].Kind == PieceKind.Digits && text[next].Span.Length <= 2)
        {
            next++;
            next += text.Glued(next) && text.Fold(next) is "st" or "nd" or "rd" or "th" ? 1 : 0;
            if (text.Char(next) is '-' or '–' && next + 1 < text.Count && text[next + 1].Kind == PieceKind.Digits)
            {
                next += 2;
            }
        }

        int year = text.Char(next) == ',' && next > start ? next + 1 : next;
        bool isYear = year < text.Count && text[year].Kind == PieceKind.Digits && text[year].Span.Length == 4 && !text.Text(year).Contains(',');
        return isYear ? year + 1 : next > start ? next : at;
    }

    // "A.D. 1000", "circa 1260": a year before the years that look like years.
    private static bool IsEra(PieceText text, int at) =>
        text.IsCapital(at) && ((text.Fold(at) is "a" or "b" && text.Char(at + 1) == '.' && text.Glued(at + 1) && text.Fold(at + 2) is "d" or "c") || text.Fold(at) is "ad" or "bc");

    private static int SkipYears(PieceText text, int at)
    {
        int next = text.Char(at + 1) == '.' ? at + 3 : at + 1;
        next += text.Char(next) == '.' ? 1 : 0;
        if (next >= text.Count || text[next].Kind != PieceKind.Digits)
        {
            return at;
        }

        next++;
        return text.Fold(next) is "and" or "to" && next + 1 < text.Count && text[next + 1].Kind == PieceKind.Digits ? next + 2 : next;
    }
}

using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Tells numbers that count something from those in names, labels, years, scores and idioms.</summary>
internal static class NumberContext
{
    private static readonly FrozenSet<string> Numbered = Lexicon.Words("numbered-nouns.txt");

    // Words after which four digits are a year rather than a count.
    private static readonly FrozenSet<string> BeforeYears = Lexicon.Set(
        "the in since by of until during from after before late early mid a and its his their our");

    private static readonly FrozenSet<string> NotOne = Lexicon.Set(
        "no any every each some this that another the which only day everyone someone neither either not loved");

    /// <summary>Whether the number is part of a name or a code by what it is glued to.</summary>
    public static bool IsName(PieceText text, int at, NumberReader.Number number)
    {
        if (!number.Digits)
        {
            return text.Char(at - 1) == '-' && text.Glued(at) && text.Glued(at - 1) && text.Fold(at - 2).Length > 0 && NotScale(text, at);
        }

        if (text.Glued(at))
        {
            char before = text.Char(at - 1);
            bool letters = text.Fold(at - 1).Length > 0;
            bool code = (before is '-' or '.' or '/' or '_' or '#' or '&') && text.Glued(at - 1) && text.Fold(at - 2) is { Length: > 0 } head && head is not ("sub" or "pre" or "plus" or "to");
            bool yearEnd = before is '-' or '–' or '/' && text.Glued(at - 1) && at > 1 && text[at - 2].Kind == PieceKind.Digits && !Ranged(text, number);
            if (letters || code || yearEnd || before is '#' or '@' or ':')
            {
                return true;
            }
        }

        int next = number.Next;
        bool gluedLetters = text.Glued(next) && text.Fold(next).Length > 0;
        return (gluedLetters && text.Fold(next) is "st" or "nd" or "rd" or "th" or "s" or "er" or "am" or "pm" or "x")
            || (text.Char(next) == ':' && text.Glued(next) && text.Glued(next + 1) && text[next + 1].Kind == PieceKind.Digits)
            || (text.Char(next) is '-' or '–' or '/' && text.Glued(next) && text.Glued(next + 1) && text[next + 1].Kind == PieceKind.Digits && !RangeFollows(text, next));
    }

    /// <summary>Whether a number that stands free counts or measures something.</summary>
    public static bool IsCount(PieceText text, int at, NumberReader.Number number, string? unit, Measure measure, int end)
    {
        string before = text.Fold(at - 1), after = text.Fold(number.Next);
        if (!number.Digits)
        {
            return number.Value != 1 || number.Scale > 1 || number.Open || IsOne(text, at, number.Next, before, after);
        }

        bool plural = unit is not null && (measure != Measure.Count || UnitReader.IsPlural(unit));
        if (measure is not Measure.Count)
        {
            return true;
        }

        if (Numbered.Contains(before) || before is "no" or "nos" && text.Char(at - 1) == '.')
        {
            return false;
        }

        bool whole = number.Value == Math.Floor(number.Value) && number.Scale == 1;
        int length = text[at].Span.Length;
        if (whole && text.Char(end) is '-' or '–' && !text.Glued(end) && NumberReader.Read(text, end + 1, false) is { Value: > 1 } upper
            && upper.Value > number.Value && UnitReader.Read(text, upper).Unit is not null)
        {
            return true;
        }

        if (whole && length == 4 && number.Value is >= 1500 and <= 2100 && !text.Text(at).Contains(','))
        {
            return plural && before.Length > 0 && !BeforeYears.Contains(before) && !text.IsCapital(at - 1) && number.Next == end - 1;
        }

        if (whole && !text.Glued(at) && number.Value < 1000 && IsNameLike(text, at - 1) && (!plural || text.IsCapital(number.Next) || text.Char(at - 2) == '&'))
        {
            return false;
        }

        // "COVID -19", "Jan. 24", "H 2 drug".
        if (text.Char(at - 1) == '-' && !text.Glued(at - 1) && text.Glued(at) && text.IsCapital(at - 2))
        {
            return false;
        }

        return !(text.Char(at - 1) == '&' || (unit is "zip" or "zipcode"));
    }

    private static bool IsOne(PieceText text, int at, int next, string before, string after)
    {
        if (NotOne.Contains(before) || text.Char(at - 1) == '-')
        {
            return false;
        }

        if (after is "of" or "per")
        {
            return after == "of" || text.Fold(next + 1) == "cent";
        }

        return after.Length > 1 && !UnitReader.IsFunctionWord(after) && !text.IsCapital(next) && after is not ("another" or "else" or "thing" or "side" or "way") && !(after.EndsWith("ly", StringComparison.Ordinal));
    }

    // "Game 2", "iPhone 11", "S&P 500": a capital inside the sentence, or inside the word.
    private static bool IsNameLike(PieceText text, int at) =>
        (text.IsCapital(at) && at > 0) || (text.Fold(at).Length > 2 && text.Text(at)[1..].ContainsAnyInRange('A', 'Z'));

    private static bool NotScale(PieceText text, int at) => text.Fold(at - 2) is not ("sub" or "to");

    private static bool Ranged(PieceText text, NumberReader.Number number) =>
        UnitReader.Read(text, number) is { Unit: { } unit } read && (read.Measure != Measure.Count || UnitReader.IsPlural(unit));

    // "4-5 days" is a range; "2-2", "16-18 Industrial Avenue" and "2014-15" are not.
    private static bool RangeFollows(PieceText text, int dash)
    {
        if (NumberReader.Read(text, dash + 1, false) is not { } second || text.Char(dash) == '/')
        {
            return false;
        }

        (string? unit, Measure measure, _) = UnitReader.Read(text, second);
        return unit is not null && !text.IsCapital(second.Next) && (measure != Measure.Count || UnitReader.IsPlural(unit))
            && NumberReader.Read(text, dash - 1, false) is { } first && first.Value < second.Value && first.Value < 1500;
    }
}

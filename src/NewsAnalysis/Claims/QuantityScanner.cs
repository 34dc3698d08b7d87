using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Finds the quantities of a sentence: numbers in digits and words with their unit, bound and range.</summary>
/// <remarks>
/// One pass over the pieces of the sentence. Dates, clock times, scores, ordinals, and numbers that are part of a name
/// (<c>Game 2</c>, <c>S&amp;P 500</c>) are passed over: they count nothing.
/// </remarks>
internal static class QuantityScanner
{
    private static readonly FrozenDictionary<string, QuantityBound> Bounds = Lexicon.Pairs("bounds.tsv")
        .ToFrozenDictionary(p => p.Key, p => Enum.Parse<QuantityBound>(p.Value), StringComparer.Ordinal);

    /// <summary>The quantities of a sentence, in order.</summary>
    /// <param name="text">The sentence.</param>
    public static List<Quantity> Scan(PieceText text)
    {
        var found = new List<Quantity>();
        if (text.Span.Length <= 1)
        {
            return found;
        }

        for (int at = 0; at < text.Count;)
        {
            int next = CalendarWords.Skip(text, at);
            if (next > at)
            {
                at = next;
                continue;
            }

            Part? first = ReadPart(text, at);
            if (first is not { } part)
            {
                at++;
                continue;
            }

            at = Add(text, at, part, found);
        }

        return found;
    }

    private static int Add(PieceText text, int at, Part part, List<Quantity> found)
    {
        int start = at;
        (QuantityBound bound, int first) = BoundBefore(text, start);
        double value = part.Number.Value;
        double? upper = part.Number.Upper;
        int end = part.End;
        string? unit = part.Unit;
        Measure measure = part.Measure;
        int join = RangeJoin(text, start, part.End);
        if (join > 0 && upper is null && ReadPart(text, join) is { } second && Agree(part, second) && !second.Number.Open)
        {
            if (part.Number.Scale == 1 && second.Number.Scale > 1 && value * second.Number.Scale <= second.Number.Value)
            {
                value *= second.Number.Scale;
            }

            if (value < second.Number.Value)
            {
                upper = second.Number.Value;
                end = second.End;
                unit = second.Unit ?? unit;
                measure = second.Unit is null ? measure : second.Measure;
                bound = QuantityBound.Between;
                first = text.Fold(start - 1) is "between" or "from" ? start - 1 : first;
            }
        }
        else if (upper is not null)
        {
            bound = QuantityBound.Between;
        }
        else if (bound == QuantityBound.Exact && (text.Char(end) == '+' || (text.Fold(end) == "or" && text.Fold(end + 1) is "more" or "over" or "above")))
        {
            bound = QuantityBound.AtLeast;
            end += text.Char(end) == '+' ? 1 : 2;
        }
        else if (bound == QuantityBound.Exact && text.Fold(end) == "or" && text.Fold(end + 1) is "less" or "fewer" or "under")
        {
            bound = QuantityBound.AtMost;
            end += 2;
        }

        if (part.Number.Open && upper is null)
        {
            bound = QuantityBound.AtLeast;
        }

        var span = TextSpan.FromBounds(text[first].Span.Start, text[end - 1].Span.End);
        found.Add(new Quantity(span, value, upper, unit, measure, bound));
        return end;
    }

    // Where a second number of a range would start: "1 to 1.5", "5% - 10%", "between 4 and 5"; 0 when there is none.
    private static int RangeJoin(PieceText text, int start, int end)
    {
        if (text.Fold(end) == "to" || (text.Char(end) == '-' && text.Fold(end + 1) == "to"))
        {
            return end + (text.Fold(end) == "to" ? 1 : 2) + (text.Char(end + 1) == '-' ? 1 : 0);
        }

        if (text.Char(end) is '-' or '–' or '—' or '−')
        {
            return end + 1;
        }

        return text.Fold(end) == "and" && text.Fold(start - 1) == "between" ? end + 1 : 0;
    }

    private static bool Agree(Part a, Part b) =>
        a.Unit is null || b.Unit is null || a.Unit == b.Unit || (a.Measure == Measure.Money && b.Measure == Measure.Money);

    private static (QuantityBound Bound, int First) BoundBefore(PieceText text, int at)
    {
        for (int words = 4; words >= 1; words--)
        {
            int first = at - words;
            if (first < 0)
            {
                continue;
            }

            string phrase = text.Fold(first);
            for (int i = first + 1; i < at && phrase.Length > 0; i++)
            {
                phrase = text.Fold(i).Length == 0 ? "" : phrase + " " + text.Fold(i);
            }

            if (phrase.Length > 0 && Bounds.TryGetValue(phrase, out QuantityBound bound))
            {
                // "over the" and "within two" are no bounds of a number that follows another word; "some" needs a number at once.
                return (bound, first);
            }
        }

        if (text.Char(at - 1) == '~')
        {
            return (QuantityBound.About, at - 1);
        }

        return text.Char(at - 1) == '-' && text.Fold(at - 2) == "sub" ? (QuantityBound.AtMost, at - 2) : (QuantityBound.Exact, at);
    }

    private static Part? ReadPart(PieceText text, int at)
    {
        int start = at;
        string? currency = null;
        if (text.Char(at) is var sign && sign != '\0' && UnitLexicon.Currency(sign) is { } name)
        {
            currency = Country(text, at) ?? name;
            at++;
        }
        else if (at < text.Count && text[at].Kind == PieceKind.Letters && at + 1 < text.Count
            && (text[at + 1].Kind == PieceKind.Digits || text.Char(at + 1) == '=') && UnitLexicon.CurrencyCode(text.Text(at).ToString()) is { } code)
        {
            currency = code;
            at += text.Char(at + 1) == '=' ? 2 : 1;
        }

        if (NumberReader.Read(text, at, currency is not null) is not { } number)
        {
            return null;
        }

        if (currency is not null)
        {
            int after = number.Next;
            return new Part(number, currency, Measure.Money, after);
        }

        if (NumberContext.IsName(text, start, number))
        {
            return null;
        }

        (string? unit, Measure measure, int end) = UnitReader.Read(text, number);
        return NumberContext.IsCount(text, start, number, unit, measure, end) ? new Part(number, unit, measure, end) : null;
    }

    // "HK$", "A$", "C$": the letters say whose dollar it is.
    private static string? Country(PieceText text, int sign) => !text.Glued(sign) && text.Fold(sign - 1) is not ("hk" or "us") ? null : text.Fold(sign - 1) switch
    {
        "hk" => "HKD",
        "a" or "au" => "AUD",
        "c" or "ca" => "CAD",
        "nz" => "NZD",
        "s" => "SGD",
        "us" => "USD",
        _ => null,
    };

    private readonly record struct Part(NumberReader.Number Number, string? Unit, Measure Measure, int End);
}

using System.Collections.Frozen;
using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Reads one number, in digits or in words, from pieces.</summary>
internal static class NumberReader
{
    private static readonly FrozenDictionary<string, (string Kind, double Value)> Words = Lexicon.Rows("number-words.tsv")
        .ToFrozenDictionary(row => row[0], row => (row[1], double.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    // No number is written in more pieces; without an end, each start inside an endless run would read all of it again.
    private const int MostPieces = 32;

    /// <summary>A number as it was read.</summary>
    /// <param name="Value">Its value.</param>
    /// <param name="Upper">For an open plural (<c>thousands</c>), ten times the value; else null.</param>
    /// <param name="Next">Index of the piece after it.</param>
    /// <param name="Digits">Whether it starts with digits.</param>
    /// <param name="Scale">The scale words multiplied together, 1 when there is none.</param>
    /// <param name="Open">Whether it is an open plural.</param>
    internal readonly record struct Number(double Value, double? Upper, int Next, bool Digits, double Scale, bool Open);

    /// <summary>Reads the number that starts at a piece; null when none does.</summary>
    /// <param name="text">The pieces.</param>
    /// <param name="at">Index of the first.</param>
    /// <param name="money">Whether a currency stands before it, so that <c>m</c> is a million.</param>
    public static Number? Read(PieceText text, int at, bool money)
    {
        if (at >= text.Count)
        {
            return null;
        }

        return text[at].Kind switch
        {
            PieceKind.Digits => InDigits(text, at, money),
            PieceKind.Letters => InWords(text, at),
            _ => text.Char(at) is '½' or '¼' or '¾' ? new Number(Vulgar(text.Char(at)), null, at + 1, true, 1, false) : null,
        };
    }

    private static double Vulgar(char sign) => sign switch { '½' => .5, '¼' => .25, _ => .75 };

    private static Number? InDigits(PieceText text, int at, bool money)
    {
        ReadOnlySpan<char> digits = text.Text(at);
        Span<char> plain = digits.Length <= 64 ? stackalloc char[digits.Length] : new char[digits.Length];
        int length = 0;
        foreach (char c in digits)
        {
            if (c != ',')
            {
                plain[length++] = c;
            }
        }

        if (!double.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
        {
            return null;
        }

        int next = at + 1;
        if (next + 1 < text.Count && text.Char(next) is '/' or '⁄' && text[next].Glued && text[next + 1] is { Kind: PieceKind.Digits, Glued: true }
            && double.TryParse(text.Text(next + 1), NumberStyles.None, CultureInfo.InvariantCulture, out double below) && below > value && value < 100)
        {
            return new Number(value / below, null, next + 2, true, 1, false);
        }

        if (next < text.Count && text[next].Glued && text.Char(next) is '½' or '¼' or '¾')
        {
            value += Vulgar(text.Char(next++));
        }

        double scale = 1;
        while (next < Math.Min(text.Count, at + MostPieces) && ScaleAt(text, next, money) is { } factor)
        {
            scale *= factor;
            next++;
        }

        return new Number(value * scale, null, next, true, scale, false);
    }

    private static double? ScaleAt(PieceText text, int at, bool money)
    {
        // "1.8 billion-mile" and "5-million": a hyphen before the scale word is passed over by the caller's pieces.
        if (text[at].Kind != PieceKind.Letters)
        {
            return null;
        }

        string word = text.Fold(at);
        if (Words.TryGetValue(word, out var entry) && entry.Kind == "scale")
        {
            return entry.Value;
        }

        bool glued = text[at].Glued;
        return text.Text(at) switch
        {
            "bn" or "bln" => 1e9,
            "mn" or "mln" => 1e6,
            "tn" or "trn" => 1e12,
            "M" when glued || money => 1e6,
            "B" => 1e9,
            "m" or "mil" when money => 1e6,
            "b" when money => 1e9,
            "T" when money => 1e12,
            "k" or "K" when glued => 1e3,
            _ => null,
        };
    }

    private static Number? InWords(PieceText text, int at)
    {
        string first = text.Fold(at);
        double total = 0, current = 0, scale = 1;
        int next = at;
        if (first is "a" or "an" or "half")
        {
            return Indefinite(text, at, first);
        }

        if (!Words.TryGetValue(first, out var entry))
        {
            // "sixfold": the number and what it does to the other value are one word.
            return first.EndsWith("fold", StringComparison.Ordinal) && Words.TryGetValue(first[..^4], out entry) && entry.Kind is "one" or "ten"
                ? new Number(entry.Value, null, at + 1, false, 1, false)
                : null;
        }

        if (entry.Kind == "many")
        {
            return OpenPlural(text, at, entry.Value);
        }

        if (entry.Kind is "scale" or "fraction")
        {
            return null;
        }

        while (next < Math.Min(text.Count, at + MostPieces) && text[next].Kind == PieceKind.Letters)
        {
            if (!Words.TryGetValue(text.Fold(next), out entry))
            {
                bool bridge = text.Fold(next) == "and" && current + total >= 100 && next + 1 < text.Count
                    && Words.TryGetValue(text.Fold(next + 1), out var after) && after.Kind is "one" or "ten" && current % 100 == 0;
                if (!bridge)
                {
                    break;
                }

                next++;
                continue;
            }

            if (entry.Kind == "fraction" && current > 0 && total == 0 && next > at)
            {
                return new Number(current / entry.Value, null, next + 1, false, 1, false);
            }

            if (!Accept(entry, ref total, ref current, ref scale))
            {
                break;
            }

            next++;
            // "twenty-eight", "two-thirds": the hyphen is part of the number only when a number word follows it.
            if (next + 1 < text.Count && text.Char(next) == '-' && text[next].Glued && text[next + 1].Glued
                && Words.TryGetValue(text.Fold(next + 1), out var joined) && joined.Kind != "many"
                && (joined.Kind is "scale" or "fraction" || (entry.Kind == "ten" && joined.Value < 10)))
            {
                next++;
            }
        }

        return new Number(total + current, null, next, false, scale, false);
    }

    private static bool Accept((string Kind, double Value) entry, ref double total, ref double current, ref double scale)
    {
        switch (entry.Kind)
        {
            case "one" when current == 0 || (current % 10 == 0 && entry.Value < 10) || current % 100 == 0:
            case "ten" when current % 100 == 0:
                current += entry.Value;
                return true;
            case "scale" when current > 0 && entry.Value <= 100:
                current *= entry.Value;
                scale *= entry.Value;
                return true;
            case "scale" when current > 0:
                total += current * entry.Value;
                scale = entry.Value;
                current = 0;
                return true;
            case "scale" when total > 0 && current == 0:
                total *= entry.Value;
                scale *= entry.Value;
                return true;
            default:
                return false;
        }
    }

    // "a hundred", "a million", "half a dozen", "half a million"; "a" or "half" alone is no number here.
    private static Number? Indefinite(PieceText text, int at, string first)
    {
        double part = first == "half" ? .5 : 1;
        int next = at + 1;
        if (first == "half" && next < text.Count && (text.Fold(next) is "a" || text.Char(next) == '-'))
        {
            next++;
        }

        if (first != "half" && next < text.Count && text.Fold(next) == "half")
        {
            part = .5;
            next += next + 1 < text.Count && text.Char(next + 1) == '-' ? 2 : 1;
        }

        double scale = 1;
        while (next < Math.Min(text.Count, at + MostPieces) && Words.TryGetValue(text.Fold(next), out var entry) && entry.Kind == "scale")
        {
            scale *= entry.Value;
            next++;
        }

        if (scale == 1 && first == "a" && next + 1 < text.Count && Words.TryGetValue(text.Fold(next), out var fraction) && fraction.Kind == "fraction"
            && fraction.Value < 6 && text.Fold(next + 1) == "of")
        {
            return new Number(1 / fraction.Value, null, next + 1, false, 1, false);
        }

        return scale > 1 ? new Number(part * scale, null, next, false, scale, false) : null;
    }

    // "thousands", "tens of thousands", "hundreds of millions".
    private static Number? OpenPlural(PieceText text, int at, double value)
    {
        int next = at + 1;
        while (next + 1 < Math.Min(text.Count, at + MostPieces) && text.Fold(next) == "of" && Words.TryGetValue(text.Fold(next + 1), out var more) && more.Kind == "many" && more.Value >= 100)
        {
            value *= more.Value;
            next += 2;
        }

        double? upper = value is 12 or 20 ? null : value * 10;
        return new Number(value, upper, next, false, value, true);
    }
}

using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Compares quantities of the same kind.</summary>
internal static class QuantityComparer
{
    // Smaller values are counted, not rounded; and rounding takes no more than this share away.
    private const double LeastRounded = 1000;
    private const double ClosestRounded = .02;

    // "About" reaches so far, as a share of the value.
    private const double WidestAbout = .15;

    /// <summary>Values further apart than this factor never go together, however vague one of them is.</summary>
    public const double WidestFactor = 3;

    /// <summary>What two quantities must share to be compared: the measure and, for counts, the thing counted; null when nothing is counted.</summary>
    public static string? KeyOf(Quantity quantity) => quantity.Measure switch
    {
        Measure.Time => "time",
        Measure.Count => quantity.Unit is { } unit ? "count " + ConceptLexicon.Of(Stemmer.Stem(Folding.Fold(unit))) : null,
        _ => quantity.Measure + " " + quantity.Unit,
    };

    /// <summary>The quantity most mentions agree with; of those, the first exact one.</summary>
    public static Quantity Usual(IEnumerable<Quantity> quantities)
    {
        Quantity[] all = [.. quantities];
        return all.OrderByDescending(q => all.Count(o => Base(o) == Base(q))).ThenBy(q => q.Bound == QuantityBound.Exact ? 0 : 1).First();
    }

    /// <summary>What one quantity makes of another, and the kind of difference: <c>granularity</c>, <c>value</c>, or null for none.</summary>
    /// <param name="quantity">The one.</param>
    /// <param name="usual">The other: what most articles say.</param>
    public static (ClaimStatus Status, string? Difference) Compare(Quantity quantity, Quantity usual)
    {
        double a = Base(quantity), b = Base(usual);
        if (a == b)
        {
            bool lessExact = usual.Bound == QuantityBound.Exact && quantity.Bound != QuantityBound.Exact;
            return lessExact ? (ClaimStatus.AgreesLessSpecific, "granularity") : (ClaimStatus.Agrees, null);
        }

        // "at least 20" and "at least 30", "up to 5" and "up to 8" are two counts.
        if (quantity.Bound == usual.Bound && quantity.Bound is QuantityBound.AtLeast or QuantityBound.AtMost)
        {
            return (ClaimStatus.Differs, "value");
        }

        if (IsRounded(b, a) && !IsRounded(a, b))
        {
            return (ClaimStatus.Agrees, "granularity");
        }

        return IsRounded(a, b) || Within(quantity, b) || Within(usual, a) ? (ClaimStatus.AgreesLessSpecific, "granularity") : (ClaimStatus.Differs, "value");
    }

    /// <summary>A quantity in words, for a reason.</summary>
    public static string Shown(Quantity quantity)
    {
        string value = quantity.Value.ToString("0.####", CultureInfo.InvariantCulture);
        string bound = quantity.Bound switch
        {
            QuantityBound.About => "about ",
            QuantityBound.AtLeast => "at least ",
            QuantityBound.AtMost => "at most ",
            _ => "",
        };
        string upper = quantity.Upper is { } u ? " to " + u.ToString("0.####", CultureInfo.InvariantCulture) : "";
        return $"{bound}{value}{upper}{(quantity.Unit is { } unit ? " " + unit : "")}";
    }

    // 43,000 for 43,350: fewer digits of the same large value.
    private static bool IsRounded(double round, double exact)
    {
        if (Math.Abs(exact) < LeastRounded || Math.Abs(round - exact) > ClosestRounded * Math.Abs(exact))
        {
            return false;
        }

        double unit = 1;
        while (unit < Math.Abs(round) && round % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return unit > 1 && Math.Abs(Math.Round(exact / unit) * unit - round) < .5;
    }

    private static bool Within(Quantity quantity, double value)
    {
        double low = Base(quantity), high = quantity.Upper is { } upper ? low * upper / Math.Max(quantity.Value, 1e-9) : low;
        return quantity.Bound switch
        {
            QuantityBound.AtLeast => value >= low && value <= low * WidestFactor,
            QuantityBound.AtMost => value <= low && value >= low / WidestFactor,
            QuantityBound.About => Math.Abs(value - low) <= low * WidestAbout,
            QuantityBound.Between => value >= low && value <= high,
            _ => false,
        };
    }

    /// <summary>The value that is compared: durations in minutes, everything else as it stands.</summary>
    public static double Base(Quantity quantity) => quantity.Measure != Measure.Time ? quantity.Value : quantity.Value * quantity.Unit switch
    {
        "second" => 1d / 60,
        "minute" => 1,
        "hour" => 60,
        "day" or "night" => 1440,
        "week" => 10080,
        "fortnight" => 20160,
        "month" => 43800,
        "year" => 525600,
        "decade" => 5256000,
        "century" => 52560000,
        _ => 1,
    };
}

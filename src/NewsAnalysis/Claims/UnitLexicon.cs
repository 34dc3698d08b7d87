using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>The units of measurement and of money, as they are written.</summary>
internal static class UnitLexicon
{
    private static readonly FrozenDictionary<string, (string Name, Measure Measure)> Units = Lexicon.Rows("units.tsv")
        .ToFrozenDictionary(row => row[0], row => (row[1], MeasureOf(row[2])), StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, string> Signs = new Dictionary<char, string>
    {
        ['$'] = "USD",
        ['£'] = "GBP",
        ['€'] = "EUR",
        ['¥'] = "JPY",
        ['₹'] = "INR",
        ['₽'] = "RUB",
        ['₴'] = "UAH",
        ['₪'] = "ILS",
        ['₩'] = "KRW",
        ['₺'] = "TRY",
        ['฿'] = "THB",
    }.ToFrozenDictionary();

    /// <summary>The unit a word or phrase names. One- and two-letter symbols keep their case; longer words are folded.</summary>
    public static bool TryGet(string words, out (string Name, Measure Measure) unit) =>
        Units.TryGetValue(words, out unit) || (words.Length > 2 && Units.TryGetValue(words.ToLowerInvariant(), out unit));

    /// <summary>The currency of a sign.</summary>
    public static string? Currency(char sign) => Signs.GetValueOrDefault(sign);

    /// <summary>The currency of a code or a prefix such as <c>EUR</c> or <c>RM</c>, written before a number.</summary>
    public static string? CurrencyCode(string letters) =>
        letters.Length is 2 or 3 && letters.All(char.IsAsciiLetterUpper) && Units.TryGetValue(letters.ToLowerInvariant(), out var unit)
            && unit.Measure == Measure.Money ? unit.Name : letters == "Rs" ? "INR" : null;

    private static Measure MeasureOf(string kind) => kind switch
    {
        "percent" => Measure.Percent,
        "time" => Measure.Time,
        "age" => Measure.Age,
        "money" => Measure.Money,
        _ => Measure.Physical,
    };
}

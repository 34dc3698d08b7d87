using System.Globalization;
using System.Text.RegularExpressions;
using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Benchmarks.Claims;

/// <summary>Numbers by one regular expression: digits, with a scale word after them.</summary>
internal static partial class NumberBaseline
{
    /// <summary>The table <c>quantities</c> as the expression finds it.</summary>
    public static DataFrame<QuantityRow> Quantities(ArticleCorpus corpus) => new("quantities", corpus.Articles.SelectMany(a => Digits().Matches(a.Raw).Select(m => Row(a, m))));

    private static QuantityRow Row(Article article, Match match)
    {
        double value = double.Parse(match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        value *= match.Groups["scale"].Value.ToLowerInvariant() switch { "thousand" => 1e3, "million" or "m" => 1e6, "billion" or "bn" => 1e9, "trillion" => 1e12, _ => 1 };
        return new QuantityRow(article.Id, match.Index, match.Length, match.Value, value, null, null, QuantityBound.Exact);
    }

    [GeneratedRegex(@"(?<![\w.])(?<digits>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,15}(?:\.[0-9]{1,9})?)(?:[ -]?(?<scale>thousand|million|billion|trillion|bn|m)\b)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Digits();
}

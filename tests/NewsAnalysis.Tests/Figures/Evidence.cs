using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace NewsAnalysis.Tests.Figures;

/// <summary>Follows the links of shown words to the texts of the articles.</summary>
internal static partial class Evidence
{
    /// <summary>Every link of a piece of HTML: the words that are shown, without tags, and the words that stand where it leads.</summary>
    public static IEnumerable<(string Shown, string Words)> Of(string html, Func<string, string> raw) => LinkPattern().Matches(html).Select(m =>
        (WebUtility.HtmlDecode(TagPattern().Replace(m.Groups["html"].Value, "")), Words(WebUtility.HtmlDecode(m.Groups["link"].Value), raw)));

    /// <summary>The words that marked words (struck out, put in, or marked) lead to.</summary>
    public static IEnumerable<string> Marked(string html, Func<string, string> raw) => LinkPattern().Matches(html)
        .Where(m => MarkPattern().IsMatch(m.Groups["html"].Value)).Select(m => Words(WebUtility.HtmlDecode(m.Groups["link"].Value), raw));

    private static string Words(string link, Func<string, string> raw)
    {
        string[] parts = link["#read=".Length..].Split('@');
        return parts.Length == 1 ? "" : string.Join(" … ", parts[1].Split(',').Select(s => s.Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray())
            .Select(s => raw(Uri.UnescapeDataString(parts[0])).Substring(s[0], s[1])));
    }

    [GeneratedRegex("<span class=\"na-evidence\" data-evidence=\"(?<link>[^\"]*)\"[^>]*>(?<html>.*?)</span>", RegexOptions.Singleline)]
    private static partial Regex LinkPattern();

    [GeneratedRegex("^<(?:del|ins|mark)")]
    private static partial Regex MarkPattern();

    [GeneratedRegex("<sup>.*?</sup>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex TagPattern();
}

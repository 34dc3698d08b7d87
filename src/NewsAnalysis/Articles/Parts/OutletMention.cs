using System.Text.RegularExpressions;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Finds where a text names its own outlet: nothing but the two forms that cannot mean another one.</summary>
/// <remarks>
/// A site that names itself by its address at the end of a clause (<c>…, Example.Com reports citing foreign media.</c>), and the
/// owner of the copyright line after the article. Whom a text quotes (<c>the Guardian reports</c>) is somebody else.
/// </remarks>
internal static partial class OutletMention
{
    /// <summary>The outlet a paragraph of the body names itself by; null when it does not.</summary>
    public static string? InBody(string paragraph)
    {
        Match match = SelfReportPattern().Match(paragraph);
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>The owner named in a copyright line; null when none is.</summary>
    public static string? InCopyright(string line)
    {
        Match match = CopyrightPattern().Match(line);
        return match.Success && match.Groups[1].Value.Trim(' ', '.', ',') is { Length: > 2 } owner && !owner.StartsWith("All ", StringComparison.OrdinalIgnoreCase)
            ? owner
            : null;
    }

    [GeneratedRegex(@",\s(\p{Lu}[\p{L}\d-]{1,30}\.\p{L}{2,4}) (?:reports|informs|writes)(?: citing| with reference to| referring to)[^,.]{2,60}\.$", RegexOptions.CultureInvariant)]
    private static partial Regex SelfReportPattern();

    [GeneratedRegex(@"^(?:Copyright\s*(?:©|\(c\))?|©)\s*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)\s*(?:by\s)?(\p{Lu}[\p{L}\d&.' -]{1,60}?)(?:,? (?:LLC|Inc|Ltd|Limited|Corp|LP|GmbH|PLC|plc)\b\.?)?(?:[.,]|\s*All [Rr]ights|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CopyrightPattern();
}

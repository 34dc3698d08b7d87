using System.Text.RegularExpressions;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Reads the dateline that opens an article's first paragraph.</summary>
/// <remarks>
/// <c>KYIV, Ukraine:</c>, <c>WASHINGTON (AP) —</c>, <c>PARIS, March 3 (Reuters) -</c>, <c>Philadelphia (AFP) –</c>, <c>(CNN)</c>. A place in small
/// letters needs an agency, a date or a country beside it; labels (<c>BREAKING:</c>) are none.
/// </remarks>
internal static partial class DatelineReader
{
    private const int Longest = 120;

    /// <summary>The dateline at the start of a paragraph; null when there is none.</summary>
    public static Dateline? Read(Block block)
    {
        string head = block.Raw.Substring(block.Span.Start, Math.Min(block.Span.Length, Longest));
        Match match = PlacePattern().Match(head);
        if (match.Success && match.Length < block.Span.Length)
        {
            string place = match.Groups["place"].Value;
            string service = match.Groups["service"].Value;
            bool capitals = !place.Any(char.IsLower);
            bool dash = match.Groups["mark"].Value != ":";
            bool more = service.Length > 0 || match.Groups["date"].Success;
            bool region = match.Groups["region"].Success;
            if ((capitals ? (dash || region || more || place.Length > 3) : more) && !LabelPattern().IsMatch(place) && place.Length > 1)
            {
                return new Dateline(block.Span.Start + match.Length, place.Trim(), Agency(service));
            }
        }

        Match mark = ServicePattern().Match(head);
        return mark.Success && mark.Length < block.Span.Length && (mark.Groups["dash"].Success || mark.Groups["bracket"].Success)
            ? ReadService(block, mark)
            : null;
    }

    private static Dateline? ReadService(Block block, Match mark)
    {
        string service = mark.Groups["service"].Value;
        string? agency = Agency(service);
        return agency is not null || mark.Groups["bracket"].Success ? new Dateline(block.Span.Start + mark.Length, null, agency) : null;
    }

    private static string? Agency(string service) => service.Split('/', ',').Select(Agencies.Credited).FirstOrDefault(a => a is not null);

    [GeneratedRegex("""
        ^(?<place>\p{Lu}[\p{L}.'’-]*(?:[\ \u00A0](?:\p{Lu}[\p{L}.'’-]*|de|del|la|el|al|of|the|upon|am|sur)){0,4})
        (?:,[\ \u00A0]?(?<region>(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?\ \d)\p{Lu}[\p{L}.'’]*(?:[\ \u00A0]\p{Lu}[\p{L}.'’]*){0,3})){0,2}
        (?:,?[\ \u00A0]\(?(?<date>(?:\p{L}+,?\ )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\p{L}*\.?\ \d{1,2}|\d{1,2}\ (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?)(?:,?\ \d{4})?)\)?)?
        (?:,?[\ \u00A0]?[\(\[](?<service>[\p{L}.,/&’'\ -]{2,40})[\)\]])?
        (?:,?[\ \u00A0]\(?(?<date>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?\ \d{1,2})\)?)?
        (?:(?:[\ \u00A0]?(?<mark>—|–|--)|[\ \u00A0](?<mark>-)|(?<mark>:))[\ \u00A0]|[\ \u00A0]?(?<mark>—)(?=\p{Lu}|["“]))
        (?:(?<service>(?:AP|AFP|Reuters|REUTERS|TASS|UPI|dpa|Xinhua|ANSA|EFE|PTI|IANS|ANI))[.:]?[\ \u00A0]?(?:[-–—:]{1,2}[\ \u00A0])?)?
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"^(?:(?<bracket>\()(?<service>[A-Z][\p{L}./& -]{1,30})\)|(?<service>[A-Z][\p{L}.]{1,12}))(?<dash>[ \u00A0]?(?:—|–|--|-)(?=[ \u00A0]))?[ \u00A0]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ServicePattern();

    [GeneratedRegex(@"^(?:BREAKING|BREAKING NEWS|EXCLUSIVE|UPDATE|UPDATED|UPDATES|WATCH|LIVE|VIDEO|PHOTOS?|PHOTO|LISTEN|READ|READ MORE|RELATED|MORE|NEWS|OPINION|ANALYSIS|EXPLAINER|EXPLAINED|INTERVIEW|NOTE|EDITOR.S NOTE|EDITORS. NOTE|EDITORIAL|CORRECTION|CLARIFICATION|FACT CHECK|FACTBOX|TIMELINE|QUESTION|ANSWER|CLAIM|VERDICT|TRUE|FALSE|WARNING|SPOILER ALERT|POLL|REPORT|REVIEW|Q|A|FILE|FILE PHOTO|KEY POINTS?|HIGHLIGHTS|BY|ALERT|JUST IN|DEVELOPING|WHO|WHAT|WHEN|WHERE|WHY|HOW|FIRST|SECOND|THIRD|UPDATE \d)$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelPattern();
}

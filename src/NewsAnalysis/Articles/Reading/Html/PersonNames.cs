using System.Text.RegularExpressions;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Cuts what pages state as an author into the names of persons: labels, addresses, degrees, offices and organisations left out.</summary>
internal static partial class PersonNames
{
    private const int LongestName = 60;
    private const int MostWords = 5;

    /// <summary>The persons named, in order, each once.</summary>
    /// <param name="stated">What is stated.</param>
    /// <param name="outlet">The outlet, which is no author; null when it is not known.</param>
    public static string[] In(IEnumerable<string> stated, string? outlet) =>
        [.. stated.Where(s => !Same(s, outlet)).SelectMany(Split).Select(Clean).Where(n => IsPerson(n, outlet)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<string> Split(string stated) => SeparatorPattern().Split(LabelPattern().Replace(stated.Trim(), ""));

    private static string Clean(string name)
    {
        string clean = SpacePattern().Replace(AddressPattern().Replace(name, " "), " ").Trim(' ', '.', ':', '-', '–', '—', '*', '(', ')');
        clean = LabelPattern().Replace(clean, "");
        clean = OfficePattern().Replace(clean, "").Trim(' ', ',', '-', '–', '—', '/');
        while (DegreePattern().Match(clean) is { Success: true, Index: > 0 } degree && clean.AsSpan(0, degree.Index).Contains(' '))
        {
            clean = clean[..degree.Index].TrimEnd();
        }

        return clean;
    }

    private static bool IsPerson(string name, string? outlet)
    {
        if (name.Length is < 3 or > LongestName || !char.IsLetter(name[0]) || name.AsSpan().ContainsAny("/\\@:{}<>[]0123456789"))
        {
            return false;
        }

        if (Same(name, outlet) || OrganisationPattern().IsMatch(name) || Parts.Agencies.Named(name) is not null)
        {
            return false;
        }

        // One word is a name unless it is a degree or an address.
        int words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        bool odd = words == 1 && (name is "The" or "RD" or "RDN" or "MD" or "PhD" || name.Contains('.', StringComparison.Ordinal));
        return words <= MostWords && !odd;
    }

    private static bool Same(string name, string? outlet) =>
        outlet is not null && string.Equals(Plain(name), Plain(outlet), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name)
    {
        string plain = string.Concat(name.Where(char.IsLetterOrDigit));
        return plain.StartsWith("the", StringComparison.OrdinalIgnoreCase) ? plain[3..] : plain;
    }

    [GeneratedRegex(@"\s*[,;|•·\n]\s*|\s+(?:and|&|with|und|et|y)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeparatorPattern();

    [GeneratedRegex(@"^\s*(?:(?:written|words|text|story|reported|report|reviewed|posted|published|edited|photos?|analysis|opinion) )?by:?\s+|^\s*(?:authors?|von|par|por)\s*:?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelPattern();

    [GeneratedRegex(@"\S+@\S+|https?:\S+|www\.\S+|(?<!\S)@\S+", RegexOptions.CultureInvariant)]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"\s+(?:(?:[Tt]he )?Associated Press|(?i:(?:senior |chief |staff |political |national |foreign |deputy |associate |special )*(?:staff writer|reporter|correspondent|editor|columnist|contributor|contributing writer|writer|freelancer)s?))\b.*$", RegexOptions.CultureInvariant)]
    private static partial Regex OfficePattern();

    [GeneratedRegex(@",?\s+(?!(?:II|III|IV|JR|SR)$)(?:[A-Z]{2,5}|M\.?D\.?|Ph\.?D\.?|M\.?S\.?|Esq\.?)$", RegexOptions.CultureInvariant)]
    private static partial Regex DegreePattern();

    [GeneratedRegex(@"\b(?:staff|team|desk|editors?|editorial|newsroom|correspondents?|reporters?|admin(?:istrator)?|webmaster|press|news|media|magazine|newspapers?|times|post|herald|tribune|gazette|journal|daily|agency|agencies|wires?|sponsored|advertorial|guest|contributing|opinion|content|contributors?|contributed|follow|share|subscribe|email|comments?|updated|published|posted|minutes?|read|unknown|anonymous|null|undefined|inc|llc|com|advance)\b|\.(?:com|org|net|co|tv)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrganisationPattern();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex SpacePattern();
}

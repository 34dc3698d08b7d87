using System.Globalization;
using System.Text.RegularExpressions;
using NewsAnalysis.Articles.Parts;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Finds when a page's article was published: what it states for machines, then what it shows, then its address.</summary>
internal static partial class PageDates
{
    // Characters of the source before an element in which its label stands.
    private const int LongestLabel = 30;

    private const int LongestLine = 25;
    private const int NearTitle = 6;
    private const int UnderTitle = 4;
    private const int ShortLine = 12;

    private static readonly string[] Names =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "article:published", "datePublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date",
        "publish_date", "publication_date", "published_time", "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "date",
        "rnews:datePublished", "cXenseParse:recs:publishtime", "cXenseParse:publishtime", "article.published", "ptime", "displaydate", "article_date_original", "originalpublicationdate", "date_published",
    ];

    /// <summary>When it was published by what the page states for machines, null when it does not, and where.</summary>
    public static (StatedDate? Date, string Where) Stated(LinkedData linked, MetaTags tags)
    {
        if (linked.Published is not null && Read(linked.Published) is { Iso: not null } first)
        {
            return (first, "JSON-LD datePublished");
        }

        foreach (string name in Names)
        {
            if (tags.First(name) is { } stated && Read(stated) is { Iso: not null } date)
            {
                return (date, "meta " + name);
            }
        }

        return (null, "");
    }

    /// <summary>When it was changed; null when the page does not say.</summary>
    public static StatedDate? Modified(LinkedData linked, MetaTags tags) =>
        (linked.Modified ?? tags.First("article:modified_time", "og:updated_time", "dateModified", "lastmod", "last-modified")) is { } stated && Read(stated) is { Iso: not null } date ? date : null;

    /// <summary>The day in a page's address (<c>/2025/03/19/</c>, <c>/2025/mar/19/</c>); null when it has none.</summary>
    public static StatedDate? InAddress(string? address)
    {
        Match match = address is null ? Match.Empty : AddressPattern().Match(address);
        return match.Success ? Read($"{match.Groups["day"].Value} {Month(match.Groups["month"].Value)} {match.Groups["year"].Value}") is { Iso: not null } date ? date : null : null;
    }

    /// <summary>When it was published by what it shows: a time near the title, or a line with a date there.</summary>
    /// <param name="context">The page.</param>
    /// <param name="title">Index of the title's block; -1 when it has none.</param>
    /// <param name="first">Index of the article's first block.</param>
    public static StatedDate? Shown(PageContext context, int title, int first)
    {
        if (first < 0)
        {
            return null;
        }

        int from = Math.Max(0, (title >= 0 && title < first ? title : first) - NearTitle);
        int until = Math.Min(context.Blocks.Count, first + 2);
        int start = context.Page.Elements[context.Blocks[from].Element].Start, end = context.Page.Elements[context.Blocks[until - 1].Element].Start;
        for (int i = 0; i < context.Page.Elements.Count; i++)
        {
            PageElement element = context.Page.Elements[i];
            bool stated = (element.Name == "time" || element["itemprop"] == "datePublished") && element.Start >= start && element.Start <= end;
            bool ofAnother = (context.All[i] & (Hints.Related | Hints.Comment | Hints.Sidebar)) != 0;
            if (stated && !ofAnother && (element["datetime"] ?? element["content"]) is { } time && Read(time) is { Iso: not null } date && !IsUpdate(context, element))
            {
                return date;
            }
        }

        StatedDate? bare = null;
        for (int i = from; i < until; i++)
        {
            PageBlock block = context.Blocks[i];
            bool elsewhere = (context.All[block.Element] & (Hints.Related | Hints.Comment | Hints.Sidebar | Hints.Navigation | Hints.Footer)) != 0;
            bool underTitle = title >= 0 && i > title && i <= title + UnderTitle;
            if (!elsewhere && block.Words <= LongestLine && InLine(context, block, underTitle) is { } found)
            {
                if (found.Labelled)
                {
                    return found.Date;
                }

                bare ??= found.Date;
            }
        }

        return bare;
    }

    // A label and a date; or a line that the page marks as a date, or that stands under the title and holds little more than one.
    private static (StatedDate Date, bool Labelled)? InLine(PageContext context, PageBlock block, bool underTitle)
    {
        foreach (string line in block.Text.Split('\n', '|', '•', '·'))
        {
            string text = line.Trim();
            if (PublicationLineReader.Read(text) is { Date: { Iso: not null } date, IsUpdate: false } found)
            {
                return (date, found.Labelled);
            }
        }

        PageElement element = context.Page.Elements[block.Element];
        Hints near = context.Own[block.Element] | (element.Parent >= 0 ? context.Own[element.Parent] : Hints.None);
        if ((near & (Hints.Date | Hints.Meta | Hints.Byline)) == 0 && (!underTitle || block.Words > ShortLine || block.EndsSentence))
        {
            return null;
        }

        for (int at = 1; at < block.Text.Length; at++)
        {
            if (char.IsLetterOrDigit(block.Text[at]) && !char.IsLetterOrDigit(block.Text[at - 1]) && DateReader.ReadAt(block.Text, at) is { Iso: not null } date
                && !Furniture.Fold(block.Text[..at]).Contains("updated", StringComparison.Ordinal))
            {
                return (date, false);
            }
        }

        return null;
    }

    // Whether an element says when the page was changed: by its name, its class, or the words right before it.
    private static bool IsUpdate(PageContext context, PageElement element)
    {
        int before = Math.Min(LongestLabel, element.Start);
        return element["itemprop"] == "dateModified" || (element["class"] is { } name && NamesUpdate(name))
            || context.Page.Source.AsSpan(element.Start - before, before).Contains("pdated", StringComparison.Ordinal);
    }

    private static bool NamesUpdate(string name) => !name.Contains("published", StringComparison.OrdinalIgnoreCase)
        && (name.Contains("updated", StringComparison.OrdinalIgnoreCase) || name.Contains("modified", StringComparison.OrdinalIgnoreCase));

    private static string Month(string month) => month.Length <= 2 && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= 12
        ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(number)
        : month;

    // Years of the web only: a date of 1752 or of the year 1 is a slip of the page's software.
    private static StatedDate? Read(string stated) =>
        DateReader.ReadAt(stated.Trim(), 0) is { } date && (date.Iso is null || string.CompareOrdinal(date.Iso, "1990") >= 0) ? date : null;

    [GeneratedRegex(@"[/-](?<year>(?:19[89]|20[0-4])\d)[/-](?<month>0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](?<day>0?[1-9]|[12]\d|3[01])(?=[/-]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AddressPattern();
}

using NewsAnalysis.Articles.Parts;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Finds when a page's article was published: what it states for machines, then what it shows, then its address.</summary>
internal static class PageDates
{
    /// <summary>When it was published; null when the page does not say.</summary>
    public static StatedDate? Published(PageContext context, LinkedData linked, MetaTags tags)
    {
        StatedDate? doubtful = null;
        foreach (string? stated in (string?[])
        [
            linked.Published,
            tags.First("article:published_time", "og:article:published_time", "og:published_time", "article:published", "datePublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
                "publish-date", "publish_date", "published_time", "dc.date.issued", "dcterms.created", "dc.date", "date", "rnews:datePublished", "cXenseParse:recs:publishtime", "article.published", "ptime", "displaydate", "DC.date.issued"),
        ])
        {
            if (stated is not null && Read(stated) is { } date)
            {
                if (date.Iso is not null)
                {
                    return date;
                }

                doubtful ??= date;
            }
        }

        return Shown(context) ?? doubtful;
    }

    /// <summary>When it was changed; null when the page does not say.</summary>
    public static StatedDate? Modified(LinkedData linked, MetaTags tags) =>
        (linked.Modified ?? tags.First("article:modified_time", "og:updated_time", "dateModified", "lastmod", "last-modified")) is { } stated ? Read(stated) : null;

    private static StatedDate? Shown(PageContext context)
    {
        PageTree page = context.Page;
        for (int i = 0; i < page.Elements.Count; i++)
        {
            PageElement element = page.Elements[i];
            if (element.Name == "time" && element["datetime"] is { } stated && (context.All[i] & (Hints.Outside | Hints.Sidebar)) == 0 && Read(stated) is { Iso: not null } date)
            {
                return date;
            }
        }

        return null;
    }

    private static StatedDate? Read(string stated) => DateReader.ReadAt(stated.Trim(), 0);
}

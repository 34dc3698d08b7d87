using NewsAnalysis.Articles.Parts;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>What a page says of its article, and where it says it.</summary>
internal sealed record PageMetadata
{
    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public StatedDate? Published { get; init; }

    public StatedDate? Modified { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    /// <summary>Reads a page's metadata.</summary>
    public static PageMetadata Read(PageContext context, LinkedData linked)
    {
        var tags = new MetaTags(context.Page);
        string? outlet = linked.Publisher ?? tags.First("og:site_name", "application-name", "twitter:app:name:iphone");
        string? title = PageTitle.Find(context, linked, tags);
        return new PageMetadata
        {
            Title = title,
            Outlet = outlet,
            Authors = PageAuthors.Find(context, linked, tags, outlet),
            Published = PageDates.Published(context, linked, tags),
            Modified = PageDates.Modified(linked, tags),
            Language = (linked.Language ?? tags.Language) is { Length: >= 2 } language && char.IsAsciiLetter(language[0]) ? language[..2].ToLowerInvariant() : null,
            Url = tags.Canonical ?? linked.Url,
        };
    }
}

using NewsAnalysis.Articles.Parts;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>What a page says of its article, and where it says it.</summary>
internal sealed record PageMetadata
{
    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The news agency stated as the author.</summary>
    public string? Agency { get; init; }

    public StatedDate? Published { get; init; }

    public StatedDate? Modified { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    /// <summary>Reads what a page states for machines.</summary>
    public static PageMetadata Read(PageContext context, LinkedData linked)
    {
        var tags = new MetaTags(context.Page);
        string? outlet = linked.Publisher ?? tags.First("og:site_name", "application-name", "twitter:app:name:iphone");
        return new PageMetadata
        {
            Title = PageTitle.Find(context, linked, tags),
            Outlet = outlet,
            Authors = PageAuthors.Stated(linked, tags, outlet),
            Agency = linked.Authors.Concat(tags.All("author")).Select(Agencies.FirstIn).FirstOrDefault(a => a is not null),
            Published = PageDates.Stated(linked, tags),
            Modified = PageDates.Modified(linked, tags),
            Language = (linked.Language ?? tags.Language) is { Length: >= 2 } language && char.IsAsciiLetter(language[0]) ? language[..2].ToLowerInvariant() : null,
            Url = tags.Canonical ?? linked.Url,
        };
    }

    /// <summary>The same with what the page only shows, where it states nothing.</summary>
    /// <param name="context">The page.</param>
    /// <param name="title">Index of the title's block; -1 when it has none.</param>
    /// <param name="first">Index of the article's first block.</param>
    /// <param name="last">Index of its last block.</param>
    public PageMetadata WithShown(PageContext context, int title, int first, int last) => this with
    {
        Authors = Authors.Count > 0 ? Authors : PageAuthors.Shown(context, title, first, last, Outlet),
        Published = Published ?? PageDates.Shown(context, title, first) ?? PageDates.InAddress(Url),
    };
}

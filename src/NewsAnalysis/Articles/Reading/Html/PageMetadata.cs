using System.Collections.Immutable;
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

    /// <summary>Where each fact was found, by the name it has in <see cref="Article"/>.</summary>
    public ImmutableDictionary<string, string> Where { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Reads what a page states for machines.</summary>
    public static PageMetadata Read(PageContext context, LinkedData linked)
    {
        var tags = new MetaTags(context.Page);
        string? outlet = linked.Publisher ?? tags.First("og:site_name", "application-name", "twitter:app:name:iphone");
        var (title, titleWhere) = PageTitle.Find(context, linked, tags);
        var (authors, authorsWhere) = PageAuthors.Stated(linked, tags, outlet);
        var (published, publishedWhere) = PageDates.Stated(linked, tags);
        return new PageMetadata
        {
            Title = title,
            Outlet = outlet,
            Authors = authors,
            Agency = linked.Authors.Concat(tags.All("author")).Select(Agencies.FirstIn).FirstOrDefault(a => a is not null),
            Published = published,
            Modified = PageDates.Modified(linked, tags),
            Language = (linked.Language ?? tags.Language) is { Length: >= 2 } language && char.IsAsciiLetter(language[0]) ? language[..2].ToLowerInvariant() : null,
            Url = tags.Canonical ?? linked.Url,
            Where = ImmutableDictionary<string, string>.Empty.SetItems(
            [
                new(nameof(Article.Title), titleWhere), new(nameof(Article.Outlet), linked.Publisher is not null ? "JSON-LD publisher" : "meta og:site_name"),
                new(nameof(Article.Byline), authorsWhere), new(nameof(Article.Published), publishedWhere), new(nameof(Article.Modified), linked.Modified is not null ? "JSON-LD dateModified" : "meta tag"),
                new(nameof(Article.Language), "declared by the page"), new(nameof(Article.Url), tags.Canonical is not null ? "canonical link" : "JSON-LD url"),
            ]),
        };
    }

    /// <summary>The same with what the page only shows, where it states nothing.</summary>
    /// <param name="context">The page.</param>
    /// <param name="title">Index of the title's block; -1 when it has none.</param>
    /// <param name="first">Index of the article's first block.</param>
    /// <param name="last">Index of its last block.</param>
    public PageMetadata WithShown(PageContext context, int title, int first, int last)
    {
        PageMetadata shown = this;
        if (Authors.Count == 0)
        {
            shown = shown with { Authors = PageAuthors.Shown(context, title, first, last, Outlet), Where = shown.Where.SetItem(nameof(Article.Byline), "line near the title") };
        }

        if (Published is null)
        {
            StatedDate? date = PageDates.Shown(context, title, first);
            shown = shown with
            {
                Published = date ?? PageDates.InAddress(Url),
                Where = shown.Where.SetItem(nameof(Article.Published), date is null ? FactList.FromAddress : "line near the title"),
            };
        }

        return shown;
    }
}

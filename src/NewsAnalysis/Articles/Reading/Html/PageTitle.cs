using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Finds a page's title: the heading that its metadata agrees with, as it is written on the page.</summary>
internal static class PageTitle
{
    /// <summary>The title, null when the page shows and states none, and where it was found.</summary>
    public static (string? Title, string Where) Find(PageContext context, LinkedData linked, MetaTags tags)
    {
        PageTree page = context.Page;
        string? stated = linked.Headline ?? tags.First("og:title", "twitter:title", "title", "dc.title", "headline");
        PageBlock[] headings = [.. context.Blocks.Where(b => page.Elements[b.Element].Name == "h1" && b.Words > 0)];
        bool IsHeading(PageBlock block) => page.Elements[block.Element].Traits.HasFlag(TagTraits.Heading);
        PageBlock? agreed = stated is null ? null
            : headings.FirstOrDefault(h => Agree(h.Text, stated)) ?? context.Blocks.FirstOrDefault(b => IsHeading(b) && Same(b.Text, stated));
        PageBlock? heading = agreed ?? headings.FirstOrDefault(h => h.Words > 2 && (context.All[h.Element] & Hints.Navigation) == 0) ?? headings.FirstOrDefault();
        return heading is not null ? (heading.Text, "heading of the page")
            : stated is not null ? (stated, stated == linked.Headline ? "JSON-LD headline" : "meta title")
            : (PageName(page), "name of the page");
    }

    // The name of the page in the browser, without the outlet's name after it.
    private static string? PageName(PageTree page)
    {
        PageElement? element = page.Elements.FirstOrDefault(e => e.Name == "title");
        if (element is null || element.ContentEnd <= element.ContentStart)
        {
            return null;
        }

        string name = References.Decode(page.Source[element.ContentStart..element.ContentEnd]).Trim();
        foreach (string mark in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " » ", " :: "])
        {
            int at = name.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > name.Length / 3)
            {
                return name[..at].Trim();
            }
        }

        return name.Length > 0 ? name : null;
    }

    private static bool Agree(string a, string b)
    {
        string[] x = Words(a), y = Words(b);
        int shared = x.Intersect(y, StringComparer.Ordinal).Count();
        return shared >= 2 && shared * 2 >= Math.Min(x.Distinct(StringComparer.Ordinal).Count(), y.Distinct(StringComparer.Ordinal).Count());
    }

    private static bool Same(string a, string b) => Words(a).SequenceEqual(Words(b), StringComparer.Ordinal);

    private static string[] Words(string text) => [.. Tokenizer.Tokenize(text.Length <= 500 ? text : text[..500]).Where(t => t.IsWord).Select(t => Folding.Fold(t.Span.In(text)))];
}

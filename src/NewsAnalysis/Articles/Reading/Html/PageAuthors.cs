using NewsAnalysis.Articles.Parts;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Finds who wrote a page's article: what it states for machines, then what it shows.</summary>
internal static class PageAuthors
{
    private const int LongestLine = 20;
    private const int NearTitle = 8;

    /// <summary>The authors the page states for machines, none when it states none, and where.</summary>
    public static (string[] Authors, string Where) Stated(LinkedData linked, MetaTags tags, string? outlet)
    {
        string[] found = PersonNames.In(linked.Authors, outlet);
        if (found.Length > 0)
        {
            return (found, "JSON-LD author");
        }

        foreach (string name in (ReadOnlySpan<string>)["author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "cXenseParse:author", "article:author_name", "citation_author"])
        {
            found = PersonNames.In(tags.All(name), outlet);
            if (found.Length > 0)
            {
                return (found, "meta " + name);
            }
        }

        return ([], "");
    }

    /// <summary>The authors the page shows, before the article's text or marked as such; empty when it shows none.</summary>
    /// <param name="context">The page.</param>
    /// <param name="title">Index of the title's block; -1 when it has none.</param>
    /// <param name="first">Index of the article's first block.</param>
    /// <param name="last">Index of its last block.</param>
    /// <param name="outlet">The outlet.</param>
    public static string[] Shown(PageContext context, int title, int first, int last, string? outlet)
    {
        if (first < 0)
        {
            return [];
        }

        int from = Math.Max(0, (title >= 0 && title < first ? title : first) - NearTitle);
        string[] lines = [.. Enumerable.Range(from, Math.Min(context.Blocks.Count, first + 2) - from).Select(i => context.Blocks[i]).Where(b => b.Words <= LongestLine).Select(b => b.Text)];
        string? labelled = lines.FirstOrDefault(BylineRules.IsByline);
        string[] found = labelled is null ? [] : PersonNames.In([labelled], outlet);
        if (found.Length > 0)
        {
            return found;
        }

        // Links and elements that are marked as the author's name.
        var named = new List<string>();
        for (int i = 0; i < context.Page.Elements.Count; i++)
        {
            PageElement element = context.Page.Elements[i];
            bool author = element["rel"] == "author" || element["itemprop"] is "author" or "creator" || (element.Name == "a" && element["href"] is { } href && (href.Contains("/author/", StringComparison.Ordinal) || href.Contains("/authors/", StringComparison.Ordinal) || href.Contains("/by/", StringComparison.Ordinal)));
            if (author && (context.All[i] & (Hints.Related | Hints.Comment | Hints.Sidebar | Hints.Navigation)) == 0 && IsNear(context, element, from, last))
            {
                named.Add(TextOf(context, i));
            }
        }

        found = PersonNames.In(named.Where(n => n.Split(' ').Length <= 6).Take(6), outlet);
        return found.Length > 0 ? found : Marked(context, from, first, last, outlet);
    }

    // Short lines whose class names say that they are the byline.
    private static string[] Marked(PageContext context, int from, int first, int last, string? outlet)
    {
        for (int i = from; i < Math.Min(context.Blocks.Count, last + 6); i++)
        {
            PageBlock block = context.Blocks[i];
            PageElement element = context.Page.Elements[block.Element];
            bool marked = ((context.Own[block.Element] | (element.Parent >= 0 ? context.Own[element.Parent] : Hints.None)) & Hints.Byline) != 0 && (context.All[block.Element] & (Hints.Related | Hints.Comment | Hints.Bio)) == 0;
            if (marked && block.Words is >= 2 and <= 12 && (i <= first || i > last) && PersonNames.In([block.Text], outlet) is { Length: > 0 } names && names.All(n => n.Split(' ').Length is >= 2 and <= 4 && n.Split(' ').All(w => !char.IsLower(w[0]) || w.Length <= 3)))
            {
                return names;
            }
        }

        return [];
    }

    private static bool IsNear(PageContext context, PageElement element, int from, int last)
    {
        int start = context.Page.Elements[context.Blocks[from].Element].Start, end = context.Page.Elements[context.Blocks[Math.Min(last + 4, context.Blocks.Count - 1)].Element].End;
        return element.Start >= start && element.Start <= end;
    }

    private static string TextOf(PageContext context, int index)
    {
        PageElement element = context.Page.Elements[index];
        var text = new System.Text.StringBuilder();
        foreach (PageText part in context.Page.Texts)
        {
            if (part.Start >= element.Start && part.End <= element.End && !part.IsBreak && text.Length < 200)
            {
                text.Append(context.Page.Source, part.Start, part.End - part.Start).Append(' ');
            }
        }

        return References.Decode(string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}

using NewsAnalysis.Articles.Parts;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Finds who wrote a page's article: what it states for machines, then what it shows.</summary>
internal static class PageAuthors
{
    // Words of a line that may be a byline, and blocks before the title in which it may stand.
    private const int LongestLine = 20;
    private const int NearTitle = 8;

    // Authors that a page marks, and words of a name, at most.
    private const int MostNames = 6;
    private const int LongestName = 6;

    private static readonly string[] MetaNames =
    [
        "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "cXenseParse:author", "article:author_name",
        "citation_author",
    ];

    /// <summary>The authors the page states for machines, none when it states none, and where.</summary>
    public static (string[] Authors, string Where) Stated(LinkedData linked, MetaTags tags, string? outlet)
    {
        string[] found = PersonNames.In(linked.Authors, outlet);
        if (found.Length > 0)
        {
            return (found, "JSON-LD author");
        }

        foreach (string name in MetaNames)
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
        IEnumerable<PageBlock> before = context.Blocks.Take(first + 2).Skip(from);
        string[] lines = [.. before.Where(b => b.Words <= LongestLine).Select(b => b.Text)];
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
            bool elsewhere = (context.All[i] & (Hints.Related | Hints.Comment | Hints.Sidebar | Hints.Navigation)) != 0;
            if (!elsewhere && NamesAuthor(element) && IsNear(context, element, from, last))
            {
                named.Add(TextOf(context, i));
            }
        }

        found = PersonNames.In(named.Where(n => n.Split(' ').Length <= LongestName).Take(MostNames), outlet);
        return found.Length > 0 ? found : Marked(context, from, first, last, outlet);
    }

    private static bool NamesAuthor(PageElement element) => element["rel"] == "author" || element["itemprop"] is "author" or "creator"
        || (element.Name == "a" && element["href"] is { } href && LeadsToAuthor(href));

    private static bool LeadsToAuthor(string address) => address.Contains("/author/", StringComparison.Ordinal)
        || address.Contains("/authors/", StringComparison.Ordinal) || address.Contains("/by/", StringComparison.Ordinal);

    // Short lines whose class names say that they are the byline.
    private static string[] Marked(PageContext context, int from, int first, int last, string? outlet)
    {
        for (int i = from; i < Math.Min(context.Blocks.Count, last + 6); i++)
        {
            PageBlock block = context.Blocks[i];
            PageElement element = context.Page.Elements[block.Element];
            Hints own = context.Own[block.Element] | (element.Parent >= 0 ? context.Own[element.Parent] : Hints.None);
            bool marked = (own & Hints.Byline) != 0 && (context.All[block.Element] & (Hints.Related | Hints.Comment | Hints.Bio)) == 0;
            if (!marked || block.Words is < 2 or > 12 || (i > first && i <= last))
            {
                continue;
            }

            string[] names = PersonNames.In([block.Text], outlet);
            if (names.Length > 0 && Array.TrueForAll(names, IsFullName))
            {
                return names;
            }
        }

        return [];
    }

    // Two to four words with capitals, but for "de" and "von".
    private static bool IsFullName(string name) => name.Split(' ') is { Length: >= 2 and <= 4 } words && Array.TrueForAll(words, w => !char.IsLower(w[0]) || w.Length <= 3);

    private static bool IsNear(PageContext context, PageElement element, int from, int last)
    {
        PageBlock opening = context.Blocks[from], closing = context.Blocks[Math.Min(last + 4, context.Blocks.Count - 1)];
        int start = context.Page.Elements[opening.Element].Start, end = context.Page.Elements[closing.Element].End;
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

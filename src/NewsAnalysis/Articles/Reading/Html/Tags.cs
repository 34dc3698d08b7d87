using System.Collections.Frozen;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>What the name of an element means for reading a page.</summary>
[Flags]
internal enum TagTraits
{
    /// <summary>A part of a line: <c>b</c>, <c>span</c>, and every unknown name.</summary>
    None = 0,

    /// <summary>It has no end tag.</summary>
    Void = 1,

    /// <summary>It starts a new block of text.</summary>
    Block = 2,

    /// <summary>Its start ends an open paragraph.</summary>
    ClosesParagraph = 4,

    /// <summary>Its text is never shown: code, drawings, forms of the browser.</summary>
    Unseen = 8,

    /// <summary>Its content is not markup.</summary>
    RawText = 16,

    /// <summary>Its content is text with references, not markup.</summary>
    TextOnly = 32,

    /// <summary>End tags of what is inside do not reach past it.</summary>
    Scope = 64,

    /// <summary>A heading.</summary>
    Heading = 128,
}

/// <summary>The names of HTML's elements.</summary>
internal static class Tags
{
    private static readonly FrozenDictionary<string, TagTraits> Known = Table();

    /// <summary>The name of the page itself, around all elements; no tag can have it.</summary>
    public const string Page = "#page";

    /// <summary>What a name means.</summary>
    public static TagTraits Of(string name) => Known.GetValueOrDefault(name);

    private static FrozenDictionary<string, TagTraits> Table()
    {
        var table = new Dictionary<string, TagTraits>(StringComparer.Ordinal);
        void Add(TagTraits traits, string names)
        {
            foreach (string name in names.Split(' '))
            {
                table[name] = table.GetValueOrDefault(name) | traits;
            }
        }

        Add(TagTraits.Void, "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen");
        Add(TagTraits.Block, "html head body legend caption colgroup thead tbody tfoot tr td th option optgroup title");

        // As HTML has it, a block of these kinds ends a paragraph that is open.
        const string closing = "address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
            + "header hgroup hr li main menu nav ol p pre search section summary table ul";
        Add(TagTraits.Block, closing);
        Add(TagTraits.ClosesParagraph, closing);
        Add(TagTraits.Unseen, "script style template noscript svg math iframe object canvas audio video select textarea map applet noembed noframes datalist title");
        Add(TagTraits.RawText, "script style iframe noembed noframes xmp");
        Add(TagTraits.TextOnly, "title textarea");
        Add(TagTraits.Scope, "html table td th caption template button object applet marquee");
        Add(TagTraits.Block | TagTraits.Scope, Page);
        Add(TagTraits.Heading, "h1 h2 h3 h4 h5 h6");
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

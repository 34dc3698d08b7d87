using System.Collections.Frozen;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Reads a page's source into its elements and texts.</summary>
/// <remarks>
/// AngleSharp tells the tags, <see cref="TreeBuilder"/> puts them in order. Its own document is not used: it keeps no offsets of text, and
/// takes time that grows with the square of the nesting. References (<c>&amp;amp;</c>) are left in place here, so that the offsets are the source's own.
/// </remarks>
internal static class PageParser
{
    private static readonly FrozenSet<string> KeptAttributes = new[]
    {
        "class", "id", "itemprop", "itemtype", "role", "style", "hidden", "aria-hidden", "aria-label", "datetime", "content", "property", "name", "href", "rel", "type",
        "lang", "charset", "data-testid", "data-component", "data-module", "data-type", "data-qa", "title", "alt",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kept = KeptAttributes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The page of a source.</summary>
    public static PageTree Parse(string source)
    {
        // A fragment has no element around its text: the page itself is one.
        var builder = new TreeBuilder();
        builder.Open(Tags.Page, 0, 0, [], selfClosing: false);
        for (int from = 0; from >= 0;)
        {
            from = Read(source, from, builder);
        }

        return builder.Finish(source);
    }

    // Reads up to the end of the page, or of a script's or style's code; where to go on from then, -1 at the end.
    private static int Read(string source, int from, TreeBuilder builder)
    {
        using var tokenizer = new HtmlTokenizer(new TextSource(new ReadOnlyMemoryTextSource(source.AsMemory(from))), HtmlEntityProvider.Resolver)
        {
            IsNotConsumingCharacterReferences = true,
            SkipScriptText = true,
            SkipRawText = true,
            SkipComments = true,
        };
        int position = from;
        while (true)
        {
            ref StructHtmlToken token = ref tokenizer.GetStructToken();
            int start = position;
            int end = position = Math.Min(from + tokenizer.Position, source.Length);
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    return -1;
                case HtmlTokenType.Character:
                    builder.Text(start, end);
                    break;
                case HtmlTokenType.StartTag:
                    string name = token.Name.ToString();
                    builder.Open(name, start, end, Attributes(ref token), token.IsSelfClosing);
                    if (name is "script" or "style" && EndOfCode(source, end, name) is >= 0 and var next)
                    {
                        return next;
                    }

                    tokenizer.State = StateAfter(name);
                    break;
                case HtmlTokenType.EndTag:
                    builder.Close(token.Name.ToString(), start, end);
                    break;
            }
        }
    }

    // Most of a page is code, which need not be read sign by sign: where its end tag starts. -1 when that takes a closer look.
    private static int EndOfCode(string source, int start, string name)
    {
        ReadOnlySpan<char> rest = source.AsSpan(start);
        int at = rest.IndexOf(name == "script" ? "</script" : "</style", StringComparison.OrdinalIgnoreCase);
        int after = at + "</".Length + name.Length;
        bool plain = at >= 0 && after < rest.Length && (rest[after] is '>' or '/' || char.IsWhiteSpace(rest[after])) && !rest[..at].Contains("<!--", StringComparison.Ordinal);
        return plain ? start + at : -1;
    }

    private static HtmlParseMode StateAfter(string name) =>
        name == "script" ? HtmlParseMode.Script
        : name == "plaintext" ? HtmlParseMode.Plaintext
        : Tags.Of(name) is var traits && traits.HasFlag(TagTraits.RawText) ? HtmlParseMode.Rawtext
        : traits.HasFlag(TagTraits.TextOnly) ? HtmlParseMode.RCData
        : HtmlParseMode.PCData;

    private static (string Name, string Value)[] Attributes(ref StructHtmlToken token)
    {
        StructAttributes all = token.Attributes;
        int kept = 0;
        for (int i = 0; i < all.Count; i++)
        {
            kept += Kept.Contains(all[i].Name.Memory.Span) ? 1 : 0;
        }

        if (kept == 0)
        {
            return [];
        }

        var attributes = new (string, string)[kept];
        for (int i = all.Count - 1; i >= 0; i--)
        {
            if (Kept.TryGetValue(all[i].Name.Memory.Span, out string? name))
            {
                attributes[--kept] = (name, References.Decode(all[i].Value.ToString()));
            }
        }

        return attributes;
    }
}

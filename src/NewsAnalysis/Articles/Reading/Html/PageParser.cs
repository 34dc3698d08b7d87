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
        using var tokenizer = new HtmlTokenizer(new TextSource(source), HtmlEntityProvider.Resolver)
        {
            IsNotConsumingCharacterReferences = true,
            SkipScriptText = true,
            SkipRawText = true,
            SkipComments = true,
        };
        int position = 0;
        while (true)
        {
            ref StructHtmlToken token = ref tokenizer.GetStructToken();
            int start = position;
            int end = position = Math.Min(tokenizer.Position, source.Length);
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    return builder.Finish(source);
                case HtmlTokenType.Character:
                    builder.Text(start, end);
                    break;
                case HtmlTokenType.StartTag:
                    string name = token.Name.ToString();
                    builder.Open(name, start, end, Attributes(ref token), token.IsSelfClosing);
                    tokenizer.State = StateAfter(name);
                    break;
                case HtmlTokenType.EndTag:
                    builder.Close(token.Name.ToString(), start, end);
                    break;
            }
        }
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

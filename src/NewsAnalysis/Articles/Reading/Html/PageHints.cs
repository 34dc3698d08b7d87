using System.Buffers;
using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>What the class names, ids and roles of an element say about its content.</summary>
[Flags]
internal enum Hints
{
    None = 0, Content = 1, Page = 2, Navigation = 4, Header = 8, Footer = 16, Sidebar = 32, Comment = 64, Share = 128, Related = 256,
    Subscribe = 512, Advert = 1024, Notice = 2048, Caption = 4096, Picture = 8192, Byline = 16384, Bio = 32768, Date = 65536, Meta = 131072,
    Tags = 262144, Kicker = 524288, Title = 1048576, Dek = 2097152, KeyPoint = 4194304, PullQuote = 8388608, Quote = 16777216, Embed = 33554432,
    Correction = 67108864, Hidden = 134217728,

    /// <summary>What is never part of an article.</summary>
    Outside = Navigation | Footer | Comment | Share | Related | Subscribe | Advert | Notice,
}

/// <summary>Reads the hints of a page's elements.</summary>
internal static class PageHints
{
    private static readonly (string Word, Hints Hint, bool Part)[] Rows =
        [.. Lexicon.Rows("page-hints.tsv").Select(row => (row[0], Enum.Parse<Hints>(row[1], true), row[2] == "part"))];

    private static readonly FrozenDictionary<string, Hints> Words = Rows.ToFrozenDictionary(r => r.Word, r => r.Hint, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Hints>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly (string Word, Hints Hint)[] Parts = [.. Rows.Where(r => r.Part && r.Word.Length > 4).Select(r => (r.Word, r.Hint))];

    private static readonly SearchValues<string> AnyPart = SearchValues.Create([.. Parts.Select(p => p.Word)], StringComparison.Ordinal);

    private const int LongestName = 200;

    /// <summary>The hints of each element's own names.</summary>
    public static Hints[] Of(PageTree page)
    {
        var hints = new Hints[page.Elements.Count];
        var known = new Dictionary<string, Hints>(StringComparer.Ordinal);
        for (int i = 0; i < hints.Length; i++)
        {
            PageElement element = page.Elements[i];
            hints[i] = OfTag(element);
            foreach (var (attribute, value) in element.Attributes)
            {
                if (value.Length > 0 && attribute is "class" or "id" or "role" or "itemprop" or "data-testid" or "data-component" or "data-module" or "data-type" or "data-qa")
                {
                    if (!known.TryGetValue(value, out Hints found))
                    {
                        known[value] = found = OfName(value);
                    }

                    hints[i] |= found;
                }
            }
        }

        return hints;
    }

    private static Hints OfTag(PageElement element)
    {
        Hints hints = element.Name switch
        {
            "nav" or "menu" => Hints.Navigation,
            "footer" => Hints.Footer,
            "header" => Hints.Header,
            "aside" => Hints.Sidebar,
            "form" or "fieldset" or "button" => Hints.Subscribe,
            "figcaption" => Hints.Caption,
            "figure" => Hints.Picture,
            "time" => Hints.Date,
            "dialog" => Hints.Notice,
            _ => Hints.None,
        };
        if (element.Attributes.IsEmpty)
        {
            return hints;
        }

        bool hidden = element["hidden"] is not null || element["aria-hidden"] == "true"
            || (element["style"] is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));
        return hidden ? hints | Hints.Hidden : hints;
    }

    // Names are cut into words where small letters meet capitals, and at every mark.
    private static Hints OfName(string value)
    {
        Hints hints = Hints.None;
        string name = value.Length <= LongestName ? value : value[..LongestName];
        Span<char> word = stackalloc char[name.Length];
        int length = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            char c = i < name.Length ? name[i] : ' ';
            bool letter = char.IsAsciiLetter(c);
            if (length > 0 && (!letter || (char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(name[i - 1]))))
            {
                hints |= OfWord(word[..length]);
                length = 0;
            }

            if (letter)
            {
                word[length++] = char.ToLowerInvariant(c);
            }
        }

        length = 0;
        foreach (char c in name)
        {
            if (char.IsAsciiLetter(c))
            {
                word[length++] = char.ToLowerInvariant(c);
            }
        }

        ReadOnlySpan<char> joined = word[..length];
        foreach (var (part, hint) in joined.ContainsAny(AnyPart) ? Parts : [])
        {
            if ((hints & hint) == 0 && joined.Contains(part, StringComparison.Ordinal))
            {
                hints |= hint;
            }
        }

        return hints;
    }

    private static Hints OfWord(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out Hints hint) ? hint : Hints.None;
}

using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Cuts a page into blocks of text, as they stand below one another on the screen, and makes the page's text of them.</summary>
/// <remarks>White space is taken together, references are decoded, characters read in the wrong encoding are repaired, and those nobody sees (soft hyphens, zero-width spaces) are left out; each with its way back to the source.</remarks>
internal sealed class BlockBuilder
{
    private readonly PageTree _page;
    private readonly MappedText _text = new();
    private readonly List<PageBlock> _blocks = [];
    private readonly int[] _blockOf;
    private readonly bool[] _unseen;
    private int _element = -1;
    private int _start;
    private int _links;
    private int _after;
    private int _last = -1;
    private int _breaks;

    private BlockBuilder(PageTree page)
    {
        _page = page;
        _blockOf = new int[page.Elements.Count];
        _unseen = new bool[page.Elements.Count];
        for (int i = 0; i < page.Elements.Count; i++)
        {
            PageElement element = page.Elements[i];
            _unseen[i] = element.Traits.HasFlag(TagTraits.Unseen) || (element.Parent >= 0 && _unseen[element.Parent]);
            _blockOf[i] = element.Traits.HasFlag(TagTraits.Block) || element.Parent < 0 ? i : _blockOf[element.Parent];
        }
    }

    /// <summary>The blocks of a page, its text (blocks parted by blank lines), and the way back to its source.</summary>
    public static (List<PageBlock> Blocks, string Text, SourceMap Map) Build(PageTree page)
    {
        var builder = new BlockBuilder(page);
        foreach (PageText text in page.Texts)
        {
            builder.Add(text);
        }

        builder.Close();
        var (raw, map) = builder._text.Finish();
        return (builder._blocks, raw, map);
    }

    private void Add(PageText text)
    {
        if (_page.Elements.Count == 0 || _unseen[text.Element])
        {
            return;
        }

        if (text.IsBreak)
        {
            _breaks++;
            return;
        }

        if (_blockOf[text.Element] != _element || StartsBlock(_after, text.After) || _breaks > 1)
        {
            if (IsBlank(text))
            {
                return;
            }

            Close();
            _element = _blockOf[text.Element];
        }
        else if (_breaks == 1 && _text.Length > _start)
        {
            _text.TrimEnd(_start);
            _text.Replace("\n", text.Start, 0);
        }

        if (_text.Length > _start && IsGlued(text))
        {
            _text.Replace(" ", text.Start, 0);
        }

        (_after, _last) = (text.After, text.Element);
        _breaks = 0;
        int before = _text.Length;
        Append(text.Start, text.End);
        _links += text.IsLink ? _text.Length - before : 0;
    }

    // "Jane Roe" and "March 19" in two elements of a line stand apart on the screen, though nothing parts them in the source.
    private bool IsGlued(PageText text)
    {
        char before = _text.Last, next = _page.Source[text.Start];
        if (text.Element == _last || char.IsWhiteSpace(before) || char.IsWhiteSpace(next))
        {
            return false;
        }

        bool time = _page.Elements[_last].Name == "time" || _page.Elements[text.Element].Name == "time";
        bool parts = _page.Elements[_last].Name is "span" or "a" && _page.Elements[text.Element].Name is "span" or "a";
        bool newWord = (char.IsLower(before) || char.IsDigit(before)) && (char.IsUpper(next) || char.IsDigit(next));
        return (time && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(next)) || (parts && newWord);
    }

    private bool StartsBlock(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (_page.Elements[i].Traits.HasFlag(TagTraits.Block))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBlank(PageText text) => _page.Source.AsSpan(text.Start, text.End - text.Start).IsWhiteSpace();

    private void Append(int start, int end)
    {
        string source = _page.Source;
        for (int at = start; at < end;)
        {
            char c = source[at];
            if (c == '&' && References.Read(source, at, end) is { } reference)
            {
                if (!IsInvisible(reference.Text[0]))
                {
                    _text.Replace(reference.Text, at, reference.Length);
                }

                at += reference.Length;
                continue;
            }

            if (Mojibake.Opens(c) && Mojibake.Read(source, at, end) is { } meant)
            {
                _text.Replace(meant.Text, at, meant.Length);
                at += meant.Length;
                continue;
            }

            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (_text.Length > _start && !char.IsWhiteSpace(_text.Last))
                {
                    _text.Copy(' ', at);
                }
            }
            else if (!IsInvisible(c))
            {
                _text.Copy(c, at);
            }

            at++;
        }
    }

    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\0';

    private void Close()
    {
        _text.TrimEnd(_start);
        if (_text.Length > _start)
        {
            string text = _text.From(_start);
            _blocks.Add(new PageBlock
            {
                Element = _element,
                Span = new TextSpan(_start, text.Length),
                Text = text,
                LinkLength = Math.Min(_links, text.Length),
                Words = Count(text),
            });
            _text.Replace("\n\n", 0, 0);
            _start = _text.Length;
        }

        (_links, _breaks) = (0, 0);
    }

    private static int Count(string text)
    {
        int words = 0, signs = 0;
        bool inside = false;
        foreach (char c in text)
        {
            // Scripts without spaces between words: two signs count as a word.
            bool sign = c is >= '\u3040' and <= '\uD7FF' && char.IsLetter(c);
            signs += sign ? 1 : 0;
            bool part = !sign && (char.IsLetterOrDigit(c) || (inside && !char.IsWhiteSpace(c)));
            words += part && !inside ? 1 : 0;
            inside = part;
        }

        return words + (signs + 1) / 2;
    }
}

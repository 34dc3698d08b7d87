namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Puts a page's tags in their order: which element stands in which.</summary>
/// <remarks>
/// The rules are those of HTML as far as they say where text belongs: elements without end tags, end tags that may be left out,
/// end tags of what is not open. Elements nested deeper than <see cref="MaxDepth"/> become parts of what is around them, so that
/// every step takes bounded time and nothing that walks a page can exhaust the stack.
/// </remarks>
internal sealed class TreeBuilder
{
    /// <summary>Elements nested deeper than this are taken for parts of what is around them.</summary>
    public const int MaxDepth = 256;

    private readonly List<PageElement> _elements = [];
    private readonly List<PageText> _texts = [];
    private readonly List<int> _open = [];
    private readonly Dictionary<string, int> _openNames = new(StringComparer.Ordinal);
    private int _link = -1;
    private int _skipped;
    private int _tooDeep;

    /// <summary>The element that is open.</summary>
    public PageElement? Current => _open.Count > 0 ? _elements[_open[^1]] : null;

    /// <summary>A start tag.</summary>
    public void Open(string name, int start, int end, (string Name, string Value)[] attributes, bool selfClosing)
    {
        TagTraits traits = Tags.Of(name);
        if (name == "br")
        {
            _texts.Add(new PageText(Math.Max(0, Top), start, end, _elements.Count, false, true));
        }

        CloseImplied(name, traits, start);
        if (_open.Count >= MaxDepth && !traits.HasFlag(TagTraits.Void))
        {
            _skipped++;
            _tooDeep++;
            return;
        }

        var element = new PageElement(Top, name, _open.Count, start, attributes) { ContentStart = end, ContentEnd = end, End = end };
        _elements.Add(element);
        element.Next = _elements.Count;
        if (traits.HasFlag(TagTraits.Void) || (selfClosing && traits == TagTraits.None && name is not ("a" or "span" or "b" or "i" or "em" or "strong" or "font")))
        {
            return;
        }

        _open.Add(_elements.Count - 1);
        _openNames[name] = _openNames.GetValueOrDefault(name) + 1;
        if (name == "a")
        {
            _link = _open.Count - 1;
        }
    }

    /// <summary>An end tag.</summary>
    public void Close(string name, int start, int end)
    {
        if (name == "p" && _openNames.GetValueOrDefault("p") == 0)
        {
            _texts.Add(new PageText(Math.Max(0, Top), start, end, _elements.Count, false, true));
            return;
        }

        if (_openNames.GetValueOrDefault(name) == 0)
        {
            _skipped -= _skipped > 0 ? 1 : 0;
            return;
        }

        if (_skipped > 0 && _open.Count >= MaxDepth)
        {
            _skipped--;
            return;
        }

        if (name == "a")
        {
            _link = -1;
        }

        bool block = Tags.Of(name).HasFlag(TagTraits.Block);
        bool cell = name is "table" or "tr" or "tbody" or "thead" or "tfoot";
        for (int at = _open.Count - 1; at >= 0; at--)
        {
            PageElement element = _elements[_open[at]];
            if (element.Name == name)
            {
                PopTo(at, start, end);
                return;
            }

            // The end tag of a part of a line does not close the block it stands in; no end tag but a table's own leaves a cell.
            if (block ? element.Traits.HasFlag(TagTraits.Scope) && !cell && element.Name != "button" : element.Traits.HasFlag(TagTraits.Block))
            {
                return;
            }
        }
    }

    /// <summary>Text.</summary>
    public void Text(int start, int end)
    {
        if (end > start && _open.Count > 0)
        {
            _texts.Add(new PageText(Top, start, end, _elements.Count, _link >= 0, false));
        }
    }

    /// <summary>The page, everything closed.</summary>
    public PageTree Finish(string source)
    {
        PopTo(0, source.Length, source.Length);
        return new PageTree(source, _elements, _texts, _tooDeep);
    }

    private int Top => _open.Count > 0 ? _open[^1] : -1;

    private void CloseImplied(string name, TagTraits traits, int at)
    {
        if (name == "a" && _link >= 0)
        {
            Close("a", at, at);
        }

        if (traits.HasFlag(TagTraits.ClosesParagraph) && _openNames.GetValueOrDefault("p") > 0)
        {
            CloseUpTo("p", at, "");
        }

        switch (name)
        {
            case "li":
                CloseUpTo("li", at, "ul ol menu dir");
                break;
            case "dd" or "dt":
                CloseUpTo("dd", at, "dl dt");
                CloseUpTo("dt", at, "dl dd");
                break;
            case "option":
                CloseUpTo("option", at, "select datalist");
                break;
            case "td" or "th":
                CloseUpTo("td", at, "table tr th");
                CloseUpTo("th", at, "table tr td");
                break;
            case "tr":
                CloseUpTo("tr", at, "table");
                break;
            case "tbody" or "thead" or "tfoot":
                CloseUpTo("tbody", at, "table");
                CloseUpTo("thead", at, "table");
                break;
        }

        if (traits.HasFlag(TagTraits.Heading) && Current is { } open && open.Traits.HasFlag(TagTraits.Heading))
        {
            PopTo(_open.Count - 1, at, at);
        }
    }

    // Closes the innermost open element of a name, unless one of the names that keep it apart stands between.
    private void CloseUpTo(string name, int at, string barriers)
    {
        if (_openNames.GetValueOrDefault(name) == 0)
        {
            return;
        }

        for (int i = _open.Count - 1; i >= 0; i--)
        {
            PageElement element = _elements[_open[i]];
            if (element.Name == name)
            {
                PopTo(i, at, at);
                return;
            }

            bool barrier = barriers.Length > 0 && barriers.Split(' ').Contains(element.Name, StringComparer.Ordinal);
            if (barrier || (element.Traits.HasFlag(TagTraits.Scope) && name is not ("tr" or "td" or "th" or "tbody" or "thead")))
            {
                return;
            }
        }
    }

    private void PopTo(int index, int start, int end)
    {
        for (int at = _open.Count - 1; at >= index; at--)
        {
            PageElement element = _elements[_open[at]];
            element.ContentEnd = start;
            element.End = at == index ? end : start;
            element.Next = _elements.Count;
            _openNames[element.Name]--;
        }

        if (index < _open.Count)
        {
            _open.RemoveRange(index, _open.Count - index);
        }

        if (_link >= _open.Count)
        {
            _link = -1;
        }
    }
}

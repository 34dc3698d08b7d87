using System.Collections.Frozen;
using System.Net;
using System.Text;
using NewsAnalysis.Notebooks.Display;

namespace NewsAnalysis.Notebooks.Report;

/// <summary>
/// Makes the HTML of an output fit to stand inside the report: only known elements, no scripts or handlers, nothing fetched from elsewhere,
/// every element closed, and every id with a prefix, so that outputs do not meet. One pass, linear in the length.
/// </summary>
internal sealed class HtmlSanitizer
{
    private const int MaxDepth = 200;

    private const string Drawing =
        "svg g path rect circle ellipse line polyline polygon text tspan defs title desc lineargradient radialgradient stop clippath marker use";

    private static readonly FrozenSet<string> Elements = Set(
        "a abbr address article aside b bdi bdo blockquote br button caption cite code col colgroup data dd del details dfn div dl dt em "
        + "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label li mark meter ol p picture pre progress q rp rt ruby s "
        + "samp section small span strong style sub summary sup table tbody td tfoot th thead time tr u ul var wbr "
        + Drawing);

    /// <summary>Elements of SVG, which alone may be closed by the slash of their start tag.</summary>
    private static readonly FrozenSet<string> Drawings = Set(Drawing);

    private static readonly FrozenSet<string> Void = Set("br col hr img input wbr");

    /// <summary>Elements whose content is no text to show.</summary>
    private static readonly FrozenSet<string> Dropped = Set(
        "script template iframe object embed noscript textarea math select xmp plaintext noembed noframes frameset applet audio video canvas");

    private static readonly FrozenSet<string> References = Set("for headers aria-labelledby aria-describedby aria-controls aria-details aria-owns list");

    private static readonly FrozenSet<string> Addresses = Set("href xlink:href src");

    private readonly string _html;
    private readonly string _prefix;
    private readonly StringBuilder _safe;
    private readonly Stack<string> _open = new();
    private int _at;

    private HtmlSanitizer(string html, string prefix)
    {
        _html = html;
        _prefix = prefix;
        _safe = new StringBuilder(html.Length + 64);
    }

    /// <summary>The HTML, made fit.</summary>
    /// <param name="html">Any text.</param>
    /// <param name="prefix">Put before every id and every reference to one.</param>
    public static string Clean(string html, string prefix) => new HtmlSanitizer(html, prefix).Run();

    private string Run()
    {
        while (_at < _html.Length)
        {
            int tag = _html.IndexOf('<', _at);
            Text(tag < 0 ? _html.Length : tag);
            if (tag >= 0)
            {
                Tag();
            }
        }

        while (_open.TryPop(out string? name))
        {
            Close(name);
        }

        return _safe.ToString();
    }

    private void Text(int end)
    {
        int from = _safe.Length;
        _safe.Append(_html, _at, end - _at).Replace(">", "&gt;", from, end - _at);
        _at = end;
    }

    private void Tag()
    {
        char next = _at + 1 < _html.Length ? _html[_at + 1] : ' ';
        if (char.IsAsciiLetter(next))
        {
            StartTag();
        }
        else if (next == '/' && _at + 2 < _html.Length && char.IsAsciiLetter(_html[_at + 2]))
        {
            EndTag();
        }
        else if (next is '!' or '?' or '/')
        {
            string end = _html.AsSpan(_at).StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">";
            int close = _html.IndexOf(end, _at + 2, StringComparison.Ordinal);
            _at = close < 0 ? _html.Length : close + end.Length;
        }
        else
        {
            _safe.Append("&lt;");
            _at++;
        }
    }

    private void StartTag()
    {
        _at++;
        string name = Name();
        var attributes = new StringBuilder();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Attribute() is (string key, string value))
        {
            if (seen.Add(key) && Allowed(name, key, value) is string safe)
            {
                attributes.Append(' ').Append(key).Append("=\"").Append(HtmlText.Encode(safe)).Append('"');
            }
        }

        if (Dropped.Contains(name))
        {
            SkipContent(name);
        }
        else if (name == "style")
        {
            Style();
        }
        else if (Elements.Contains(name) && _open.Count < MaxDepth)
        {
            _safe.Append('<').Append(name).Append(attributes).Append('>');
            if (Drawings.Contains(name) && _html[_at - 1] == '>' && _html[_at - 2] == '/')
            {
                Close(name);
            }
            else if (!Void.Contains(name))
            {
                _open.Push(name);
            }
        }
    }

    private void EndTag()
    {
        _at += 2;
        string name = Name();
        int end = _html.IndexOf('>', _at);
        _at = end < 0 ? _html.Length : end + 1;
        if (_open.Contains(name))
        {
            string closed;
            do
            {
                closed = _open.Pop();
                Close(closed);
            }
            while (closed != name);
        }
    }

    private void Close(string name) => _safe.Append("</").Append(name).Append('>');

    private string Name()
    {
        int start = _at;
        while (_at < _html.Length && !IsSpace(_html[_at]) && _html[_at] is not ('/' or '>'))
        {
            _at++;
        }

        return _html[start.._at].ToLowerInvariant();
    }

    // The next attribute of a start tag; null at its end, which is then behind.
    private (string Key, string Value)? Attribute()
    {
        while (_at < _html.Length && (IsSpace(_html[_at]) || _html[_at] == '/'))
        {
            _at++;
        }

        if (_at >= _html.Length || _html[_at] == '>')
        {
            _at = Math.Min(_at + 1, _html.Length);
            return null;
        }

        int start = _at++;
        while (_at < _html.Length && !IsSpace(_html[_at]) && _html[_at] is not ('/' or '>' or '='))
        {
            _at++;
        }

        string key = _html[start.._at].ToLowerInvariant();
        int after = _at;
        while (after < _html.Length && IsSpace(_html[after]))
        {
            after++;
        }

        if (after >= _html.Length || _html[after] != '=')
        {
            return (key, "");
        }

        _at = after + 1;
        return (key, WebUtility.HtmlDecode(Value()));
    }

    private string Value()
    {
        while (_at < _html.Length && IsSpace(_html[_at]))
        {
            _at++;
        }

        int start = _at;
        if (_at < _html.Length && _html[_at] is '"' or '\'')
        {
            int close = _html.IndexOf(_html[_at], _at + 1);
            _at = close < 0 ? _html.Length : close + 1;
            return _html[(start + 1)..Math.Max(start + 1, close < 0 ? _html.Length : close)];
        }

        while (_at < _html.Length && !IsSpace(_html[_at]) && _html[_at] != '>')
        {
            _at++;
        }

        return _html[start.._at];
    }

    private void SkipContent(string name)
    {
        int end = _html.IndexOf("</" + name, _at, StringComparison.OrdinalIgnoreCase);
        int close = end < 0 ? -1 : _html.IndexOf('>', end);
        _at = close < 0 ? _html.Length : close + 1;
    }

    private void Style()
    {
        int end = _html.IndexOf("</style", _at, StringComparison.OrdinalIgnoreCase);
        string css = _html[_at..(end < 0 ? _html.Length : end)];
        SkipContent("style");
        if (!FetchesInCss(css) && !css.Contains('<', StringComparison.Ordinal))
        {
            _safe.Append("<style>").Append(css).Append("</style>");
        }
    }

    private string? Allowed(string element, string key, string value)
    {
        if (key == "id")
        {
            return _prefix + value;
        }

        if (References.Contains(key))
        {
            return string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => _prefix + id));
        }

        if (Addresses.Contains(key))
        {
            return Address(element, value.Trim());
        }

        bool harmless = key is "class" or "role" or "title" or "lang" or "dir" or "scope" or "colspan" or "rowspan" or "open" or "alt" or "width" or "height"
                or "type" or "value" or "min" or "max" or "low" or "high" or "optimum" or "start" or "reversed" or "datetime" or "tabindex" or "hidden"
                or "checked" or "disabled" or "span" or "abbr" or "cite" or "viewbox" or "d" or "x" or "y" or "x1" or "x2" or "y1" or "y2" or "cx" or "cy" or "r"
                or "rx" or "ry" or "dx" or "dy" or "points" or "transform" or "offset" or "preserveaspectratio" or "xmlns"
            || key.StartsWith("aria-", StringComparison.Ordinal) || key.StartsWith("data-", StringComparison.Ordinal);
        bool drawing = key is "fill" or "stroke" or "opacity" or "style" || key.StartsWith("stroke-", StringComparison.Ordinal)
            || key.StartsWith("fill-", StringComparison.Ordinal) || key.StartsWith("font-", StringComparison.Ordinal)
            || key.StartsWith("text-", StringComparison.Ordinal) || key.StartsWith("stop-", StringComparison.Ordinal);
        return key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && (harmless || (drawing && !FetchesInCss(value))) ? value : null;
    }

    private string? Address(string element, string value)
    {
        if (value.StartsWith('#'))
        {
            return "#" + _prefix + value[1..];
        }

        return element switch
        {
            "img" => value.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) ? value : null,
            "a" => IsLink(value) ? value : null,
            _ => null,
        };
    }

    private static bool IsLink(string value) =>
        value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private static bool FetchesInCss(string css) =>
        css.Contains("url", StringComparison.OrdinalIgnoreCase) || css.Contains("@import", StringComparison.OrdinalIgnoreCase) || css.Contains('\\', StringComparison.Ordinal)
        || css.Contains("image-set", StringComparison.OrdinalIgnoreCase);

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

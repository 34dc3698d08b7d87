namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>The <c>meta</c> and <c>link</c> elements of a page, by name.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads them.</summary>
    public MetaTags(PageTree page)
    {
        foreach (PageElement element in page.Elements)
        {
            if (element.Name == "meta" && element["content"] is { } content && !string.IsNullOrWhiteSpace(content))
            {
                foreach (string key in (ReadOnlySpan<string>)["property", "name", "itemprop"])
                {
                    if (element[key] is { Length: > 0 } name)
                    {
                        Add(name, content.Trim());
                    }
                }
            }
            else if (element.Name == "link" && element["rel"] is { } rel && element["href"] is { Length: > 0 } href && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase))
            {
                Canonical ??= href.Trim();
            }
            else if (element.Name == "html")
            {
                Language ??= element["lang"];
            }
        }

        Canonical ??= First("og:url");
    }

    /// <summary>The address the page itself calls its own.</summary>
    public string? Canonical { get; }

    /// <summary>The language the page declares.</summary>
    public string? Language { get; }

    /// <summary>The first value of the first of some names that has one.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_values.TryGetValue(name, out List<string>? values))
            {
                return values[0];
            }
        }

        return null;
    }

    /// <summary>Every value of a name.</summary>
    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out List<string>? values) ? values : [];

    private void Add(string name, string value)
    {
        if (!_values.TryGetValue(name, out List<string>? values))
        {
            _values[name] = values = [];
        }

        values.Add(value);
    }
}

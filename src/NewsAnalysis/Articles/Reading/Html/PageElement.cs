namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>An element of a web page.</summary>
/// <remarks>Elements stand in the order of their start tags, so that the ones inside an element are those between it and <see cref="Next"/>.</remarks>
internal sealed class PageElement(int parent, string name, int depth, int start, (string Name, string Value)[] attributes)
{
    /// <summary>Index of the element it stands in; -1 for the page itself.</summary>
    public int Parent { get; } = parent;

    /// <summary>Its name in small letters.</summary>
    public string Name { get; } = name;

    /// <summary>Number of elements around it.</summary>
    public int Depth { get; } = depth;

    /// <summary>Offset of its start tag in the page's source.</summary>
    public int Start { get; } = start;

    /// <summary>Offset after its end tag, or where it was closed without one.</summary>
    public int End { get; set; }

    /// <summary>Offset after its start tag.</summary>
    public int ContentStart { get; set; }

    /// <summary>Offset before its end tag.</summary>
    public int ContentEnd { get; set; }

    /// <summary>Index of the first element after it that is not inside it.</summary>
    public int Next { get; set; }

    /// <summary>What its name means.</summary>
    public TagTraits Traits { get; } = Tags.Of(name);

    /// <summary>Its attributes, as far as they tell anything.</summary>
    public ReadOnlySpan<(string Name, string Value)> Attributes => attributes;

    /// <summary>The value of an attribute, references decoded; null when it has none.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (key, value) in attributes)
            {
                if (key == attribute)
                {
                    return value;
                }
            }

            return null;
        }
    }
}

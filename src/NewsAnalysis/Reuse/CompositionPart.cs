namespace NewsAnalysis.Reuse;

/// <summary>Where the words of an article come from.</summary>
public enum CompositionPart
{
    /// <summary>Shared with two or more other articles of its wire family.</summary>
    Family,

    /// <summary>Shared with one other article.</summary>
    OneOther,

    /// <summary>Words of a speaker.</summary>
    Quotation,

    /// <summary>In no other article.</summary>
    Own,
}

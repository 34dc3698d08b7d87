namespace NewsAnalysis.Quotes;

/// <summary>How one article's version of a quotation relates to the fullest.</summary>
public enum QuoteVersion
{
    /// <summary>The same words.</summary>
    Verbatim,

    /// <summary>A part of the words.</summary>
    Truncated,

    /// <summary>Words changed, added or left out.</summary>
    Altered,

    /// <summary>The same statement in other words, as two translations are.</summary>
    Translated,

    /// <summary>The words are given to somebody else.</summary>
    DifferentlyAttributed,

    /// <summary>The words without quotation marks.</summary>
    Echoed,

    /// <summary>The article does not have it.</summary>
    Absent,
}

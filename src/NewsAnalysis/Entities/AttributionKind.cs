namespace NewsAnalysis.Entities;

/// <summary>How the words of a source are given.</summary>
public enum AttributionKind
{
    /// <summary>Between quotation marks.</summary>
    Direct,

    /// <summary>In the reporter's words.</summary>
    Indirect,

    /// <summary>In the reporter's words with some of the source's own between marks.</summary>
    Mixed,
}

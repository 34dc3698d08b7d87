namespace NewsAnalysis.Entities;

/// <summary>What ties a content to its source.</summary>
public enum AttributionLink
{
    /// <summary>Nothing: the source is open.</summary>
    None,

    /// <summary>A cue in the same sentence.</summary>
    Cue,

    /// <summary>It goes on from the quotation before, without a cue of its own.</summary>
    Continuation,

    /// <summary>Only one source stands in its sentence, but no cue governs it.</summary>
    Implied,
}

namespace NewsAnalysis.Quotes;

/// <summary>How a quotation is tied to its speaker.</summary>
public enum QuoteAttribution
{
    /// <summary>A name, a role or an institution with a cue.</summary>
    Explicit,

    /// <summary>A pronoun or a later short form with a cue.</summary>
    Coreference,

    /// <summary>No cue of its own: it goes on from the quotation before.</summary>
    Continuation,

    /// <summary>The sentence has one possible speaker, but no cue governs the quotation.</summary>
    Implied,

    /// <summary>It repeats words that the article attributes elsewhere.</summary>
    Echo,

    /// <summary>The text leaves it open, or nobody is said to have said it.</summary>
    None,
}

namespace NewsAnalysis.Claims.Checking;

/// <summary>What a word of a claim is to a word of a text.</summary>
internal enum WordRelation
{
    /// <summary>Nothing that is known.</summary>
    None,

    /// <summary>They can say the same.</summary>
    Synonym,

    /// <summary>The same word, inflection apart.</summary>
    Same,

    /// <summary>They say opposite things.</summary>
    Antonym,
}

namespace NewsAnalysis.Claims.Checking;

/// <summary>What a word of a claim is to a word of a text; the later, the more it tells.</summary>
internal enum WordRelation
{
    /// <summary>Nothing that is known.</summary>
    None,

    /// <summary>Both are kinds of one thing: <c>dog</c>, <c>cat</c>.</summary>
    Sibling,

    /// <summary>The claim's word says more: <c>dog</c> for <c>animal</c>.</summary>
    Narrower,

    /// <summary>The claim's word says less: <c>animal</c> for <c>dog</c>.</summary>
    Broader,

    /// <summary>Near in meaning.</summary>
    Akin,

    /// <summary>Of one family: <c>arrival</c>, <c>arrive</c>.</summary>
    Derived,

    /// <summary>They can say the same.</summary>
    Synonym,

    /// <summary>The same word, inflection apart.</summary>
    Same,

    /// <summary>They say opposite things.</summary>
    Antonym,
}

namespace NewsAnalysis.Claims;

/// <summary>What one article does with a claim.</summary>
public enum ClaimStatus
{
    /// <summary>Reports it.</summary>
    Agrees,

    /// <summary>Reports it, with less detail.</summary>
    AgreesLessSpecific,

    /// <summary>Reports it otherwise.</summary>
    Differs,

    /// <summary>Reports it, from another source.</summary>
    AttributesDifferently,

    /// <summary>Does not report it.</summary>
    Omits,

    /// <summary>Does not report it, but its text is known to be cut off.</summary>
    NotInThisExcerpt,
}

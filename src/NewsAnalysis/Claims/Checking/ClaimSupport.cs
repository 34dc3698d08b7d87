namespace NewsAnalysis.Claims.Checking;

/// <summary>What a text says of a claim.</summary>
public enum ClaimSupport
{
    /// <summary>The text says it.</summary>
    Supported,

    /// <summary>The text says something else of the same thing.</summary>
    Contradicted,

    /// <summary>The text does not say it.</summary>
    NotMentioned,
}

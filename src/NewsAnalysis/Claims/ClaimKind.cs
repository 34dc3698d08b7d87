namespace NewsAnalysis.Claims;

/// <summary>What a claim is about.</summary>
public enum ClaimKind
{
    /// <summary>How many or how much.</summary>
    Number,

    /// <summary>How long.</summary>
    Duration,

    /// <summary>When.</summary>
    Date,

    /// <summary>Where.</summary>
    Place,

    /// <summary>What somebody said.</summary>
    Statement,

    /// <summary>What happened.</summary>
    Event,

    /// <summary>Who is the source.</summary>
    Attribution,
}

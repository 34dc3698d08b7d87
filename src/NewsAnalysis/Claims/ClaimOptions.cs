namespace NewsAnalysis.Claims;

/// <summary>How claims are compared.</summary>
public sealed record ClaimOptions
{
    /// <summary>The defaults.</summary>
    public static ClaimOptions Default { get; } = new();
}

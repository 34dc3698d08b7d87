namespace NewsAnalysis.Claims;

/// <summary>How claims are compared.</summary>
public sealed record ClaimOptions
{
    /// <summary>The defaults.</summary>
    public static ClaimOptions Default { get; } = new();

    /// <summary>The least likeness, from 0 to 1, that makes two clauses one claim.</summary>
    public double MinLikeness { get; init; } = 0.36;

    /// <summary>How many claims that it alone reports are kept of each article, the most informative first.</summary>
    public int MaxSingleSource { get; init; } = 40;
}

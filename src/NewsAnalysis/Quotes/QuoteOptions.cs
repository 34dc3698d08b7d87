namespace NewsAnalysis.Quotes;

/// <summary>How quotations are compared.</summary>
public sealed record QuoteOptions
{
    /// <summary>The defaults.</summary>
    public static QuoteOptions Default { get; } = new();

    /// <summary>Articles whose bodies share at least this part of their eight-word windows count as one independent source; 0.3 unless told.</summary>
    public double CopyShare { get; init; } = 0.3;
}

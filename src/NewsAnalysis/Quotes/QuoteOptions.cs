namespace NewsAnalysis.Quotes;

/// <summary>How quotations are compared.</summary>
public sealed record QuoteOptions
{
    /// <summary>The defaults.</summary>
    public static QuoteOptions Default { get; } = new();
}

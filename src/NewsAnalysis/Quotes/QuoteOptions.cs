namespace NewsAnalysis.Quotes;

/// <summary>How quotations are compared.</summary>
public sealed record QuoteOptions
{
    /// <summary>The defaults.</summary>
    public static QuoteOptions Default { get; } = new();

    /// <summary>Whether titles of works, and terms of one or two words that nobody is said to have used, are listed too; not unless told.</summary>
    /// <remarks>Longer terms (<c>coalition of the willing</c>) are always listed: outlets can be compared on them.</remarks>
    public bool Terms { get; init; }

    /// <summary>Articles whose bodies share at least this part of their eight-word windows count as one independent source; 0.3 unless told.</summary>
    public double CopyShare { get; init; } = 0.3;
}

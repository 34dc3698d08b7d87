namespace NewsAnalysis.Quotes;

/// <summary>How quotations are compared.</summary>
public sealed record QuoteOptions
{
    /// <summary>The defaults.</summary>
    public static QuoteOptions Default { get; } = new();

    /// <summary>Whether titles of works, and terms that nobody is likely to have said, are listed too; not unless told.</summary>
    /// <remarks>Terms of three words or more (<c>coalition of the willing</c>) that two articles have are always listed: outlets can be compared on them.</remarks>
    public bool Terms { get; init; }

    /// <summary>Whether words marked in a headline or a cross-head are listed too where they only repeat a quotation of their own text, or nobody is said to have used them; not unless told.</summary>
    /// <remarks>What another article has too is always listed: where an outlet quotes it, headline included, is part of the comparison.</remarks>
    public bool Headlines { get; init; }

    /// <summary>Articles whose bodies share at least this part of their eight-word windows count as one independent source; 0.3 unless told.</summary>
    public double CopyShare { get; init; } = 0.3;
}

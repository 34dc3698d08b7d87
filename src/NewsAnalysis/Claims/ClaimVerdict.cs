namespace NewsAnalysis.Claims;

/// <summary>What the articles of the story make of a claim together.</summary>
public enum ClaimVerdict
{
    /// <summary>Every article reports it, compatibly.</summary>
    Consistent,

    /// <summary>Two or more report it compatibly; the rest omit it.</summary>
    PartlyReported,

    /// <summary>At least two that report it are incompatible, or differ in scope, condition, wording of a quotation, or source where the source is the point.</summary>
    Differs,

    /// <summary>One article reports it.</summary>
    SingleSource,
}

namespace NewsAnalysis.Notebooks.Report;

/// <summary>What is marked; readers can switch each kind on and off.</summary>
public enum ReportMarkKind
{
    /// <summary>Words between quotation marks, or an echo of them.</summary>
    Quotation,

    /// <summary>Words that another article has, too.</summary>
    Passage,

    /// <summary>Words that make a claim which can be compared.</summary>
    Claim,
}

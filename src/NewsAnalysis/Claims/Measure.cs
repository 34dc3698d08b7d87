namespace NewsAnalysis.Claims;

/// <summary>What a quantity measures.</summary>
internal enum Measure
{
    /// <summary>A number of things, or a bare number.</summary>
    Count,

    /// <summary>A share of a whole.</summary>
    Percent,

    /// <summary>A length of time.</summary>
    Time,

    /// <summary>How old somebody or something is.</summary>
    Age,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A length, a weight or another physical measure.</summary>
    Physical,
}

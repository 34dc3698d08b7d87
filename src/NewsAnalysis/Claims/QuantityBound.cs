namespace NewsAnalysis.Claims;

/// <summary>Whether a value is exact.</summary>
public enum QuantityBound
{
    /// <summary>As stated.</summary>
    Exact,

    /// <summary>Near it: <c>around</c>, <c>about</c>, <c>nearly</c>.</summary>
    About,

    /// <summary>It or more: <c>at least</c>, <c>more than</c>.</summary>
    AtLeast,

    /// <summary>It or less: <c>up to</c>, <c>less than</c>.</summary>
    AtMost,

    /// <summary>From the value to the upper value.</summary>
    Between,
}

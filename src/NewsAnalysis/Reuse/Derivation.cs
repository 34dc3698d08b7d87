namespace NewsAnalysis.Reuse;

/// <summary>How much of an article derives from a wire or from the other article (METER's three classes).</summary>
public enum Derivation
{
    /// <summary>All of it but a little.</summary>
    Wholly,

    /// <summary>A part of it.</summary>
    Partly,

    /// <summary>None of it, or the texts do not show it.</summary>
    None,
}

namespace NewsAnalysis.Claims;

/// <summary>What weakens or turns a statement.</summary>
[Flags]
internal enum Modality
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is negated.</summary>
    Negated = 1,

    /// <summary>It is said to be likely, possible or alleged.</summary>
    Hedged = 2,

    /// <summary>It depends on a condition.</summary>
    Conditional = 4,

    /// <summary>It is said to have no condition.</summary>
    Unconditional = 8,

    /// <summary>It is still to happen.</summary>
    Prospective = 16,

    /// <summary>It has happened.</summary>
    Accomplished = 32,
}

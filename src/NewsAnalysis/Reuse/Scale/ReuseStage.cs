namespace NewsAnalysis.Reuse.Scale;

/// <summary>The stages of a run over a large corpus.</summary>
public enum ReuseStage
{
    /// <summary>Articles are read, split into words and fingerprinted.</summary>
    Reading,

    /// <summary>Articles that share fingerprints are brought together.</summary>
    Joining,

    /// <summary>Pairs of articles are aligned.</summary>
    Aligning,

    /// <summary>The tables are written.</summary>
    Writing,
}

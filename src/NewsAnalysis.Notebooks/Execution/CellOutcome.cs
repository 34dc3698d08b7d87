namespace NewsAnalysis.Notebooks.Execution;

/// <summary>How the run of a cell ended.</summary>
public enum CellOutcome
{
    /// <summary>It ran to its end.</summary>
    Succeeded,

    /// <summary>It did not compile.</summary>
    DidNotCompile,

    /// <summary>It threw an exception.</summary>
    Threw,

    /// <summary>It took longer than <see cref="RunnerOptions.CellTimeout"/>.</summary>
    TimedOut,

    /// <summary>It was not run, since a cell before it failed or the notebook needs packages.</summary>
    NotRun,
}

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>How the run of a notebook ended.</summary>
public enum NotebookOutcome
{
    /// <summary>Every code cell ran.</summary>
    Succeeded,

    /// <summary>A cell failed; those after it did not run.</summary>
    Failed,

    /// <summary>
    /// The notebook asks for packages (<c>#r "nuget: …"</c>, or <c>news_analysis.needs</c> in its metadata), which this runner does not restore; nothing ran,
    /// and its outputs are as they were.
    /// </summary>
    NeedsPackages,
}

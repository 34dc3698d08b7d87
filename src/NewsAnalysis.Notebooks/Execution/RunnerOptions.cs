using System.Collections.Frozen;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>How notebooks are run.</summary>
public sealed record RunnerOptions
{
    /// <summary>No time limit, no progress; paths in error messages are shown relative to the notebook's folder.</summary>
    public static RunnerOptions Default { get; } = new();

    /// <summary>How long one cell may run; null for no limit.</summary>
    /// <remarks>A cell that is not waiting for anything is stopped. One that is waiting is left behind, and what it then writes is not kept.</remarks>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>
    /// The folder outside which error messages keep full paths; null for the nearest folder above the notebook that holds <c>.git</c>, or else the
    /// notebook's own.
    /// </summary>
    public string? RootFolder { get; init; }

    /// <summary>Full paths of inputs, and the same as the caller named them: outputs tell them so, or by the last name where that is a full path too. Empty to leave outputs as the cells made them.</summary>
    public IReadOnlyDictionary<string, string> NamedPaths { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>UTF-16 units of console text kept for one cell.</summary>
    public int MaxStreamLength { get; init; } = 200_000;

    /// <summary>Told before each cell runs; null for nobody.</summary>
    public IProgress<CellProgress>? Progress { get; init; }
}

using System.Collections.Immutable;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>The run of a notebook.</summary>
public sealed record NotebookRun
{
    /// <summary>The notebook with the outputs of this run; for <see cref="NotebookOutcome.NeedsPackages"/>, as it was.</summary>
    public required NotebookDocument Document { get; init; }

    /// <summary>How it ended.</summary>
    public required NotebookOutcome Outcome { get; init; }

    /// <summary>Its code cells, in order.</summary>
    public required ImmutableArray<CellRun> Cells { get; init; }

    /// <summary>The packages it asks for, as its metadata names them or as written after <c>nuget:</c>; empty unless <see cref="NotebookOutcome.NeedsPackages"/>.</summary>
    public ImmutableArray<string> Packages { get; init; } = [];

    /// <summary>How long it took in all, waiting for other notebooks included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Why the notebook failed, or null when it did not.</summary>
    public ErrorOutput? Error => Cells.FirstOrDefault(c => c.Error is not null)?.Error;

    /// <summary>The run in a line, for people.</summary>
    public string Summary => Outcome switch
    {
        NotebookOutcome.Succeeded => $"{Document.FileName}: {Cells.Length} {(Cells.Length == 1 ? "cell" : "cells")} ran.",
        NotebookOutcome.Failed => Error!.Value + NotRun,
        _ => $"{Document.FileName} needs packages that this runner does not restore: {string.Join(", ", Packages)}.",
    };

    private string NotRun => Cells.Count(c => c.Outcome == CellOutcome.NotRun) is > 0 and int cells ? $" ({cells} of {Cells.Length} cells did not run.)" : "";
}

using NewsAnalysis.Cli.Commands;
using NewsAnalysis.Cli.Tables;
using NewsAnalysis.Notebooks.Execution;

namespace NewsAnalysis.Cli.Runs;

/// <summary>What a run made.</summary>
/// <param name="Analyses">The corpus and its analyses.</param>
/// <param name="Notebooks">The runs of the notebooks.</param>
/// <param name="Unreadable">A message for each file that is no notebook that can be run.</param>
internal sealed record Results(Analyses Analyses, IReadOnlyList<NotebookRun> Notebooks, IReadOnlyList<string> Unreadable)
{
    /// <summary>A message for each notebook that failed.</summary>
    public IEnumerable<string> Failures =>
        Notebooks.Where(n => n.Outcome == NotebookOutcome.Failed).Select(n => n.Summary).Concat(Unreadable);

    /// <summary>Whether an input was not read whole, or a notebook failed.</summary>
    public bool Troubled => Inputs.CodeOf(Analyses.Corpus) != ExitCode.Done || Failures.Any();
}

using System.Globalization;
using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Notebooks.Execution;

namespace NewsAnalysis.Cli.Runs;

/// <summary>Shows how far the notebooks have come.</summary>
/// <param name="progress">The progress line.</param>
internal sealed class CellTold(Progress progress) : IProgress<CellProgress>
{
    /// <inheritdoc/>
    public void Report(CellProgress value)
    {
        // One stage a notebook: piped, each stage is a line.
        if (value.Cell == 1)
        {
            progress.Stage(string.Create(CultureInfo.InvariantCulture, $"Running {value.Notebook}, {value.Cells} cells"));
        }
    }
}

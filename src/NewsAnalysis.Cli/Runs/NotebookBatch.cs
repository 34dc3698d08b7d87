using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Cli.Runs;

/// <summary>Runs several notebooks; one that fails does not stop the others.</summary>
/// <param name="files">The notebooks.</param>
/// <param name="prepare">Gives a notebook its parameters.</param>
internal sealed class NotebookBatch(IReadOnlyList<string> files, Func<NotebookDocument, NotebookDocument> prepare)
{
    /// <summary>Runs them all.</summary>
    /// <param name="runner">Runs one.</param>
    /// <param name="stop">Stops between cells.</param>
    /// <returns>The runs, in the order of the files, and a message for each file that is no notebook that can be run.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<(IReadOnlyList<NotebookRun> Runs, IReadOnlyList<string> Unreadable)> RunAsync(
        NotebookRunner runner, CancellationToken stop)
    {
        // Started together: they compile side by side, and run one after the other.
        Task<NotebookRun>[] started = [.. files.Select(file => OneAsync(runner, file, stop))];
        var runs = new List<NotebookRun>();
        var unreadable = new List<string>();
        foreach (Task<NotebookRun> one in started)
        {
            try
            {
                runs.Add(await one);
            }
            catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
            {
                unreadable.Add(VisibleText.Of(e.Message));
            }
        }

        return (runs, unreadable);
    }

    private async Task<NotebookRun> OneAsync(NotebookRunner runner, string file, CancellationToken stop) =>
        await runner.RunAsync(prepare(NotebookDocument.Load(file)), stop);
}

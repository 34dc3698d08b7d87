using System.Collections.Immutable;
using NewsAnalysis.Notebooks.Display;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>One run of one notebook.</summary>
internal sealed class NotebookExecution
{
    private readonly NotebookDocument _document;
    private readonly CellLookahead _lookahead;
    private readonly RunnerOptions _options;
    private readonly CellRunner _runner;
    private readonly NamedPaths _named;

    public NotebookExecution(
        NotebookDocument document,
        CellCompiler compiler,
        CellLookahead lookahead,
        LibraryStore libraries,
        FormatterCatalog formatters,
        RunnerOptions options)
    {
        _document = document;
        _lookahead = lookahead;
        _options = options;
        _named = new NamedPaths(document.Folder, options.NamedPaths);
        _runner = new CellRunner(
            document.FileName, new CellSession(document.FileName, compiler, libraries), formatters, new PathScrubber(document.Folder, options.RootFolder));
    }

    public async Task<NotebookRun> RunAsync(CancellationToken stop)
    {
        ImmutableArray<NotebookCell>.Builder cells = _document.Cells.ToBuilder();
        ImmutableArray<CellRun>.Builder runs = ImmutableArray.CreateBuilder<CellRun>();
        int total = cells.Count(c => c.Kind == CellKind.Code);
        bool failed = false;
        for (int i = 0; i < cells.Count; i++)
        {
            if (cells[i].Kind != CellKind.Code)
            {
                continue;
            }

            int number = runs.Count + 1;
            cells[i] = cells[i].Cleared();
            if (failed)
            {
                runs.Add(new CellRun(i, number, CellOutcome.NotRun, TimeSpan.Zero, null));
                continue;
            }

            stop.ThrowIfCancellationRequested();
            _options.Progress?.Report(new CellProgress(_document.FileName, number, total));
            (CellRun run, ImmutableArray<CellOutput> outputs) = await RunCellAsync(i, number, cells[i].Source, stop).ConfigureAwait(false);
            runs.Add(run);
            cells[i] = cells[i] with { ExecutionCount = number, Outputs = outputs };
            failed = run.Outcome != CellOutcome.Succeeded;
        }

        return new NotebookRun
        {
            Document = _document with { Cells = cells.DrainToImmutable() },
            Outcome = failed ? NotebookOutcome.Failed : NotebookOutcome.Succeeded,
            Cells = runs.DrainToImmutable(),
        };
    }

    private async Task<(CellRun Run, ImmutableArray<CellOutput> Outputs)> RunCellAsync(int index, int number, string code, CancellationToken stop)
    {
        CompiledCell? early = await _lookahead.Cell(number - 1).ConfigureAwait(false);
        var outputs = new CollectedOutputs(_options.MaxStreamLength);
        CellEnd end = await _runner.RunAsync(new CellCode(code, number, number), early, outputs, _options.CellTimeout, stop).ConfigureAwait(false);
        if (end.Error is not null)
        {
            outputs.Add(end.Error);
        }

        return (new CellRun(index, number, end.Outcome, end.Duration, end.Error), _named.In(outputs.Close()));
    }
}

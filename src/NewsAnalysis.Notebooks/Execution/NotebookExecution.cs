using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsAnalysis.Notebooks.Display;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>One run of one notebook.</summary>
internal sealed class NotebookExecution
{
    private readonly NotebookDocument _document;
    private readonly CellLookahead _lookahead;
    private readonly FormatterCatalog _formatters;
    private readonly RunnerOptions _options;
    private readonly CellSession _session;
    private readonly CellSources _sources = new();
    private readonly CellErrors _errors;

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
        _formatters = formatters;
        _options = options;
        _session = new CellSession(document.FileName, compiler, libraries);
        _errors = new CellErrors(document.FileName, _sources, new PathScrubber(document.Folder, options.RootFolder));
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
        _sources.Add(number, code);
        CompiledCell cell = await _lookahead.Cell(number - 1).ConfigureAwait(false) is { } early && ReferenceEquals(early.Previous, _session.Last)
            ? early
            : _session.Compile(code, number, stop);
        if (!cell.Errors.IsEmpty)
        {
            ErrorOutput error = _errors.OfCompilation(number, cell.Errors);
            return (new CellRun(index, number, CellOutcome.DidNotCompile, TimeSpan.Zero, error), [error]);
        }

        var context = new CellContext(_formatters, _options.MaxStreamLength);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (_options.CellTimeout is TimeSpan most)
        {
            limit.CancelAfter(most);
        }

        long start = Stopwatch.GetTimestamp();
        (CellOutcome outcome, ErrorOutput? failure) = await RunCodeAsync(cell, number, code, context, limit.Token, stop).ConfigureAwait(false);
        if (failure is not null)
        {
            context.Add(failure);
        }

        return (new CellRun(index, number, outcome, Stopwatch.GetElapsedTime(start), failure), context.Close());
    }

    private async Task<(CellOutcome Outcome, ErrorOutput? Error)> RunCodeAsync(
        CompiledCell cell, int number, string code, CellContext context, CancellationToken limit, CancellationToken stop)
    {
        try
        {
            await _session.RunAsync(cell, context, number, limit).ConfigureAwait(false);
            return (CellOutcome.Succeeded, null);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            string most = _options.CellTimeout!.Value.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return (CellOutcome.TimedOut, _errors.OfCell(number, "System.TimeoutException", $"The cell took longer than {most} s and was stopped.", 1));
        }
        catch (Exception error)
        {
            return (CellOutcome.Threw, _errors.OfException(number, LastLine(code), error));
        }
    }

    // The last statement: it is what is shown, and a formatter that throws has no line of its own.
    private static int LastLine(string code)
    {
        var unit = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, CellCompiler.Script).GetRoot();
        return unit.Members.Count == 0 ? 1 : unit.Members[^1].GetLocation().GetLineSpan().StartLinePosition.Line + 1;
    }
}

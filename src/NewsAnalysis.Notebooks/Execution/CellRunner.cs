using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsAnalysis.Notebooks.Display;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>Compiles and runs the cells of a session one after the other and says what went wrong: the core of the notebook runner and of the kernel.</summary>
internal sealed class CellRunner
{
    private readonly FormatterCatalog _formatters;
    private readonly CellSources _sources = new();
    private readonly CellErrors _errors;

    /// <param name="notebook">The name of the notebook for error messages; null where it is not known.</param>
    /// <param name="session">The state.</param>
    /// <param name="formatters">How values are shown.</param>
    /// <param name="paths">Takes the machine's paths out of messages.</param>
    public CellRunner(string? notebook, CellSession session, FormatterCatalog formatters, PathScrubber paths)
    {
        Session = session;
        _formatters = formatters;
        _errors = new CellErrors(notebook, _sources, paths);
    }

    /// <summary>The state.</summary>
    public CellSession Session { get; }

    /// <summary>Runs a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="early">The same cell, compiled before; null to compile it now.</param>
    /// <param name="outputs">Where what it writes and shows goes; not its error.</param>
    /// <param name="timeout">How long it may run; null for no limit.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    public async Task<CellEnd> RunAsync(CellCode cell, CompiledCell? early, ICellOutputs outputs, TimeSpan? timeout, CancellationToken stop)
    {
        _sources.Add(cell.Number, cell.Code, cell.Shown);
        CompiledCell compiled = early is not null && ReferenceEquals(early.Previous, Session.Last)
            ? early
            : Session.Compile(cell.Code, cell.Number, stop);
        if (!compiled.Errors.IsEmpty)
        {
            return new CellEnd(CellOutcome.DidNotCompile, _errors.OfCompilation(cell.Number, compiled.Errors), TimeSpan.Zero);
        }

        var context = new CellContext(_formatters, outputs);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (timeout is TimeSpan most)
        {
            limit.CancelAfter(most);
        }

        long start = Stopwatch.GetTimestamp();
        try
        {
            await Session.RunAsync(compiled, context, cell.Shown, limit.Token).ConfigureAwait(false);
            return new CellEnd(CellOutcome.Succeeded, null, Stopwatch.GetElapsedTime(start));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            string seconds = timeout!.Value.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            ErrorOutput error = _errors.OfCell(cell.Number, "System.TimeoutException", $"The cell took longer than {seconds} s and was stopped.", 1);
            return new CellEnd(CellOutcome.TimedOut, error, Stopwatch.GetElapsedTime(start));
        }
        catch (Exception thrown)
        {
            ErrorOutput error = _errors.OfException(cell.Number, LastLine(cell.Code), thrown);
            return new CellEnd(CellOutcome.Threw, error, Stopwatch.GetElapsedTime(start));
        }
    }

    /// <summary>Runs an expression whose value is shown, and leaves the state as it is.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="outputs">Takes its value.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Why it failed, or null.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    public async Task<ErrorOutput?> EvaluateAsync(CellCode expression, ICellOutputs outputs, CancellationToken stop)
    {
        _sources.Add(expression.Number, expression.Code, expression.Shown);
        CompiledCell compiled = Session.Compile(expression.Code, expression.Number, stop);
        if (!compiled.Errors.IsEmpty)
        {
            return _errors.OfCompilation(expression.Number, compiled.Errors);
        }

        try
        {
            await Session.RunAsideAsync(compiled, new CellContext(_formatters, outputs), expression.Shown, stop).ConfigureAwait(false);
            return null;
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            return _errors.OfException(expression.Number, 1, thrown);
        }
    }

    // The last statement: it is what is shown, and a formatter that throws has no line of its own.
    private static int LastLine(string code)
    {
        var unit = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, CellCompiler.Script).GetRoot();
        return unit.Members.Count == 0 ? 1 : unit.Members[^1].GetLocation().GetLineSpan().StartLinePosition.Line + 1;
    }
}

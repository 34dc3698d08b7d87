using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>Says why a cell failed: notebook, cell, line, the code of the line, the message. No paths of the machine, no times.</summary>
/// <param name="notebook">The notebook's name, or null where it is not known.</param>
/// <param name="sources">The code of the cells.</param>
/// <param name="paths">Takes the machine's paths out of messages.</param>
internal sealed class CellErrors(string? notebook, CellSources sources, PathScrubber paths)
{
    private const int MaxFrames = 20;

    private const int MaxHints = 3;

    /// <summary>The compiler's errors.</summary>
    public ErrorOutput OfCompilation(int number, ImmutableArray<Diagnostic> errors)
    {
        var traceback = new List<string>();
        foreach (Diagnostic error in errors)
        {
            FileLinePositionSpan at = error.Location.GetLineSpan();
            string code = sources.Line(number, Line(at));
            traceback.Add(Place(number, Line(at)) + ": " + Message(error));
            traceback.Add(Quoted(Line(at), code));
            traceback.Add(new string(' ', Quoted(Line(at), "").Length + Math.Min(at.StartLinePosition.Character, code.Length)) + "^");
        }

        traceback.AddRange(errors.Select(e => CellHints.Of(e.Id)).OfType<string>().Distinct(StringComparer.Ordinal).Take(MaxHints).Select(Hint));

        Diagnostic first = errors[0];
        string more = errors.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $" (and {errors.Length - 1} more)") : "";
        return new ErrorOutput(
            "CompilationError",
            Place(number, Line(first.Location.GetLineSpan())) + ": " + Message(first) + more,
            [.. traceback]);
    }

    /// <summary>An exception thrown while a cell ran.</summary>
    /// <param name="number">The cell.</param>
    /// <param name="line">The line to name when the exception comes from no line of a cell.</param>
    /// <param name="error">The exception.</param>
    public ErrorOutput OfException(int number, int line, Exception error)
    {
        Exception outer = error;
        error = Unwrapped(error);
        List<string> frames = Frames(error, out (int Number, int Line)? thrown);
        if (thrown is null && outer != error)
        {
            // Thrown on another thread: the wrapper knows the line of the cell that waited for it.
            frames.AddRange(Frames(outer, out thrown).Where(f => !frames.Contains(f)));
        }

        (int cell, int at) = thrown ?? (number, line);
        string message = paths.Scrub(error.Message);
        var traceback = new List<string>
        {
            error.GetType().FullName + ": " + message,
            Place(cell, at) + ":",
            Quoted(at, sources.Line(cell, at)),
        };
        traceback.AddRange(frames);
        for (Exception? inner = error.InnerException; inner is not null; inner = inner.InnerException)
        {
            traceback.Add("caused by " + inner.GetType().FullName + ": " + paths.Scrub(inner.Message));
            traceback.AddRange(Frames(inner, out _));
        }

        if (CellHints.Of(error) is { } hint)
        {
            traceback.Add(Hint(hint));
        }

        return new ErrorOutput(error.GetType().FullName!, Place(cell, at) + ": " + message, [.. traceback]);
    }

    /// <summary>A cell that took too long, or asks for what this runner does not do.</summary>
    public ErrorOutput OfCell(int number, string name, string message, int line) => new(
        name,
        Place(number, line) + ": " + message,
        [Place(number, line) + ": " + message, Quoted(line, sources.Line(number, line))]);

    private static Exception Unwrapped(Exception error) => error switch
    {
        TargetInvocationException { InnerException: Exception inner } => Unwrapped(inner),
        AggregateException { InnerExceptions: [Exception only] } => Unwrapped(only),
        _ => error,
    };

    private List<string> Frames(Exception error, out (int Number, int Line)? thrown)
    {
        thrown = null;
        var lines = new List<string>();
        StackFrame[] withLines = new StackTrace(error, fNeedFileInfo: true).GetFrames();
        StackFrame[] plain = new StackTrace(error, fNeedFileInfo: false).GetFrames();
        for (int i = 0; i < withLines.Length && i < plain.Length; i++)
        {
            if (CellSources.Number(withLines[i].GetFileName()) is int cell)
            {
                (int Number, int Line) at = (cell, withLines[i].GetFileLineNumber());
                thrown ??= at;
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"   at cell {sources.Shown(at.Number)}, line {at.Line}"));
            }
            else if (IsOfInterest(plain[i].GetMethod()?.DeclaringType))
            {
                lines.Add("   " + new StackTrace(plain[i]).ToString().AsSpan().Trim().ToString().Split('\n')[0].TrimEnd());
            }
        }

        if (lines.Count > MaxFrames)
        {
            lines[MaxFrames] = string.Create(CultureInfo.InvariantCulture, $"   … {lines.Count - MaxFrames} more");
            lines.RemoveRange(MaxFrames + 1, lines.Count - MaxFrames - 1);
        }

        return [.. lines.Distinct(StringComparer.Ordinal)];
    }

    // What runs the cell, and what .NET puts between the awaits, says nothing to the reader.
    private static bool IsOfInterest(Type? type) =>
        type?.FullName is string name
        && !name.StartsWith("System.Runtime.", StringComparison.Ordinal)
        && !name.StartsWith("System.Threading.", StringComparison.Ordinal)
        && !name.StartsWith("Submission#", StringComparison.Ordinal)
        && type.Assembly != typeof(CellErrors).Assembly;

    private static string Hint(string hint) => "hint: " + hint;

    private static int Line(FileLinePositionSpan at) => at.StartLinePosition.Line + 1;

    private static string Quoted(int line, string code) => string.Create(CultureInfo.InvariantCulture, $"{line,5} | {code}");

    private string Message(Diagnostic error) => error.Id + ": " + paths.Scrub(error.GetMessage(CultureInfo.InvariantCulture));

    private string Place(int number, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"{(notebook is null ? "" : notebook + ", ")}cell {sources.Shown(number)}, line {line}");
}

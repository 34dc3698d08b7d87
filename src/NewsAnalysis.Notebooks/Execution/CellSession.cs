using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>The state of a notebook's kernel: the compiled cells so far and the values of their variables.</summary>
internal sealed class CellSession
{
    private readonly CellCompiler _compiler;
    private readonly CellAssemblies _assemblies;
    private object?[] _values = new object?[16];
    private int _cells;

    public CellSession(string notebook, CellCompiler compiler, LibraryStore store)
    {
        _compiler = compiler;
        _assemblies = new CellAssemblies(notebook, store);
    }

    /// <summary>The last cell that compiled, on which the next builds.</summary>
    public CompiledCell? Last { get; private set; }

    /// <summary>Compiles code on top of <see cref="Last"/>, without running it.</summary>
    public CompiledCell Compile(string code, int number, CancellationToken stop) => _compiler.Compile(code, number, Last, stop);

    /// <summary>What the compiler knows of code that is still being written, on top of <see cref="Last"/>.</summary>
    public SemanticModel Analyse(string code) => _compiler.Analyse(code, Last);

    /// <summary>Runs a cell compiled on top of <see cref="Last"/>, and shows the value of its last expression as result number <paramref name="shown"/>.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    public Task RunAsync(CompiledCell cell, CellContext context, int shown, CancellationToken stop)
    {
        Last = cell;
        return RunAsync(cell, ref _cells, context, shown, stop);
    }

    /// <summary>Runs code compiled on top of <see cref="Last"/>, but leaves <see cref="Last"/> and the variables of the session as they are.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    public Task RunAsideAsync(CompiledCell cell, CellContext context, int shown, CancellationToken stop)
    {
        // The next cell gets the same slot, and overwrites it.
        int cells = _cells;
        return RunAsync(cell, ref cells, context, shown, stop);
    }

    private Task RunAsync(CompiledCell cell, ref int cells, CellContext context, int shown, CancellationToken stop)
    {
        foreach (string library in cell.Libraries)
        {
            _assemblies.AddLibrary(library);
        }

        if (cell.Image.Length == 0)
        {
            return Task.CompletedTask;
        }

        // The first slot is for host objects, which this dialect does not have.
        if (++cells + 1 > _values.Length)
        {
            Array.Resize(ref _values, _values.Length * 2);
        }

        object?[] values = _values;
        Func<object?[], Task<object?>> run = _assemblies.Load(cell)
            .GetType(cell.EntryType, throwOnError: true)!
            .GetMethod(cell.EntryMethod, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
        return CellThread.RunAsync(async () => context.Result(await run(values).ConfigureAwait(false), shown), context, stop);
    }
}

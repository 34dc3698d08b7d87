using NewsAnalysis.Notebooks.Display;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>The session of a kernel: runs cells one after the other on the engine that also runs whole notebooks.</summary>
internal sealed class CellEngine
{
    private readonly FrameworkReferences _framework = new();
    private readonly LibraryStore _libraries;
    private readonly CellRunner _runner;
    private readonly string _folder;
    private int _last;

    /// <param name="folder">The folder that <c>#r</c> is relative to.</param>
    public CellEngine(string folder)
    {
        _folder = folder;
        _libraries = new LibraryStore(_framework);
        var session = new CellSession("kernel", new CellCompiler(folder, _framework, _libraries), _libraries);
        _runner = new CellRunner(notebook: null, session, new FormatterCatalog(), new PathScrubber(folder, root: null));
    }

    /// <summary>What the cells so far have made.</summary>
    public CellSession Session => _runner.Session;

    /// <summary>Compiles and runs a cell that does nothing, in a session of its own: the first real one is then faster.</summary>
    public async Task WarmUpAsync()
    {
        const string Code = "var words = \"a b\".Split(' ').Where(w => w.Length > 0).ToList(); await Task.Yield(); $\"{words.Count}\"";
        var session = new CellSession("start", new CellCompiler(_folder, _framework, _libraries), _libraries);
        var runner = new CellRunner(null, session, new FormatterCatalog(), new PathScrubber(_folder, _folder));
        await runner.RunAsync(new CellCode(Code, 1, 1), null, new KeptOutputs(), null, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Runs a cell.</summary>
    /// <param name="code">The code.</param>
    /// <param name="count">The number that people know it by.</param>
    /// <param name="outputs">Takes what it writes and shows, and not its error.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Why it failed, or null.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    public async Task<ErrorOutput?> RunAsync(string code, int count, ICellOutputs outputs, CancellationToken stop)
    {
        if (CellCompiler.Packages(code) is [string package, ..])
        {
            string message = $"cell {count}: asks for the package '{package}', but this kernel restores none. Use #r with the path of a DLL.";
            return new ErrorOutput("NeedsPackages", message, [message]);
        }

        var cell = new CellCode(code, ++_last, count);
        return (await _runner.RunAsync(cell, null, outputs, null, stop).ConfigureAwait(false)).Error;
    }

    /// <summary>Runs an expression and leaves the session as it is.</summary>
    /// <returns>Why it failed, or null.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was asked for.</exception>
    public Task<ErrorOutput?> EvaluateAsync(string expression, int count, ICellOutputs outputs, CancellationToken stop) =>
        _runner.EvaluateAsync(new CellCode(expression, ++_last, count), outputs, stop);
}

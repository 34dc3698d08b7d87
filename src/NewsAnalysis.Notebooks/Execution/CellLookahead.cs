namespace NewsAnalysis.Notebooks.Execution;

/// <summary>
/// Compiles the cells of a notebook ahead of their turn, while earlier ones (or other notebooks) run. A cell needs only the code of the cells before it to
/// compile, not their values.
/// </summary>
internal sealed class CellLookahead
{
    private readonly TaskCompletionSource<CompiledCell?>[] _compiled;

    public CellLookahead(IReadOnlyList<string> code, CellCompiler compiler, CancellationToken stop)
    {
        _compiled = [.. code.Select(_ => new TaskCompletionSource<CompiledCell?>(TaskCreationOptions.RunContinuationsAsynchronously))];
        _ = Task.Run(() => CompileAll(code, compiler, stop), CancellationToken.None);
    }

    /// <summary>The cell at <paramref name="index"/>, or null when it, or one before it, did not compile ahead of its turn.</summary>
    public Task<CompiledCell?> Cell(int index) => _compiled[index].Task;

    private void CompileAll(IReadOnlyList<string> code, CellCompiler compiler, CancellationToken stop)
    {
        CompiledCell? previous = null;
        int done = 0;
        try
        {
            for (; done < code.Count; done++)
            {
                CompiledCell cell = compiler.Compile(code[done], done + 1, previous, stop);
                if (!cell.Errors.IsEmpty)
                {
                    break;
                }

                _compiled[done].SetResult(cell);
                previous = cell;
            }
        }
        catch (Exception)
        {
            // The cell is compiled again when its turn comes, and fails there.
        }

        for (; done < code.Count; done++)
        {
            _compiled[done].TrySetResult(null);
        }
    }
}

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>
/// Holds what belongs to the whole process while one notebook runs: the current folder is the notebook's, the console is routed to
/// the cells, its input is empty. Everything is put back at the end. One notebook runs at a time in a process.
/// </summary>
internal sealed class ProcessScope : IDisposable
{
    private static readonly SemaphoreSlim Gate = new(1, 1);

    private readonly string _folder = Environment.CurrentDirectory;
    private readonly TextWriter _out = Console.Out;
    private readonly TextWriter _error = Console.Error;
    private readonly TextReader _in = Console.In;

    private ProcessScope(string folder)
    {
        Environment.CurrentDirectory = folder;
        Console.SetOut(new ConsoleRouter(_out, "stdout"));
        Console.SetError(new ConsoleRouter(_error, "stderr"));
        Console.SetIn(TextReader.Null);
    }

    /// <summary>Waits until no other notebook runs, and takes the process.</summary>
    public static async Task<ProcessScope> EnterAsync(string folder, CancellationToken stop)
    {
        await Gate.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            return new ProcessScope(folder);
        }
        catch
        {
            Gate.Release();
            throw;
        }
    }

    public void Dispose()
    {
        Console.SetIn(_in);
        Console.SetError(_error);
        Console.SetOut(_out);
        if (Directory.Exists(_folder))
        {
            Environment.CurrentDirectory = _folder;
        }

        Gate.Release();
    }
}

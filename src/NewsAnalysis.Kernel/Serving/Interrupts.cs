namespace NewsAnalysis.Kernel.Serving;

/// <summary>Stops the cell that is running.</summary>
internal sealed class Interrupts
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _running;

    /// <summary>Runs something that <see cref="Interrupt"/> stops.</summary>
    public async Task<T> DuringAsync<T>(Func<CancellationToken, Task<T>> work)
    {
        using var stop = new CancellationTokenSource();
        lock (_lock)
        {
            _running = stop;
        }

        try
        {
            return await work(stop.Token).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _running = null;
            }
        }
    }

    /// <summary>Cancelled when what is running is to stop.</summary>
    public CancellationToken Token
    {
        get
        {
            lock (_lock)
            {
                return _running?.Token ?? CancellationToken.None;
            }
        }
    }

    /// <summary>Stops what is running; does nothing when nothing is.</summary>
    public void Interrupt()
    {
        lock (_lock)
        {
            _running?.Cancel();
        }
    }
}

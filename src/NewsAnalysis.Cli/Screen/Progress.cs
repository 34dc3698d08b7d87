using System.Diagnostics;
using Spectre.Console;

namespace NewsAnalysis.Cli.Screen;

/// <summary>Tells what is being done once it takes over a second: a moving line on a terminal, plain lines elsewhere.</summary>
/// <param name="terminal">Where to.</param>
internal sealed class Progress(Terminal terminal)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private string _stage = "";
    private string _told = "";

    /// <summary>Names what is done from now on.</summary>
    public void Stage(string stage)
    {
        lock (_lock)
        {
            _stage = VisibleText.Of(stage);
        }

        if (_clock.Elapsed > Patience)
        {
            Tell();
        }
    }

    /// <summary>Does work beside the progress line.</summary>
    /// <param name="work">The work; it names its stages with <see cref="Stage"/>.</param>
    /// <param name="cancellation">Stops waiting for it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<T> DuringAsync<T>(Func<T> work, CancellationToken cancellation) =>
        DuringAsync(() => Task.FromResult(work()), cancellation);

    /// <inheritdoc cref="DuringAsync{T}(Func{T}, CancellationToken)"/>
    public async Task<T> DuringAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        Task<T> running = Task.Run(work, cancellation);
        if (await Task.WhenAny(running, Task.Delay(Patience, cancellation)) != running && !cancellation.IsCancellationRequested)
        {
            await ShowAsync(running, cancellation);
        }

        try
        {
            return await running.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            // What works gets the time to put away what it has begun to write.
            await Task.WhenAny(running, Task.Delay(Patience + Patience, CancellationToken.None));
            throw;
        }
    }

    private async Task ShowAsync(Task running, CancellationToken cancellation)
    {
        if (terminal.Live is not { } live)
        {
            Tell();
            return;
        }

        await live.Status().StartAsync(Markup.Escape(Current()), async status =>
        {
            while (!running.IsCompleted && !cancellation.IsCancellationRequested)
            {
                status.Status(Markup.Escape(Current()));
                await Task.WhenAny(running, Task.Delay(100, CancellationToken.None));
            }
        });
    }

    private void Tell()
    {
        lock (_lock)
        {
            if (terminal.Live is null && _stage.Length > 0 && _stage != _told)
            {
                terminal.Complain(_stage + " …");
                _told = _stage;
            }
        }
    }

    private string Current()
    {
        lock (_lock)
        {
            return _stage + " …";
        }
    }
}

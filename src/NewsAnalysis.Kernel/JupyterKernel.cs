using System.Net;
using System.Runtime.InteropServices;
using NewsAnalysis.Kernel.Messages;
using NewsAnalysis.Kernel.Serving;
using NewsAnalysis.Kernel.Zmtp;
using NewsAnalysis.Notebooks.Execution;

namespace NewsAnalysis.Kernel;

/// <summary>A Jupyter kernel that runs C# cells, in the dialect that the notebook runner runs.</summary>
/// <remarks>
/// It speaks version 5.3 of the Jupyter messaging protocol over ZMTP 3.1, on this machine only. Messages that are not signed with the key of the connection
/// file, were sent before or are malformed are left out and logged.
/// </remarks>
public static class JupyterKernel
{
    /// <summary>Serves until a client asks for the shutdown, the program that started it ends, or <paramref name="stop"/>.</summary>
    /// <remarks>The current folder of the process is the one that <c>#r</c> and the cells' relative paths start from.</remarks>
    /// <param name="connectionFile">The path of the connection file.</param>
    /// <param name="log">Told what was refused and why.</param>
    /// <param name="stop">Ends the kernel.</param>
    /// <exception cref="FormatException">The connection file is malformed, or asks for a place that other machines can reach.</exception>
    /// <exception cref="IOException">The connection file cannot be read.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">A port is taken.</exception>
    public static async Task RunAsync(string connectionFile, TextWriter log, CancellationToken stop = default)
    {
        var connection = ConnectionFile.Parse(await File.ReadAllBytesAsync(connectionFile, stop).ConfigureAwait(false));
        await RunAsync(connection, log, stop).ConfigureAwait(false);
    }

    internal static async Task RunAsync(ConnectionFile connection, TextWriter log, CancellationToken stop)
    {
        TextWriter writer = TextWriter.Synchronized(log);
        void Log(string line) => writer.WriteLine("kernel: " + line);

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var engine = new CellEngine(Environment.CurrentDirectory);
        var wire = new MessageWire(new MessageSigner(connection.Scheme, connection.Key));
        var publisher = new PublisherSocket();
        var iopub = new IopubChannel(wire, publisher);
        var interrupts = new Interrupts();
        var history = new History();
        using var input = new FrontEndInput(wire, interrupts, Log);
        var info = new InfoHandler(iopub);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ends = new ControlHandler(interrupts, iopub, () => ended.TrySetResult());
        var execute = new ExecuteHandler(engine, iopub, input, history, interrupts);
        var shell = new RequestLoop("shell", wire, iopub, [info, execute, new LanguageHandler(engine), new HistoryHandler(history), ends], Log);
        var control = new RequestLoop("control", wire, iopub, [info, ends], Log);

        // Ctrl+C in the terminal of a notebook server reaches its kernels too: it stops the cell, not the kernel.
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            interrupts.Interrupt();
        });

        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            ended.TrySetResult();
        });

        using ProcessScope process = await ProcessScope.EnterAsync(Environment.CurrentDirectory, stop).ConfigureAwait(false);
        Console.SetIn(input);
        ZmtpListener Listen(EndPoint at, IZmtpHandler handler) => new(at, handler, ZmtpLimits.Default, Log);
        await using ZmtpListener heartbeats = Listen(connection.Heartbeat, new EchoSocket());
        await using ZmtpListener publishing = Listen(connection.Iopub, publisher);
        await using ZmtpListener asking = Listen(connection.Input, input.Socket);
        await using ZmtpListener controlling = Listen(connection.Control, control.Socket);
        await using ZmtpListener working = Listen(connection.Shell, shell.Socket);
        iopub.Status("starting", MessageHeader.None);

        Task warm = Task.Run(engine.WarmUpAsync, CancellationToken.None);
        Task loops = Task.WhenAll(
            Task.Run(() => shell.RunAsync(ending.Token), CancellationToken.None),
            Task.Run(() => control.RunAsync(ending.Token), CancellationToken.None));
        await Task.WhenAny(ended.Task, loops, ParentProcess.EndAsync(ending.Token)).ConfigureAwait(false);
        interrupts.Interrupt();
        await ending.CancelAsync().ConfigureAwait(false);

        // The answer to the request that ended the kernel, and what the cell still had to say.
        await Task.WhenAny(loops, Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None)).ConfigureAwait(false);
        _ = warm.Exception;
    }
}

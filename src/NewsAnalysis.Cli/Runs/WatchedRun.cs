using NewsAnalysis.Cli.Commands;
using NewsAnalysis.Cli.Files;
using NewsAnalysis.Cli.Screen;

namespace NewsAnalysis.Cli.Runs;

/// <summary>
/// Does what <c>run --watch</c> asks for: runs, and runs again whenever articles or notebooks change, until it is stopped. Where only notebooks changed,
/// only those run again.
/// </summary>
/// <param name="terminal">Where to write messages.</param>
/// <param name="request">What is asked for.</param>
internal sealed class WatchedRun(Terminal terminal, RunRequest request)
{
    private const int NamedFiles = 3;

    private Results? _last;

    /// <summary>Runs until <paramref name="stop"/>, which is the usual end.</summary>
    public async Task<int> InvokeAsync(CancellationToken stop)
    {
        Workspace? workspace = Workspace.Find();
        string[] paths = Inputs.Paths(request.Articles, workspace);
        var changes = new InputChanges(paths, request.Notebooks ?? workspace?.Notebooks ?? ".", request.Out);
        try
        {
            IReadOnlyList<string> changed = [];
            for (int run = 1; ; run++)
            {
                await OnceAsync(run, changed, stop);
                terminal.Line($"Waiting for changes in {string.Join(", ", paths)}; Ctrl+C ends.");
                (changed, bool onlyNotebooks) = await changes.NextAsync(stop);
                _last = onlyNotebooks ? _last : null;
                string more = changed.Count > NamedFiles ? $" and {Summary.Count(changed.Count - NamedFiles, "more file")}" : "";
                terminal.Line();
                terminal.Line($"Changed  {string.Join(", ", changed.Take(NamedFiles).Select(Path.GetFileName))}{more}", Tone.Strong);
            }
        }
        catch (OperationCanceledException)
        {
            terminal.Line("Ended; the results of the last run are whole.");
            return ExitCode.Done;
        }
    }

    // What was asked for wrongly ends the watching; an empty folder, or a file that is half written, is waited out.
    private async Task OnceAsync(int run, IReadOnlyList<string> changed, CancellationToken stop)
    {
        try
        {
            var again = new ArticleRun(terminal, request) { Earlier = _last, Changed = changed };
            _last = null;
            await again.InvokeAsync(stop);
            _last = again.Made;
        }
        catch (UserError error) when (error.ExitCode == ExitCode.NothingToAnalyse || run > 1)
        {
            foreach (string line in error.Message.Split('\n'))
            {
                terminal.Line(line, Tone.Warning);
            }
        }
    }
}

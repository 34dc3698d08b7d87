namespace NewsAnalysis.Cli.Runs;

/// <summary>Notices that articles or notebooks were added, changed or removed.</summary>
/// <remarks>
/// Files are compared by name, length and time of the last change. That is asked again and again, since notices of the file system get lost on
/// network drives and in containers.
/// </remarks>
internal sealed class InputChanges
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    private readonly record struct Seen(long Length, DateTime Changed, bool Notebook);

    private readonly string[] _inputs;
    private readonly string _notebooks;
    private readonly string _output;
    private Dictionary<string, Seen> _seen;

    /// <summary>Watches from now on.</summary>
    /// <param name="inputs">Files, folders and globs.</param>
    /// <param name="notebooks">The folder of the notebooks.</param>
    /// <param name="output">The folder of the results, which is left out.</param>
    public InputChanges(IEnumerable<string> inputs, string notebooks, string output)
    {
        _inputs = [.. inputs.Select(Path.GetFullPath)];
        _notebooks = Path.GetFullPath(notebooks);
        _output = Path.GetFullPath(output) + Path.DirectorySeparatorChar;
        _seen = Look();
    }

    /// <summary>Waits until something is another than before, and no more changes come.</summary>
    /// <param name="stop">Ends the waiting.</param>
    /// <returns>The full paths of the files that were added, changed or removed, in order, and whether all of them are notebooks and none an article.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<(IReadOnlyList<string> Files, bool OnlyNotebooks)> NextAsync(CancellationToken stop)
    {
        while (true)
        {
            Dictionary<string, Seen> earlier = _seen;
            if (!Same(Look(), earlier))
            {
                _seen = await SettledAsync(stop);
                string[] changed = [.. _seen.Keys.Union(earlier.Keys, StringComparer.Ordinal).Where(f => !Same(f, _seen, earlier)).Order(StringComparer.Ordinal)];
                if (changed.Length > 0)
                {
                    return (changed, changed.All(f => (_seen.TryGetValue(f, out Seen file) || earlier.TryGetValue(f, out file)) && file.Notebook));
                }
            }

            await Task.Delay(Pause, stop);
        }
    }

    // A file that is being copied grows; many come one after the other: what is there once nothing changes any more.
    private async Task<Dictionary<string, Seen>> SettledAsync(CancellationToken stop)
    {
        Dictionary<string, Seen> now = Look(), before;
        do
        {
            before = now;
            await Task.Delay(Pause, stop);
            now = Look();
        }
        while (!Same(now, before));
        return now;
    }

    private static bool Same(string file, Dictionary<string, Seen> a, Dictionary<string, Seen> b) =>
        a.TryGetValue(file, out Seen x) && b.TryGetValue(file, out Seen y) && x == y;

    private static bool Same(Dictionary<string, Seen> a, Dictionary<string, Seen> b) =>
        a.Count == b.Count && a.All(f => b.TryGetValue(f.Key, out var other) && other == f.Value);

    private Dictionary<string, Seen> Look()
    {
        var files = new Dictionary<string, Seen>(StringComparer.Ordinal);
        foreach (string input in _inputs)
        {
            Add(files, Named(input), notebooks: false);
        }

        Add(files, Directory.Exists(_notebooks) ? Directory.EnumerateFiles(_notebooks, "*.ipynb") : [], notebooks: true);
        return files;
    }

    // The file itself, or all that lies in the folder or can match the glob; nothing where neither is there.
    private static IEnumerable<string> Named(string input) => File.Exists(input) ? [input]
        : Directory.Exists(Fixed(input)) ? Directory.EnumerateFiles(Fixed(input), "*", Everything)
        : [];

    // The folder above the first wildcard of a glob: what lies in it can match.
    private static string Fixed(string input)
    {
        int wildcard = input.AsSpan().IndexOfAny('*', '?');
        return wildcard < 0 ? input : Path.GetDirectoryName(input[..wildcard] + "x")!;
    }

    private void Add(Dictionary<string, Seen> files, IEnumerable<string> found, bool notebooks)
    {
        foreach (string file in found.Where(f => !f.StartsWith(_output, StringComparison.Ordinal) && !Path.GetFileName(f).StartsWith('.')))
        {
            var info = new FileInfo(file);
            if (info.Exists)
            {
                files.TryAdd(file, new Seen(info.Length, info.LastWriteTimeUtc, notebooks));
            }
        }
    }
}

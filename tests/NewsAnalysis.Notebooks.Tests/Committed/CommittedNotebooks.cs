using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Tests.Committed;

/// <summary>The notebooks of the repository, executed once for all tests of this folder.</summary>
public sealed class CommittedNotebooks : IAsyncLifetime
{
    /// <summary>The names of the notebooks.</summary>
    public static TheoryData<string> Names => [.. Files().Select(f => Path.GetFileName(f)!)];

    /// <summary>The names of those that need nothing but the library.</summary>
    public static TheoryData<string> RunNames => [.. Files().Where(f => NotebookDocument.Load(f).Needs.IsEmpty).Select(f => Path.GetFileName(f)!)];

    /// <summary>The runs, in the order of the notebooks' names.</summary>
    public IReadOnlyList<NotebookRun> All { get; private set; } = [];

    /// <summary>The runs of those that need nothing but the library.</summary>
    public IReadOnlyList<NotebookRun> Runs => [.. All.Where(r => r.Document.Needs.IsEmpty)];

    /// <summary>The folder of the notebooks.</summary>
    public static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Analysis.sln")))
            {
                folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository: no folder above them holds Analysis.sln.");
            }

            return Path.Combine(folder.FullName, "notebooks");
        }
    }

    public async Task InitializeAsync()
    {
        var runner = new NotebookRunner();
        All = await Task.WhenAll(Files().Select(f => runner.RunAsync(NotebookDocument.Load(f).Cleared())));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder, "*.ipynb").Order(StringComparer.Ordinal);
}

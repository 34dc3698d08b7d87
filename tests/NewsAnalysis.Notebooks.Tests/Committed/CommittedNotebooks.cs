using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Tests.Committed;

/// <summary>The notebooks of the repository, executed once for all tests of this folder.</summary>
public sealed class CommittedNotebooks : IAsyncLifetime
{
    /// <summary>The names of the notebooks.</summary>
    public static TheoryData<string> Names => [.. Files().Select(f => Path.GetFileName(f)!)];

    /// <summary>The runs, in the order of the notebooks' names.</summary>
    public IReadOnlyList<NotebookRun> Runs { get; private set; } = [];

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
        Runs = await Task.WhenAll(Files().Select(f => runner.RunAsync(NotebookDocument.Load(f).Cleared())));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder, "*.ipynb").Order(StringComparer.Ordinal);
}

namespace NewsAnalysis.Cli.Tests.Support;

/// <summary>Where the repository is, seen from a test.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>Analysis.sln</c>.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Analysis.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run inside the repository: no folder above them holds Analysis.sln.");
    }
}

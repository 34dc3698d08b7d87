namespace NewsAnalysis.Cli.Files;

/// <summary>The folder of the repository: where the notebooks and the first articles are.</summary>
/// <param name="Root">The folder that holds <c>Analysis.sln</c> and <c>notebooks</c>.</param>
internal sealed record Workspace(string Root)
{
    /// <summary>The articles that are read when none are named.</summary>
    public string Seeds => Path.Combine(Root, "seeds");

    /// <summary>The notebooks.</summary>
    public string Notebooks => Path.Combine(Root, "notebooks");

    /// <summary>Looks upwards from the working folder, then from the program's own; null when neither lies in a clone.</summary>
    public static Workspace? Find() => Above(Environment.CurrentDirectory) ?? Above(AppContext.BaseDirectory);

    private static Workspace? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Analysis.sln")) && Directory.Exists(Path.Combine(folder.FullName, "notebooks")))
            {
                return new Workspace(folder.FullName);
            }
        }

        return null;
    }
}

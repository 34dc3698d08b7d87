using NewsAnalysis.Articles;

namespace NewsAnalysis.Benchmarks;

/// <summary>The five seed articles.</summary>
internal static class Seeds
{
    /// <summary>Their folder, above the working folder or the program's own.</summary>
    /// <exception cref="InvalidOperationException">Neither lies in a clone of the repository.</exception>
    public static string Folder { get; } = Above(Environment.CurrentDirectory) ?? Above(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException("No folder above this one holds Analysis.sln and seeds/.");

    /// <summary>Loads them.</summary>
    public static ArticleCorpus Load() => ArticleCorpus.Load(Folder);

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            string seeds = Path.Combine(folder.FullName, "seeds");
            if (File.Exists(Path.Combine(folder.FullName, "Analysis.sln")) && Directory.Exists(seeds))
            {
                return seeds;
            }
        }

        return null;
    }
}

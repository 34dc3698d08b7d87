using NewsAnalysis.Cli.Files;
using NewsAnalysis.Cli.Tests.Support;

namespace NewsAnalysis.Cli.Tests.Files;

public sealed class StagedFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FilesAppearTogetherAndOthersStay()
    {
        _folder.Write("mine.txt", "mine");
        _folder.Write("tables/a.csv", "old");
        using (var staged = new StagedFolder(_folder.Path))
        {
            File.WriteAllText(staged.PathOf("tables/a.csv"), "new");
            Assert.Equal("old", File.ReadAllText(Path.Combine(_folder.Path, "tables/a.csv")));
            staged.Commit();
        }

        Assert.Equal("new", File.ReadAllText(Path.Combine(_folder.Path, "tables/a.csv")));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder.Path, "mine.txt")));
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    [Fact]
    public void WithoutCommitNothingChanges()
    {
        _folder.Write("a.csv", "old");
        using (var staged = new StagedFolder(_folder.Path))
        {
            File.WriteAllText(staged.PathOf("a.csv"), "new");
        }

        Assert.Equal("old", File.ReadAllText(Path.Combine(_folder.Path, "a.csv")));
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }
}

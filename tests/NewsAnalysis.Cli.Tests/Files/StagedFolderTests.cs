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

    [Fact]
    public void AFolderMadeForNothingIsTakenAway()
    {
        string target = Path.Combine(_folder.Path, "new", "results");
        using (var staged = new StagedFolder(target))
        {
            File.WriteAllText(staged.PathOf("a.csv"), "new");
        }

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void WhatAKilledRunLeftIsCleared()
    {
        int dead = DeadProcess();
        Leave($".partial-{dead}", Environment.MachineName);
        Leave($".partial-{dead}-1", Environment.MachineName);
        Leave($".partial-{Environment.ProcessId}", Environment.MachineName); // An earlier process of this one's number, as in containers.
        using var staged = new StagedFolder(_folder.Path);
        Assert.Equal(staged.Folder, Assert.Single(Directory.GetFileSystemEntries(_folder.Path)));
    }

    [Fact]
    public void WhatIsNotOursOrStillInUseStays()
    {
        int dead = DeadProcess();
        using var running = System.Diagnostics.Process.GetProcessById(OperatingSystem.IsWindows() ? 4 : 1);
        Leave($".partial-{running.Id}", Environment.MachineName);
        Leave($".partial-{dead}", null);
        Leave($".partial-{dead}-1", "another-machine");
        Leave(".partial-draft", Environment.MachineName);
        Leave("mine", Environment.MachineName);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, $".partial-{dead}-2"), Path.Combine(_folder.Path, "mine"));
        int before = Directory.GetFileSystemEntries(_folder.Path).Length;
        new StagedFolder(_folder.Path).Dispose();
        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.Path).Length);
        Assert.Equal("work", File.ReadAllText(Path.Combine(_folder.Path, "mine", "a.csv")));
    }

    [Fact]
    public void AfterItWasPutAwayNothingMoreIsWritten()
    {
        var staged = new StagedFolder(_folder.Path);
        staged.Dispose();
        Assert.Throws<OperationCanceledException>(() => staged.PathOf("late/a.csv"));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    private static int DeadProcess()
    {
        using var process = System.Diagnostics.Process.Start("dotnet", ["--version"]);
        process.WaitForExit();
        return process.Id;
    }

    private void Leave(string name, string? machine)
    {
        _folder.Write(name + "/a.csv", "work");
        if (machine is not null)
        {
            _folder.Write(name + "/.news-analysis", machine);
        }
    }
}

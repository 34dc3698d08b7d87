namespace NewsAnalysis.Cli.Files;

/// <summary>A folder for what is being written: what is complete is moved into place, so that an interrupted run leaves the old results.</summary>
internal sealed class StagedFolder : IDisposable
{
    private readonly string _target;

    /// <summary>Stages for a folder, which is made when needed.</summary>
    /// <param name="target">Where the files will go.</param>
    public StagedFolder(string target)
    {
        _target = Path.GetFullPath(target);
        Directory.CreateDirectory(_target);
        Folder = Path.Combine(_target, $".partial-{Environment.ProcessId}");
        Discard();
        Directory.CreateDirectory(Folder);
    }

    /// <summary>Where to write for now.</summary>
    public string Folder { get; }

    /// <summary>A file to write, its folders made.</summary>
    /// <param name="relative">Its path below the target.</param>
    public string PathOf(string relative)
    {
        string path = Path.Combine(Folder, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Moves everything into place. Files of the target that are not written anew stay.</summary>
    public void Commit()
    {
        foreach (string file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string place = Path.Combine(_target, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(file, place, overwrite: true);
        }
    }

    /// <summary>Removes what was not moved.</summary>
    public void Dispose() => Discard();

    private void Discard()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}

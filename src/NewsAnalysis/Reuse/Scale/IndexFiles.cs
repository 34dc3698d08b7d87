namespace NewsAnalysis.Reuse.Scale;

/// <summary>Writes files so that a crash leaves the old one or the new one, never a part: beside its place, flushed to the disk, then moved there.</summary>
/// <param name="folder">The folder of the files, which is made.</param>
/// <param name="beforeStep">Called before every step that changes the folder; what it throws stands for a crash there. For tests.</param>
internal sealed class IndexFiles(string folder, Action<string>? beforeStep = null)
{
    private const string Unfinished = ".writing";

    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>The path of a file in the folder.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Makes the folder, and removes what a crash left unfinished.</summary>
    public void Prepare()
    {
        beforeStep?.Invoke("prepare");
        Directory.CreateDirectory(Folder);
        foreach (string left in Directory.GetFiles(Folder, "*" + Unfinished))
        {
            File.Delete(left);
        }
    }

    /// <summary>Writes a file whole.</summary>
    /// <param name="name">Its name in the folder.</param>
    /// <param name="write">Writes its bytes.</param>
    /// <param name="flush">Whether it must be on the disk before it is in place; not needed for what is checked and can be made again.</param>
    public void Write(string name, Action<FileStream> write, bool flush = true)
    {
        string place = PathOf(name), beside = place + Unfinished;
        beforeStep?.Invoke("create " + name);
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 0))
        {
            write(stream);
            beforeStep?.Invoke("flush " + name);
            stream.Flush(flush);
        }

        beforeStep?.Invoke("move " + name);
        File.Move(beside, place, overwrite: true);
    }

    /// <summary>Removes a file, if it is there.</summary>
    public void Remove(string name)
    {
        beforeStep?.Invoke("remove " + name);
        File.Delete(PathOf(name));
    }
}

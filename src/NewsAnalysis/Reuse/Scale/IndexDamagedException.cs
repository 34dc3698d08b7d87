namespace NewsAnalysis.Reuse.Scale;

/// <summary>A file of an index of reuse is not what was written there.</summary>
/// <param name="file">The file.</param>
/// <param name="found">What is wrong with it.</param>
public sealed class IndexDamagedException(string file, string found)
    : IOException($"The index file '{file}' cannot be used: {found}. Remove the folder of the index and run again.")
{
    /// <summary>The file.</summary>
    public string File { get; } = file;
}

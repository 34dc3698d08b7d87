namespace NewsAnalysis.Notebooks.Model;

/// <summary>A file that is not a notebook this library can read or run; the message names the file and says what to do.</summary>
public sealed class NotebookFormatException : Exception
{
    internal NotebookFormatException(string file, string problem, Exception? inner = null)
        : base($"{file}: {problem}", inner) => File = file;

    /// <summary>The file, as it was named by the caller.</summary>
    public string File { get; }
}

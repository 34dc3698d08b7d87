namespace NewsAnalysis.Articles.Reading;

/// <summary>Opens the files of articles, and says why one cannot be read.</summary>
internal static class FileOpener
{
    /// <summary>The file, to be read from its start; null, and a problem, when it cannot be opened or has nothing in it.</summary>
    /// <remarks>
    /// A file of length 0 is never opened: pipes, sockets and devices say they have that length, and reading them may never end.
    /// </remarks>
    public static FileStream? Open(InputFile file, List<LoadProblem> problems)
    {
        try
        {
            var info = new FileInfo(file.FullPath);
            if (info.LinkTarget is not null)
            {
                info = new FileInfo(info.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
            }

            if (info.Length == 0)
            {
                problems.Add(new LoadProblem(file.Shown, null, "empty", "The file has 0 bytes, or is a pipe, socket or device, which are never opened; expected the text of an article. Put its text there, or remove the file."));
                return null;
            }

            return new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        }
        catch (Exception e) when (IsTrouble(e))
        {
            problems.Add(Unreadable(file, e));
            return null;
        }
    }

    /// <summary>Whether an exception is of the kinds that reading a file throws.</summary>
    public static bool IsTrouble(Exception error) => error is IOException or UnauthorizedAccessException or System.Security.SecurityException;

    /// <summary>The problem of a file that could not be read, or not to its end. It names no path but the one that was given.</summary>
    public static LoadProblem Unreadable(InputFile file, Exception error)
    {
        string reason = error.Message
            .Replace(RealPaths.Of(file.FullPath), file.Shown, StringComparison.Ordinal)
            .Replace(file.FullPath, file.Shown, StringComparison.Ordinal);
        return new LoadProblem(file.Shown, null, "unreadable", $"The file could not be read: {reason} Check that it is there and may be read.");
    }
}

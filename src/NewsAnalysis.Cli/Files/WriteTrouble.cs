namespace NewsAnalysis.Cli.Files;

/// <summary>Tells what a disk, a limit or missing rights have thrown from a fault of the program.</summary>
internal static class WriteTrouble
{
    /// <summary>Whether an exception means that a file could not be written.</summary>
    /// <remarks>.NET says that a file grew over what the disk or the user's limit allows by an exception that is otherwise a caller's mistake.</remarks>
    public static bool Is(Exception error) => error is IOException or UnauthorizedAccessException
        || (error is ArgumentOutOfRangeException && error.TargetSite?.DeclaringType == typeof(RandomAccess));
}

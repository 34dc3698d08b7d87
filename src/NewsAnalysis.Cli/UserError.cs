namespace NewsAnalysis.Cli;

/// <summary>Something the user can mend: shown as its message alone.</summary>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
/// <param name="message">What went wrong, where, and what to do.</param>
/// <param name="inner">The cause, shown with <c>--verbose</c>.</param>
internal sealed class UserError(int exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the process returns.</summary>
    public int ExitCode { get; } = exitCode;
}

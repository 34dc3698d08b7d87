namespace NewsAnalysis.Cli;

/// <summary>What the process returns, so that scripts can tell what happened.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Finished, but an input could not be read, or only in part, or a notebook failed.</summary>
    public const int Problems = 1;

    /// <summary>The command line asks for something that is not there.</summary>
    public const int Usage = 2;

    /// <summary>No input held an article.</summary>
    public const int NothingToAnalyse = 3;

    /// <summary>The results could not be written, or the program itself went wrong.</summary>
    public const int Failed = 4;

    /// <summary>Stopped by Ctrl+C or a signal.</summary>
    public const int Interrupted = 130;

    /// <summary>The list for the help pages.</summary>
    public const string Help = """
        Exit codes:
          0    done
          1    finished, but an input could not be read (or only in part), or a notebook failed
          2    the command line asks for something that is not there
          3    no article to analyse
          4    the results could not be written, or the program itself went wrong
          130  interrupted
        """;
}

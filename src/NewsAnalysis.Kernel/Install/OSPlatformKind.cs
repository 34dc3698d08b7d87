namespace NewsAnalysis.Kernel.Install;

/// <summary>The systems whose conventions for folders differ.</summary>
public enum OSPlatformKind
{
    /// <summary>Linux and other Unix systems.</summary>
    Unix,

    /// <summary>macOS.</summary>
    MacOS,

    /// <summary>Windows.</summary>
    Windows,
}

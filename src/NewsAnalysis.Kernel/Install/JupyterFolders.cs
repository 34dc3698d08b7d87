namespace NewsAnalysis.Kernel.Install;

/// <summary>Where Jupyter looks for what belongs to a user.</summary>
/// <remarks>The rules of <c>jupyter_core.paths.jupyter_data_dir</c>.</remarks>
/// <param name="System">The operating system whose conventions hold.</param>
/// <param name="Home">The user's home folder.</param>
/// <param name="Variable">The value of an environment variable, or null.</param>
public sealed record JupyterFolders(OSPlatformKind System, string Home, Func<string, string?> Variable)
{
    /// <summary>Those of the user who runs this process.</summary>
    public static JupyterFolders Own { get; } = new(
        OperatingSystem.IsWindows() ? OSPlatformKind.Windows : OperatingSystem.IsMacOS() ? OSPlatformKind.MacOS : OSPlatformKind.Unix,
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify),
        Environment.GetEnvironmentVariable);

    /// <summary>
    /// The data folder: <c>JUPYTER_DATA_DIR</c>, or else <c>~/Library/Jupyter</c> on macOS, <c>%APPDATA%\jupyter</c> on Windows,
    /// <c>$XDG_DATA_HOME/jupyter</c> elsewhere (<c>~/.local/share/jupyter</c> when that is not set).
    /// </summary>
    public string Data => Given("JUPYTER_DATA_DIR") ?? System switch
    {
        OSPlatformKind.MacOS => Join(Home, "Library", "Jupyter"),
        OSPlatformKind.Windows => Given("APPDATA") is string roaming
            ? Join(roaming, "jupyter")
            : Join(Given("JUPYTER_CONFIG_DIR") ?? Join(Home, ".jupyter"), "data"),
        _ => Join(Given("XDG_DATA_HOME") ?? Join(Home, ".local", "share"), "jupyter"),
    };

    /// <summary>The folder that holds a folder for each kernel.</summary>
    public string Kernels => Join(Data, "kernels");

    private string? Given(string name) => Variable(name) is { Length: > 0 } value ? value : null;

    // Path.Combine knows only the system it runs on.
    private string Join(params string[] parts) => string.Join(System == OSPlatformKind.Windows ? '\\' : '/', parts.Select(p => p.TrimEnd('/', '\\')));
}

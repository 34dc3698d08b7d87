using NewsAnalysis.Cli.Screen;

namespace NewsAnalysis.Cli.Files;

/// <summary>A file to write: beside its place first, and moved there when it is whole.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _shown;
    private readonly string _place;
    private readonly StagedFolder? _staged;

    private OutputFile(string shown, string place, StagedFolder? staged)
    {
        _shown = shown;
        _place = place;
        _staged = staged;
    }

    /// <summary>Whether it is a device such as <c>/dev/stdout</c>, which is written to as it is and never replaced.</summary>
    public bool IsDevice => _staged is null;

    /// <summary>Makes ready to write a file.</summary>
    /// <param name="file">Its path, as the user named it.</param>
    /// <exception cref="UserError">Nothing can be written there.</exception>
    public static OutputFile At(string file)
    {
        string place = Path.GetFullPath(file);
        if (Directory.Exists(place))
        {
            throw new UserError(ExitCode.Usage, $"--out names the folder '{VisibleText.Of(file)}'; name a file in it.");
        }

        bool device = File.Exists(place) && !OperatingSystem.IsWindows()
            && (place.StartsWith("/dev/", StringComparison.Ordinal) || place.StartsWith("/proc/", StringComparison.Ordinal))
            && !place.StartsWith("/dev/shm/", StringComparison.Ordinal);
        if (device)
        {
            return new OutputFile(file, place, null);
        }

        // A link stays one: what it leads to is replaced.
        string real = new FileInfo(place) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : place;
        return new OutputFile(file, real, StagedFolder.At(Path.GetDirectoryName(real)!, Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : "."));
    }

    /// <summary>Writes the file.</summary>
    /// <param name="write">Writes its bytes.</param>
    /// <exception cref="UserError">It could not be written; what was there before is whole.</exception>
    public void Write(Action<Stream> write)
    {
        try
        {
            using (FileStream stream = _staged is null
                ? new FileStream(_place, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)
                : File.Create(_staged.PathOf(Path.GetFileName(_place))))
            {
                write(stream);
            }

            _staged?.Commit();
        }
        catch (Exception e) when (WriteTrouble.Is(e))
        {
            throw new UserError(ExitCode.Failed, $"Could not write '{VisibleText.Of(_shown)}': {VisibleText.Of(e.Message)}", e);
        }
    }

    /// <summary>Puts away what was not moved.</summary>
    public void Dispose() => _staged?.Dispose();
}

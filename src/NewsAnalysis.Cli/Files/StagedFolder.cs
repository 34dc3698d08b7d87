using System.Globalization;
using NewsAnalysis.Cli.Screen;

namespace NewsAnalysis.Cli.Files;

/// <summary>A folder for what is being written: what is complete is moved into place, so that an interrupted run leaves the old results.</summary>
/// <remarks>It lies in the target itself, so that moving a file is one step of the file system. What a killed run left is cleared by the next.</remarks>
internal sealed class StagedFolder : IDisposable
{
    private const string Prefix = ".partial-";

    /// <summary>The file that says that such a folder is ours, and on which machine its process runs or ran.</summary>
    private const string Mark = ".news-analysis";

    private readonly string _target;
    private readonly Lock _lock = new();
    private readonly List<string> _made = [];
    private bool _closed;

    /// <summary>Stages for a folder, which is made when needed.</summary>
    /// <param name="target">Where the files will go.</param>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public StagedFolder(string target)
    {
        _target = Path.GetFullPath(target);
        Make(_target);
        try
        {
            Clear();
            string name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}");
            Folder = Enumerable.Range(0, 1000).Select(n => Path.Combine(_target, n == 0 ? name : $"{name}-{n}")).First(f => !Path.Exists(f));
            Directory.CreateDirectory(Folder);
            File.WriteAllText(Path.Combine(Folder, Mark), Environment.MachineName);
        }
        catch
        {
            Unmake();
            throw;
        }
    }

    /// <summary>Stages for a folder.</summary>
    /// <param name="target">Where the files will go.</param>
    /// <param name="shown">The same as the user named it.</param>
    /// <exception cref="UserError">Nothing can be written there.</exception>
    public static StagedFolder At(string target, string shown)
    {
        try
        {
            return new StagedFolder(target);
        }
        catch (Exception e) when (WriteTrouble.Is(e))
        {
            throw new UserError(
                ExitCode.Failed,
                $"Cannot write to the folder '{VisibleText.Of(shown)}': {VisibleText.Of(e.Message)}\nName another place with --out.",
                e);
        }
    }

    /// <summary>Where to write for now.</summary>
    public string Folder { get; }

    /// <summary>A file to write, its folders made.</summary>
    /// <param name="relative">Its path below the target.</param>
    /// <exception cref="OperationCanceledException">The folder was put away meanwhile.</exception>
    public string PathOf(string relative)
    {
        lock (_lock)
        {
            if (_closed)
            {
                throw new OperationCanceledException();
            }

            string path = Path.Combine(Folder, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return path;
        }
    }

    /// <summary>Moves everything into place. Files of the target that are not written anew stay.</summary>
    public void Commit()
    {
        foreach (string file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != Mark).Order(StringComparer.Ordinal).ToArray())
        {
            string place = Path.Combine(_target, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(file, place, overwrite: true);
            _made.Clear();
        }
    }

    /// <summary>Removes what was not moved, and the target when it was made for this and nothing is in it.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
            if (Directory.Exists(Folder))
            {
                Directory.Delete(Folder, recursive: true);
            }

            Unmake();
        }
    }

    // Makes a folder and those above it that are not there, and remembers them, the lowest last.
    private void Make(string folder)
    {
        var missing = new Stack<string>();
        for (string? at = folder; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
        {
            missing.Push(at);
        }

        Directory.CreateDirectory(folder);
        _made.AddRange(missing);
    }

    private void Unmake()
    {
        foreach (string folder in Enumerable.Reverse(_made).TakeWhile(f => Directory.Exists(f) && !Directory.EnumerateFileSystemEntries(f).Any()))
        {
            Directory.Delete(folder);
        }
    }

    // Folders like this one whose process is gone, on this machine. One that bears the number of this process is of an earlier one too.
    private void Clear()
    {
        foreach (string folder in Directory.EnumerateDirectories(_target, Prefix + "*").ToArray())
        {
            string number = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            string mark = Path.Combine(folder, Mark);
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int process)
                && new DirectoryInfo(folder).LinkTarget is null
                && File.Exists(mark) && File.ReadAllText(mark) == Environment.MachineName
                && !IsRunning(process))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static bool IsRunning(int process)
    {
        if (process == Environment.ProcessId)
        {
            return false;
        }

        try
        {
            using var running = System.Diagnostics.Process.GetProcessById(process);
            return !running.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return true;
        }
    }
}

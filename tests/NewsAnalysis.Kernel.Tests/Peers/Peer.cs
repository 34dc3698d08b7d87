using System.Diagnostics;
using System.Text;

namespace NewsAnalysis.Kernel.Tests.Peers;

/// <summary>Debian's Jupyter programs, with all that is theirs in a folder of its own, where our kernel is installed.</summary>
public sealed class Peer : IDisposable
{
    /// <summary>Debian's Python, which has its Jupyter packages.</summary>
    public const string Python = "/usr/bin/python3";

    private static readonly string Configuration = Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)))!;

    public Peer()
    {
        (int code, string text) = Run("dotnet", Program, "kernel", "install");
        Assert.True(code == 0, text);

        // The name that our notebooks ask for.
        (code, text) = Run("dotnet", Program, "kernel", "install", "--name", ".net-csharp");
        Assert.True(code == 0, text);
    }

    /// <summary>The folder that holds <c>Analysis.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>The command line.</summary>
    public static string Program { get; } = Path.Combine(Root, "src", "NewsAnalysis.Cli", "bin", Configuration, "net10.0", "news-analysis.dll");

    /// <summary>A folder for this test's files.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("peers").FullName;

    /// <summary>The path of one of the scripts beside this file.</summary>
    public static string Script(string name) => Path.Combine(Root, "tests", "NewsAnalysis.Kernel.Tests", "Peers", name);

    /// <summary>A copy of the notebooks and what they read, so that nothing is written into the repository.</summary>
    public string Notebooks()
    {
        foreach (string folder in new[] { "notebooks", "seeds" })
        {
            string from = Path.Combine(Root, folder);
            foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
            {
                string to = Path.Combine(Folder, folder, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to, overwrite: true);
            }
        }

        return Path.Combine(Folder, "notebooks");
    }

    /// <summary>Starts a program.</summary>
    public Process Start(string program, string[] arguments, Action<string> line)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        foreach (string name in new[] { "JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR" })
        {
            start.Environment[name] = Path.Combine(Folder, ".jupyter", name);
        }

        start.Environment["PYDEVD_DISABLE_FILE_VALIDATION"] = "1";
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, told) => line(told.Data ?? "");
        process.ErrorDataReceived += (_, told) => line(told.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a program to its end: its exit code, and all that it wrote.</summary>
    public (int Code, string Text) Run(string program, params string[] arguments)
    {
        var text = new StringBuilder();
        using Process process = Start(program, arguments, line =>
        {
            lock (text)
            {
                text.AppendLine(line);
            }
        });
        if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
        return (process.ExitCode, text.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Analysis.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run inside the repository: no folder above them holds Analysis.sln.");
    }
}

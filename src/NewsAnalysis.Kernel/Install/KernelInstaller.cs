using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using NewsAnalysis.Notebooks.Report;

namespace NewsAnalysis.Kernel.Install;

/// <summary>Registers the kernel with Jupyter, for one user.</summary>
/// <param name="folders">Where.</param>
public sealed partial class KernelInstaller(JupyterFolders folders)
{
    /// <summary>The name that notebooks ask for when none is given.</summary>
    public const string DefaultName = "news-analysis-csharp";

    /// <summary>The name that people see when none is given.</summary>
    public const string DefaultDisplayName = "C# (news-analysis)";

    private const string SpecFile = "kernel.json";
    private const string PageScript = "kernel.js";
    private const string Plotly = "plotly.min.js";

    /// <summary>Registers the kernel, in the place of an earlier registration of the same name.</summary>
    /// <param name="name">Letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
    /// <param name="displayName">The name that people see.</param>
    /// <param name="program">The path of the DLL whose arguments <c>kernel start FILE</c> start the kernel.</param>
    /// <returns>What was registered.</returns>
    /// <exception cref="ArgumentException">The name holds something else.</exception>
    /// <exception cref="InvalidOperationException">There is another kernel of that name.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public KernelSpec Install(string name, string displayName, string program)
    {
        string folder = Folder(name);
        if (Directory.Exists(folder) && KernelSpec.Read(folder) is not { IsOurs: true })
        {
            throw new InvalidOperationException($"{folder} holds another kernel; choose another name, or remove that one first.");
        }

        var spec = new KernelSpec(name, displayName, "C#", [Host(), program, "kernel", "start", KernelSpec.ConnectionFile], folder, IsOurs: true);
        Directory.CreateDirectory(folder);
        foreach ((string asset, byte[] content) in NotebookPage())
        {
            File.WriteAllBytes(Path.Combine(folder, asset), content);
        }

        string file = Path.Combine(folder, SpecFile);
        string partial = $"{file}.partial-{Environment.ProcessId}";
        try
        {
            File.WriteAllText(partial, spec.ToJson());
            File.Move(partial, file, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }

        return spec;
    }

    /// <summary>Takes a registration back.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>What was registered, or null when nothing was.</returns>
    /// <exception cref="ArgumentException">The name can be none.</exception>
    /// <exception cref="InvalidOperationException">The kernel of that name is another one.</exception>
    /// <exception cref="IOException">It cannot be removed.</exception>
    public KernelSpec? Remove(string name)
    {
        string folder = Folder(name);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        if (KernelSpec.Read(folder) is not { IsOurs: true } spec)
        {
            throw new InvalidOperationException($"{folder} holds another kernel, which is left as it is.");
        }

        // The spec first: without it the folder is no kernel.
        foreach (string file in new[] { SpecFile, PageScript, Plotly })
        {
            File.Delete(Path.Combine(folder, file));
        }

        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }

        return spec;
    }

    /// <summary>The user's kernels, of this and other programs, by name.</summary>
    public IReadOnlyList<KernelSpec> List() => Directory.Exists(folders.Kernels)
        ? [.. Directory.GetDirectories(folders.Kernels).Order(StringComparer.Ordinal).Select(KernelSpec.Read).OfType<KernelSpec>()]
        : [];

    // What the page of the classic Jupyter Notebook loads, so that figures are drawn there without a network. Without npm at build time there is no plotly.js.
    private static IEnumerable<(string File, byte[] Content)> NotebookPage()
    {
        if (PlotlyScript.Embedded() is not string plotly)
        {
            yield break;
        }

        using Stream script = typeof(KernelInstaller).Assembly.GetManifestResourceStream(PageScript)!;
        byte[] bytes = new byte[script.Length];
        script.ReadExactly(bytes);
        yield return (Plotly, Encoding.UTF8.GetBytes(plotly));
        yield return (PageScript, bytes);
    }

    // The program that runs .NET: programs with a window often start kernels without the PATH of a shell.
    private static string Host()
    {
        string? root = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory()))));
        string file = Path.Combine(root ?? "", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(file) ? file : "dotnet";
    }

    private string Folder(string name) => ValidName().IsMatch(name) && name.Trim('.').Length > 0
        ? Path.Combine(folders.Kernels, name)
        : throw new ArgumentException($"'{name}' can be no kernel's name: letters, digits, '-', '_' and '.' can stand there.", nameof(name));

    [GeneratedRegex(@"^[A-Za-z0-9._-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex ValidName();
}

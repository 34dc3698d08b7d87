using NewsAnalysis.Cli.Commands;
using NewsAnalysis.Cli.Files;
using NewsAnalysis.Cli.Screen;

namespace NewsAnalysis.Cli.Runs;

/// <summary>Where a run reads and writes: articles, notebooks, results. Paths are meant as seen from the folder it is started in.</summary>
internal sealed class RunPlaces
{
    private readonly RunRequest _request;
    private readonly string _start = Environment.CurrentDirectory;
    private readonly string _output;

    /// <summary>Finds the places.</summary>
    /// <param name="request">What is asked for.</param>
    /// <exception cref="UserError">There are no articles or notebooks to be found, or the results would replace what people edit.</exception>
    public RunPlaces(RunRequest request)
    {
        Workspace? workspace = Workspace.Find();
        _request = request;
        _output = Path.GetFullPath(request.Out);
        Articles = Inputs.Paths(request.Articles, workspace);
        NotebookFolder = FolderOfNotebooks(request, workspace);
        Notebooks = NotebookChoice.Files(NotebookFolder, request.Notebook);
        RefuseToReplace();
    }

    /// <summary>The articles' files, folders or globs, as named; the seeds when none are.</summary>
    public string[] Articles { get; }

    /// <summary>The full path of the folder of the notebooks.</summary>
    public string NotebookFolder { get; }

    /// <summary>The full paths of the notebooks to run.</summary>
    public string[] Notebooks { get; }

    /// <summary>The full path of every named path of articles → the path as named.</summary>
    public IReadOnlyDictionary<string, string> NamedPaths => _request.Articles.DistinctBy(Full).ToDictionary(Full);

    /// <summary>A folder to write the results into, which replaces those of an earlier run once it is complete.</summary>
    /// <exception cref="UserError">Nothing can be written there.</exception>
    public StagedFolder Stage()
    {
        string? file = ((string[])["notebooks", "tables"]).FirstOrDefault(name => File.Exists(Path.Combine(_output, name)));
        if (file is not null || Directory.Exists(Path.Combine(_output, "report.html")))
        {
            string odd = Path.Combine(_request.Out, file ?? "report.html");
            throw new UserError(
                ExitCode.Failed,
                $"Cannot write the results: '{VisibleText.Of(odd)}' is a {(file is null ? "folder" : "file")}.\nMove it away, or name another folder with --out.");
        }

        return StagedFolder.At(_output, _request.Out);
    }

    /// <summary>The parameters of the notebooks in a folder. With the seeds there are none, so that what is written equals what the repository holds.</summary>
    /// <param name="folder">The folder, which the paths of articles are relative to.</param>
    public Dictionary<string, object> Parameters(string folder)
    {
        bool seeds = Articles is [string only] && Same(Full(only), Path.Combine(folder, "..", "seeds"));
        if (_request.InPlace || (_request.Story is null && seeds))
        {
            return [];
        }

        Dictionary<string, object> parameters = _request.Story is { } story ? new() { ["story"] = story } : [];
        string[] seen = [.. Articles.Select(p => Path.GetRelativePath(folder, Full(p)).Replace(Path.DirectorySeparatorChar, '/'))];
        parameters["articles"] = seen.Length == 1 ? seen[0] : seen;
        return parameters;
    }

    private static string FolderOfNotebooks(RunRequest request, Workspace? workspace) => request.Notebooks is { } named
        ? Path.GetFullPath(named)
        : workspace?.Notebooks ?? throw new UserError(
            ExitCode.Usage,
            "No notebooks: neither this folder nor the program's lies in a clone of the repository.\n--notebooks names their folder.");

    // The results hold a folder notebooks/: it must not replace the notebooks that people edit.
    private void RefuseToReplace()
    {
        if (Same(Path.Combine(_output, "notebooks"), NotebookFolder))
        {
            throw new UserError(
                ExitCode.Usage,
                "--out would replace the notebooks themselves.\nName another folder; --in-place makes their stored outputs again.");
        }

        if (_request.InPlace && _request.Articles.Length > 0)
        {
            throw new UserError(ExitCode.Usage, $"--in-place makes the outputs for seeds/ again; leave out {VisibleText.Of(Articles[0])}.");
        }
    }

    private string Full(string path) => Path.GetFullPath(path, _start);

    private static bool Same(string a, string b) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(a)) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(b));
}

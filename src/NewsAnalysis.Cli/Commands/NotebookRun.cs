using NewsAnalysis.Cli.Files;
using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Cli.Tables;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Cli.Commands;

/// <summary>Does what <c>run</c> asks for.</summary>
internal static class NotebookRun
{
    /// <summary>Reads the articles, writes tables, notebooks and report, and sums up.</summary>
    public static async Task<int> RunAsync(Terminal terminal, RunRequest request, CancellationToken cancellation)
    {
        Workspace? workspace = Workspace.Find();
        string[] paths = Inputs.Paths(request.Articles, workspace);
        string output = Path.GetFullPath(request.Out);
        Refuse(output, workspace);
        var progress = new Progress(terminal);
        Analyses analyses = await progress.DuringAsync(
            () =>
            {
                progress.Stage("Reading articles");
                var analyses = new Analyses(Inputs.Load(paths));
                using StagedFolder staged = Stage(output);
                foreach (Table table in Table.All)
                {
                    cancellation.ThrowIfCancellationRequested();
                    progress.Stage($"Making the table {table.Name}");
                    WriteTable(staged, table, analyses);
                }

                staged.Commit();
                return analyses;
            },
            cancellation);
        Summary.Write(terminal, analyses);
        return analyses.Corpus.Problems.IsEmpty ? ExitCode.Done : ExitCode.Problems;
    }

    private static void WriteTable(StagedFolder staged, Table table, Analyses analyses)
    {
        IDataFrame frame = table.Frame(analyses);
        foreach (TableFormat format in TableFormat.All)
        {
            using FileStream stream = File.Create(staged.PathOf(Path.Combine("tables", $"{table.Name}.{format.Name}")));
            format.Write(frame, stream);
        }
    }

    private static StagedFolder Stage(string output)
    {
        try
        {
            return new StagedFolder(output);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserError(ExitCode.Failed, $"Could not make the folder '{VisibleText.Of(output)}': {VisibleText.Of(e.Message)}", e);
        }
    }

    // The results hold a folder notebooks/: written into the repository itself, it would replace the notebooks people edit.
    private static void Refuse(string output, Workspace? workspace)
    {
        if (workspace is not null && Path.TrimEndingDirectorySeparator(output) == workspace.Root)
        {
            throw new UserError(ExitCode.Usage, "--out names the repository itself; its notebooks would be replaced.\nName another folder, or use --in-place to refresh the stored outputs.");
        }
    }
}

using System.Text.Json.Nodes;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;
using NewsAnalysis.Notebooks.Pictures;

namespace NewsAnalysis.Notebooks.Tests.Committed;

/// <summary>The committed notebooks are what a reader gets who runs them.</summary>
[Collection(CommittedNotebooksCollection.Name)]
public sealed class CommittedNotebookTests(CommittedNotebooks notebooks)
{
    [Theory]
    [MemberData(nameof(CommittedNotebooks.Names), MemberType = typeof(CommittedNotebooks))]
    public void ExecutedCellByCellItIsTheCommittedFile(string name)
    {
        // The pictures beside the figures are made by a browser, which not every machine has.
        NotebookDocument committed = StillPicture.Without(NotebookDocument.Load(Path.Combine(CommittedNotebooks.Folder, name)));
        NotebookDocument executed = Run(name).Document;
        foreach ((NotebookCell before, NotebookCell after) in committed.Cells.Zip(executed.Cells))
        {
            Assert.True(
                Json(before) == Json(after),
                $"{name}, cell '{after.Id}': the committed output is not what the cell gives. Make the outputs anew with: dotnet run --project src/NewsAnalysis.Cli -- run --in-place");
        }

        Assert.Equal(committed.ToJson(), executed.ToJson());
    }

    [Theory]
    [MemberData(nameof(CommittedNotebooks.RunNames), MemberType = typeof(CommittedNotebooks))]
    public void EveryCellSucceeds(string name) => Assert.All(Run(name).Cells, c => Assert.Equal(CellOutcome.Succeeded, c.Outcome));

    [Fact]
    public void OnlyTheBridgesNeedPackages()
    {
        NotebookRun run = Assert.Single(notebooks.All, r => r.Outcome != NotebookOutcome.Succeeded);
        Assert.Equal("05-deedle-and-plotly-net.ipynb", run.Document.FileName);
        Assert.Equal(NotebookOutcome.NeedsPackages, run.Outcome);
        string pins = File.ReadAllText(Path.Combine(CommittedNotebooks.Folder, "..", "Directory.Packages.props"));
        Assert.NotEmpty(run.Packages);
        Assert.All(run.Packages.Select(p => p.Split(' ')), p => Assert.Contains($"Include=\"{p[0]}\" Version=\"{p[1]}\"", pins, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CommittedNotebooks.Names), MemberType = typeof(CommittedNotebooks))]
    public void ItIsReadableWithoutEffort(string name)
    {
        NotebookDocument notebook = Run(name).Document;
        Assert.True(new FileInfo(Path.Combine(CommittedNotebooks.Folder, name)).Length < 1_500_000, "A committed notebook stays under 1.5 MB.");
        Assert.All(notebook.Cells.Where(c => c.Kind == CellKind.Code), c => Assert.InRange(c.Source.Split('\n').Length, 1, 15));
        Assert.All(notebook.Cells, c => Assert.Matches("^[a-z-]+$", c.Id));
        Assert.StartsWith("# ", notebook.Cells[0].Source, StringComparison.Ordinal);
        JsonObject parameters = JsonNode.Parse(notebook.ToJson())!["cells"]!.AsArray().Select(c => c!.AsObject()).Single(c => (string?)c["id"] == "parameters");
        Assert.Contains("parameters", parameters["metadata"]!["tags"]!.AsArray().Select(t => (string?)t));
    }

    [Theory]
    [MemberData(nameof(CommittedNotebooks.Names), MemberType = typeof(CommittedNotebooks))]
    public void NoOutputHoldsAPathOfThisMachine(string name)
    {
        string json = Run(name).Document.ToJson();
        Assert.DoesNotContain(CommittedNotebooks.Folder, json, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), json, StringComparison.Ordinal);
    }

    [Fact]
    public void ComparisonsHaveAtLeastTwoFigures() =>
        Assert.All(notebooks.Runs.Skip(1), r => Assert.True(ReportTests.Figures(r) >= 2, $"{r.Document.FileName} has {ReportTests.Figures(r)} figures."));

    private static string Json(NotebookCell cell) => new NotebookDocument { Path = "/cell.ipynb", Cells = [cell] }.ToJson();

    private NotebookRun Run(string name) => notebooks.All.Single(r => r.Document.FileName == name);
}

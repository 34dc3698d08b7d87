using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;
using NewsAnalysis.Notebooks.Tests.Support;

namespace NewsAnalysis.Notebooks.Tests.Execution;

public class DeterminismTests
{
    private static readonly string[] Cells =
    [
        "var rows = Enumerable.Range(1, 3).Select(i => new { Name = $\"row {i}\", Half = i / 2.0 });\nrows",
        "Console.WriteLine(1.5);\nHTML(\"<p>x</p>\")",
        "new Dictionary<string, int> { [\"a\"] = 1 }",
        "throw new InvalidOperationException(\"always\");",
    ];

    [Fact]
    public async Task SecondRunIsTheSameFile()
    {
        NotebookRun first = await Notebook.Run(Cells);
        NotebookRun second = await Notebook.Run(Cells);
        Assert.Equal(first.Document.ToJson(), second.Document.ToJson());
    }

    [Fact]
    public async Task RunningAnExecutedNotebookChangesNothing()
    {
        NotebookRun first = await Notebook.Run(Cells);
        NotebookRun again = await Notebook.Run(NotebookDocument.Parse(first.Document.Path, first.Document.ToJson()));
        Assert.Equal(first.Document.ToJson(), again.Document.ToJson());
    }

    [Fact]
    public async Task NotebooksStartedTogetherDoNotMeet()
    {
        NotebookRun[] runs = await Task.WhenAll(Enumerable.Range(1, 3).Select(i => Notebook.Run($"var x = {i};\nConsole.Write(x);", "await Task.Delay(5);\nConsole.Write(x);")));
        Assert.Equal(["11", "22", "33"], runs.Select(r => string.Concat(r.Document.Cells.SelectMany(c => c.Outputs).Cast<StreamOutput>().Select(o => o.Text))));
    }
}

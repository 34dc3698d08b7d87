using NewsAnalysis.Cli.Tests.Support;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Cli.Tests.Commands;

public sealed class NewNotebookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ItRunsAsWrittenAndDrawsAFigure()
    {
        CliResult result = await Support.Cli.RunAsync("new-notebook", "06-my-own_story", "--notebooks", _folder.Path);
        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        string file = Path.Combine(_folder.Path, "06-my-own_story.ipynb");
        Assert.StartsWith($"Written  {file}\n", result.Out, StringComparison.Ordinal);
        NotebookDocument notebook = NotebookDocument.Load(file);
        Assert.StartsWith("# My own story\n", notebook.Cells[0].Source, StringComparison.Ordinal);
        Assert.Contains(notebook.Cells, c => c.HasTag("parameters") && c.Source.Contains("var articles = ", StringComparison.Ordinal));

        NotebookRun run = await new NotebookRunner().RunAsync(notebook);
        Assert.True(run.Outcome == NotebookOutcome.Succeeded, run.Summary);
        Assert.Single(run.Document.Cells.SelectMany(c => c.Outputs).OfType<DisplayOutput>(), o => o.Content(MimeTypes.Plotly) is not null);
    }

    [Fact]
    public async Task WhatIsThereIsNotOverwritten()
    {
        string file = _folder.Write("mine.ipynb", "my work");
        CliResult result = await Support.Cli.RunAsync("new-notebook", "mine.ipynb", "--notebooks", _folder.Path);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("is there already and stays as it is", result.Error, StringComparison.Ordinal);
        Assert.Equal("my work", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData(".x")]
    [InlineData("a\u001b[31m")]
    [InlineData(".ipynb")]
    public async Task AnOddNameIsRefused(string name)
    {
        CliResult result = await Support.Cli.RunAsync("new-notebook", name, "--notebooks", _folder.Path);
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("cannot be the name of a notebook", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }
}

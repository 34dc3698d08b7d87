using System.Text.Json.Nodes;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;
using NewsAnalysis.Notebooks.Tests.Support;

namespace NewsAnalysis.Notebooks.Tests.Execution;

public class DialectTests
{
    [Fact]
    public async Task LastExpressionIsTheResult() => Assert.Equal("5", await Notebook.Result("var x = 2;\nx + 3"));

    [Fact]
    public async Task StatementShowsNothing() => Assert.Empty(await Notebook.Outputs("var x = 2;\nx = x + 3;"));

    [Fact]
    public async Task NullShowsNothing() => Assert.Empty(await Notebook.Outputs("(object)null"));

    [Fact]
    public async Task VoidCallShowsNothing() => Assert.Empty(await Notebook.Outputs("new List<int>().Clear()"));

    [Fact]
    public async Task VariablesLiveOn() => Assert.Equal("3", await Notebook.Result("var x = 1;", "var y = 2;", "x + y"));

    [Fact]
    public async Task VariableMayBeRedeclaredWithAnotherType() =>
        Assert.Equal("one", await Notebook.Result("var x = 1;", "var x = \"one\";", "x"));

    [Fact]
    public async Task TypesAndMethodsLiveOn() =>
        Assert.Equal("4", await Notebook.Result("record Pair(int A, int B);\nint Sum(Pair p) => p.A + p.B;", "Sum(new Pair(1, 3))"));

    [Fact]
    public async Task TopLevelAwaitWorks() =>
        Assert.Equal("7", await Notebook.Result("await Task.Delay(1);\nvar x = await Task.FromResult(7);", "await Task.Yield();\nx"));

    [Fact]
    public async Task UsingsLiveOn() => Assert.Equal("1.5", await Notebook.Result("using System.Globalization;", "1.5.ToString(CultureInfo.InvariantCulture)"));

    [Theory]
    [InlineData("typeof(Console).Name", "Console")]
    [InlineData("new StringBuilder().Append(1).ToString()", "1")]
    [InlineData("typeof(ArrayList).Name", "ArrayList")]
    [InlineData("new List<int> { 1 }.Count", "1")]
    [InlineData("Task.FromResult(2).Result", "2")]
    [InlineData("new[] { 3 }.Sum()", "3")]
    public async Task StartingImportsAreThere(string code, string expected) => Assert.Equal(expected, await Notebook.Result(code));

    [Fact]
    public async Task ConsoleIsCapturedByStream()
    {
        CellOutput[] outputs = await Notebook.Outputs("Console.Write(\"a\");\nConsole.WriteLine(1);\nConsole.Error.WriteLine(\"b\");\nConsole.WriteLine('c');");
        Assert.Equal([new StreamOutput("stdout", "a1\n"), new StreamOutput("stderr", "b\n"), new StreamOutput("stdout", "c\n")], outputs);
    }

    [Fact]
    public async Task DisplayShowsOnTheWay()
    {
        CellOutput[] outputs = await Notebook.Outputs("\"a\".Display();\nConsole.WriteLine(\"b\");\ndisplay(3);\n4");
        Assert.Equal(["a", "b\n", "3", "4"], outputs.Select(o => o is StreamOutput s ? s.Text : ((DisplayOutput)o).Content(MimeTypes.PlainText)!));
        Assert.Equal([null, null, 1], outputs.OfType<DisplayOutput>().Select(o => o.ExecutionCount));
    }

    [Fact]
    public async Task DisplayedValueCanBeUpdated()
    {
        CellOutput[] outputs = await Notebook.Outputs("var d = display(1);\ndisplay(2);\nd.Update(3);");
        Assert.Equal(["3", "2"], outputs.Cast<DisplayOutput>().Select(o => o.Content(MimeTypes.PlainText)!));
    }

    [Fact]
    public async Task HtmlIsShownAsItStands()
    {
        CellOutput output = Assert.Single(await Notebook.Outputs("HTML(\"<b>x</b>\")"));
        Assert.Equal("<b>x</b>", ((DisplayOutput)output).Content(MimeTypes.Html));
    }

    [Fact]
    public async Task CommentsAloneAreACell() => Assert.Empty(await Notebook.Outputs("", "// nothing", "/* nothing */"));

    [Fact]
    public async Task WritingFromATaskBelongsToTheCell() =>
        Assert.Equal([new StreamOutput("stdout", "x")], await Notebook.Outputs("await Task.Run(() => Console.Write(\"x\"));"));

    [Fact]
    public async Task CellsRunInTheFolderOfTheNotebook()
    {
        string before = Environment.CurrentDirectory;
        Assert.Equal(Path.GetFileName(Notebook.Folder), await Notebook.Result("System.IO.Path.GetFileName(Environment.CurrentDirectory)"));
        Assert.Equal(before, Environment.CurrentDirectory);
    }

    [Fact]
    public async Task PackagesAreAnOutcomeOfTheirOwn()
    {
        NotebookRun run = await Notebook.Run("1", "#r \"nuget: Deedle, 7.0.1\"\n2");
        Assert.Equal(NotebookOutcome.NeedsPackages, run.Outcome);
        Assert.Equal("Deedle, 7.0.1", Assert.Single(run.Packages));
        Assert.All(run.Cells, c => Assert.Equal(CellOutcome.NotRun, c.Outcome));
    }

    [Fact]
    public async Task PackagesCanBeNamedInTheMetadata()
    {
        JsonObject own = new() { ["needs"] = new JsonArray("Deedle 7.0.1", 3, "Plotly.NET 5.1.0") };
        NotebookDocument document = Notebook.Of("throw new Exception();") with { Metadata = new JsonObject { ["news_analysis"] = own } };
        NotebookRun run = await Notebook.Run(document);
        Assert.Equal(NotebookOutcome.NeedsPackages, run.Outcome);
        Assert.Same(document, run.Document);
        Assert.Equal("test.ipynb needs packages that this runner does not restore: Deedle 7.0.1, Plotly.NET 5.1.0.", run.Summary);
    }

    [Theory]
    [InlineData("{\"needs\": \"Deedle\"}")]
    [InlineData("[\"Deedle\"]")]
    [InlineData("{\"needs\": []}")]
    public async Task MetadataOfAnotherFormNeedsNothing(string own)
    {
        NotebookDocument document = Notebook.Of("1") with { Metadata = new JsonObject { ["news_analysis"] = JsonNode.Parse(own) } };
        Assert.Equal(NotebookOutcome.Succeeded, (await Notebook.Run(document)).Outcome);
    }
}

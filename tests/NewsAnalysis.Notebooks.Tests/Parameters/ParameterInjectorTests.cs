using System.Text.Json.Nodes;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;
using NewsAnalysis.Notebooks.Parameters;
using NewsAnalysis.Notebooks.Tests.Support;

namespace NewsAnalysis.Notebooks.Tests.Parameters;

public class ParameterInjectorTests
{
    private static readonly NotebookDocument Template = Notebook.Parse(
        new JsonArray(Notebook.Code("1"), Notebook.Code("var articles = \"../seeds\";", "parameters"), Notebook.Code("articles")));

    [Fact]
    public void CellStandsAfterTheParametersAndIsTagged()
    {
        NotebookDocument injected = Inject(Template, "mine");
        Assert.Equal("// Parameters\nvar articles = \"mine\";", injected.Cells[2].Source);
        Assert.True(injected.Cells[2].HasTag(ParameterInjector.InjectedTag));
    }

    [Fact]
    public void InjectingAgainReplaces()
    {
        NotebookDocument again = Inject(Inject(Template, "one"), "two");
        Assert.Equal(4, again.Cells.Length);
        Assert.Equal("// Parameters\nvar articles = \"two\";", again.Cells[2].Source);
        Assert.Equal(Template.ToJson(), ParameterInjector.Inject(again, new Dictionary<string, object>()).ToJson());
    }

    [Fact]
    public void WithoutAParametersCellItStandsAtTheTop() =>
        Assert.True(Inject(Notebook.Of("1"), "x").Cells[0].HasTag(ParameterInjector.InjectedTag));

    [Theory]
    [InlineData("\"; Environment.Exit(1); //")]
    [InlineData("a\\")]
    [InlineData("a\nb\r\n#error\u2028\u2029\u0085\0")]
    [InlineData("{x} {{ \"\"\" $@\"\"")]
    [InlineData("it’s é 😀 \u202Etxt.exe \uD800")]
    [InlineData("\\u0022; throw null; //")]
    public async Task HostileTextArrivesAsText(string text)
    {
        NotebookRun run = await Notebook.Run(Inject(Template with { Cells = [.. Template.Cells[..2], Cell("string.Join(\" \", articles.Select(c => (int)c))")] }, text));
        Assert.True(run.Outcome == NotebookOutcome.Succeeded, run.Error?.Value);
        Assert.Equal(string.Join(' ', text.Select(c => (int)c)), ((DisplayOutput)run.Document.Cells[^1].Outputs[0]).Content(MimeTypes.PlainText));
    }

    [Fact]
    public async Task ListsAndNumbersArrive()
    {
        NotebookDocument document = ParameterInjector.Inject(
            Notebook.Of("$\"{names.Length} {names[1]} {none.Length} {top + 1} {share} {flag}\""),
            new Dictionary<string, object> { ["names"] = new[] { "a", "b\"" }, ["none"] = Array.Empty<string>(), ["top"] = -5, ["share"] = 0.25, ["flag"] = true });
        NotebookRun run = await Notebook.Run(document);
        Assert.Equal("2 b\" 0 -4 0.25 True", ((DisplayOutput)run.Document.Cells[^1].Outputs[0]).Content(MimeTypes.PlainText));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("x; y")]
    [InlineData("class")]
    [InlineData("")]
    public void NameMustBeAName(string name) =>
        Assert.Throws<ArgumentException>(() => ParameterInjector.Inject(Template, new Dictionary<string, object> { [name] = 1 }));

    [Fact]
    public void OtherTypesAreRefused() =>
        Assert.Throws<ArgumentException>(() => ParameterInjector.Inject(Template, new Dictionary<string, object> { ["x"] = new object() }));

    private static NotebookDocument Inject(NotebookDocument document, string articles) =>
        ParameterInjector.Inject(document, new Dictionary<string, object> { ["articles"] = articles });

    private static NotebookCell Cell(string source) => new() { Id = "last", Kind = CellKind.Code, Source = source };
}

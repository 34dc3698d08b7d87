using System.Text.Json.Nodes;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Notebooks.Tests.Support;

/// <summary>Small notebooks, run by one runner whose compiler is warm after the first.</summary>
internal static class Notebook
{
    private static readonly NotebookRunner Shared = new();

    public static string Folder { get; } = Directory.CreateTempSubdirectory("notebooks").FullName;

    public static NotebookDocument Of(params string[] code) => Parse(new JsonArray([.. code.Select(c => Code(c))]));

    public static NotebookDocument Parse(JsonArray cells, string name = "test.ipynb") => NotebookDocument.Parse(
        Path.Combine(Folder, name),
        new JsonObject { ["nbformat"] = 4, ["nbformat_minor"] = 5, ["metadata"] = new JsonObject(), ["cells"] = cells }.ToJsonString());

    public static JsonObject Code(string source, params string[] tags) => new()
    {
        ["cell_type"] = "code",
        ["source"] = source,
        ["metadata"] = new JsonObject { ["tags"] = new JsonArray([.. tags.Select(t => JsonValue.Create(t))]) },
        ["outputs"] = new JsonArray(),
    };

    public static JsonObject Markdown(string source) => new()
    {
        ["cell_type"] = "markdown",
        ["source"] = source,
        ["metadata"] = new JsonObject(),
    };

    public static Task<NotebookRun> Run(params string[] code) => Shared.RunAsync(Of(code));

    public static Task<NotebookRun> Run(NotebookDocument document) => Shared.RunAsync(document);

    /// <summary>Runs the cells, which must all succeed, and gives the outputs of the last.</summary>
    public static async Task<CellOutput[]> Outputs(params string[] code)
    {
        NotebookRun run = await Run(code);
        Assert.True(run.Outcome == NotebookOutcome.Succeeded, run.Error?.Value);
        return [.. run.Document.Cells[^1].Outputs];
    }

    /// <summary>Runs the cells, which must all succeed, and gives the plain text of the last one's result, or null.</summary>
    public static async Task<string?> Result(params string[] code) =>
        (await Outputs(code)).OfType<DisplayOutput>().LastOrDefault(o => o.ExecutionCount is not null)?.Content(MimeTypes.PlainText);
}

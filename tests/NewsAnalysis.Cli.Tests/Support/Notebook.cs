using System.Text.Json.Nodes;

namespace NewsAnalysis.Cli.Tests.Support;

/// <summary>Makes small notebooks.</summary>
internal static class Notebook
{
    /// <summary>The text of a notebook of code cells; the first one holds its parameters.</summary>
    public static string Of(params string[] cells) => Json(cells).ToJsonString();

    /// <summary>The same with packages that it says it needs.</summary>
    public static string Needing(string package, params string[] cells)
    {
        JsonObject notebook = Json(cells);
        notebook["metadata"]!["news_analysis"] = new JsonObject { ["needs"] = new JsonArray(package) };
        return notebook.ToJsonString();
    }

    private static JsonObject Json(string[] cells) => new()
    {
        ["cells"] = new JsonArray([.. cells.Select((source, index) => new JsonObject
        {
            ["cell_type"] = "code",
            ["id"] = $"cell-{index}",
            ["metadata"] = index == 0 ? new JsonObject { ["tags"] = new JsonArray("parameters") } : new JsonObject(),
            ["source"] = source,
            ["outputs"] = new JsonArray(),
            ["execution_count"] = null,
        })]),
        ["metadata"] = new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
        },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    };
}

using System.Text.Json.Nodes;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>The answer to a request.</summary>
/// <param name="Content">Its content; null for none.</param>
internal sealed record Answer(JsonObject? Content)
{
    /// <summary>No answer.</summary>
    public static Answer None { get; } = new((JsonObject?)null);

    /// <summary>Whether the executions that wait are not to be done.</summary>
    public bool AbortsQueued { get; init; }

    /// <summary>An answer that all went well.</summary>
    public static Answer Ok(JsonObject content)
    {
        content["status"] = "ok";
        return new Answer(content);
    }

    /// <summary>An answer that something went wrong.</summary>
    public static Answer Error(string name, string value) => new(new JsonObject
    {
        ["status"] = "error",
        ["ename"] = name,
        ["evalue"] = value,
        ["traceback"] = new JsonArray(value),
    });
}

using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks.Model;

/// <summary>An output of a type that nbformat 4.5 does not name; kept as it was read.</summary>
/// <param name="Json">The output.</param>
public sealed record UnknownOutput(JsonObject Json) : CellOutput;

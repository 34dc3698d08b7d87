using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks.Model;

/// <summary>A cell of a notebook.</summary>
/// <remarks>JSON held by a cell is not to be changed in place: make a new cell with <c>with</c>.</remarks>
public sealed record NotebookCell
{
    /// <summary>The cell's id: 1 to 64 letters, digits, <c>-</c> or <c>_</c>, unique in its notebook.</summary>
    public required string Id { get; init; }

    /// <summary>What the cell holds.</summary>
    public required CellKind Kind { get; init; }

    /// <summary>The text of the cell, lines separated by <c>\n</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Metadata, unknown entries included.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>The number of the cell's execution, from 1; null when it has not run.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>What running it gave.</summary>
    public ImmutableArray<CellOutput> Outputs { get; init; } = [];

    /// <summary>Entries of the cell that this library does not know (attachments, …), kept as they were read.</summary>
    public JsonObject Other { get; init; } = [];

    /// <summary>Whether the cell carries a tag.</summary>
    /// <param name="tag">The tag, exactly as written in the metadata.</param>
    public bool HasTag(string tag) =>
        Metadata["tags"] is JsonArray tags
        && tags.Any(t => t is JsonValue value && value.TryGetValue(out string? text) && text == tag);

    /// <summary>The language that the cell's metadata names (<c>csharp</c>, <c>fsharp</c>, <c>mermaid</c>, …), or null.</summary>
    public string? Language => Named("polyglot_notebook", "kernelName") ?? Named("dotnet_interactive", "language");

    /// <summary>The cell as it was before it ran: no outputs, no number.</summary>
    public NotebookCell Cleared() => this with { Outputs = [], ExecutionCount = null };

    private string? Named(string section, string key) =>
        Metadata[section] is JsonObject entries && entries[key] is JsonValue value && value.TryGetValue(out string? name) ? name : null;
}

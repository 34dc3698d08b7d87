using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks.Model;

/// <summary>A value that a cell showed, in one or more forms.</summary>
/// <param name="Data">The forms, each MIME type once.</param>
public sealed record DisplayOutput(ImmutableArray<MimeData> Data) : CellOutput
{
    /// <summary>The number of the execution whose result this is; null for a value shown on the way (<c>Display()</c>).</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>Notes of the front end on the forms; empty unless read from a file that has some.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>The content in the form <paramref name="mimeType"/>, or null.</summary>
    /// <param name="mimeType">A MIME type.</param>
    public string? Content(string mimeType) => Data.FirstOrDefault(d => d.MimeType == mimeType)?.Content;
}

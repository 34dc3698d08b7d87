using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks.Model;

/// <summary>A notebook: an <c>.ipynb</c> file of nbformat 4, as immutable data.</summary>
/// <remarks>JSON held by a document is not to be changed in place: make a new document with <c>with</c>.</remarks>
public sealed record NotebookDocument
{
    /// <summary>The file the notebook was read from, as an absolute path. Its folder is the folder in which the cells run.</summary>
    public required string Path { get; init; }

    /// <summary>The cells, in order.</summary>
    public required ImmutableArray<NotebookCell> Cells { get; init; }

    /// <summary>Metadata, unknown entries included.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Top-level entries that this library does not know, kept as they were read.</summary>
    public JsonObject Other { get; init; } = [];

    /// <summary>The file name with its extension: <c>02-quote-overlap.ipynb</c>.</summary>
    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>The file name without its extension: <c>02-quote-overlap</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder of the file, as an absolute path.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The language of the notebook's kernel, in the words of its metadata; null when the metadata names none.</summary>
    public string? KernelLanguage =>
        Metadata["kernelspec"] is JsonObject kernel && kernel["language"] is JsonValue value && value.TryGetValue(out string? name) ? name : null;

    /// <summary>The packages that the notebook needs and that are not there for every reader, in the words of its metadata (<c>news_analysis.needs</c>); usually none.</summary>
    public ImmutableArray<string> Needs =>
        Metadata["news_analysis"] is JsonObject own && own["needs"] is JsonArray needs
            ? [.. needs.Select(n => n is JsonValue value && value.TryGetValue(out string? name) ? name : null).OfType<string>()]
            : [];

    /// <summary>Reads a notebook.</summary>
    /// <param name="path">The <c>.ipynb</c> file.</param>
    /// <exception cref="NotebookFormatException">The file is not JSON, not a notebook of nbformat 4, has no cells, or a cell of an unknown kind.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NotebookDocument Load(string path) => NotebookReader.Read(path, File.ReadAllBytes(path));

    /// <summary>Reads a notebook from its text.</summary>
    /// <param name="path">The file name to give it; the file need not exist.</param>
    /// <param name="json">The text of an <c>.ipynb</c> file.</param>
    /// <exception cref="NotebookFormatException">The text is not JSON, not a notebook of nbformat 4, has no cells, or a cell of an unknown kind.</exception>
    public static NotebookDocument Parse(string path, string json) => NotebookReader.Read(path, System.Text.Encoding.UTF8.GetBytes(json));

    /// <summary>Writes the notebook: beside the file first, then moved over it, so that a reader never sees half of it.</summary>
    /// <param name="path">The file to write; its folder is made when absent.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) => AtomicFile.WriteAllText(path, ToJson());

    /// <summary>The text of the <c>.ipynb</c> file, in the form that Jupyter writes: sorted keys, an indent of one, a newline at the end.</summary>
    public string ToJson() => NotebookWriter.Write(this);

    /// <summary>The notebook as it was before it ran: no outputs, no execution numbers.</summary>
    public NotebookDocument Cleared() => this with { Cells = [.. Cells.Select(c => c.Cleared())] };
}

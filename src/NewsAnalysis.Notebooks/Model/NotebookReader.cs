using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks.Model;

/// <summary>Reads the JSON of an <c>.ipynb</c> file.</summary>
internal static class NotebookReader
{
    private const int MaxDepth = 256;

    public static NotebookDocument Read(string path, ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("\uFEFF"u8))
        {
            json = json[3..];
        }

        try
        {
            JsonNode? root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            return Document(path, root as JsonObject
                ?? throw Wrong(path, "is JSON but not a notebook: a notebook is an object with 'nbformat' and 'cells'."));
        }
        catch (JsonException error)
        {
            string where = error.LineNumber is long line ? string.Create(CultureInfo.InvariantCulture, $" (line {line + 1})") : "";
            throw new NotebookFormatException(path, $"is not valid JSON{where}. Restore the file, or open it in an editor and mend it there.", error);
        }
        catch (InvalidOperationException error)
        {
            throw new NotebookFormatException(path, $"holds a value of the wrong kind: {error.Message}", error);
        }
    }

    private static NotebookDocument Document(string path, JsonObject root)
    {
        if (Integer(root["nbformat"]) is not int format)
        {
            throw Wrong(path, "has no 'nbformat' number, so it is not a notebook.");
        }

        if (format != 4)
        {
            throw Wrong(path, $"has nbformat {format}, but only nbformat 4 is read. Open and save it in VS Code or Jupyter, which convert it.");
        }

        JsonArray cells = root["cells"] as JsonArray
            ?? throw Wrong(path, "has no 'cells'. Open it in VS Code or Jupyter, add a cell and save it.");
        var ids = new CellIds();
        return new NotebookDocument
        {
            Path = Path.GetFullPath(path),
            Cells = [.. cells.Select((cell, index) => Cell(path, cell, index, ids))],
            Metadata = Copy(root["metadata"]),
            Other = Rest(root, "nbformat", "nbformat_minor", "cells", "metadata"),
        };
    }

    private static NotebookCell Cell(string path, JsonNode? node, int index, CellIds ids)
    {
        if (node is not JsonObject cell)
        {
            throw Wrong(path, $"has a cell (number {index + 1}) that is not an object.");
        }

        CellKind kind = Text(cell["cell_type"]) switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            var other => throw Wrong(path, $"has a cell (number {index + 1}) of the unknown type '{other}'; known are code, markdown and raw."),
        };
        string source = Lines(cell["source"]);
        return new NotebookCell
        {
            Id = ids.Take(Text(cell["id"]), index, source),
            Kind = kind,
            Source = source,
            Metadata = Copy(cell["metadata"]),
            ExecutionCount = Integer(cell["execution_count"]),
            Outputs = kind == CellKind.Code && cell["outputs"] is JsonArray outputs
                ? [.. outputs.OfType<JsonObject>().Select(Output)]
                : [],
            Other = Rest(cell, "cell_type", "id", "source", "metadata", "execution_count", "outputs"),
        };
    }

    private static CellOutput Output(JsonObject output) => Text(output["output_type"]) switch
    {
        "stream" => new StreamOutput(Text(output["name"]) ?? "stdout", Lines(output["text"])),
        "display_data" => new DisplayOutput(Bundle(output["data"])) { Metadata = Copy(output["metadata"]) },
        "execute_result" => new DisplayOutput(Bundle(output["data"]))
        {
            // A result always has a number in a file; 0 stands for one that was lost.
            ExecutionCount = Integer(output["execution_count"]) ?? 0,
            Metadata = Copy(output["metadata"]),
        },
        "error" => new ErrorOutput(
            Text(output["ename"]) ?? "",
            Text(output["evalue"]) ?? "",
            output["traceback"] is JsonArray lines ? [.. lines.Select(l => Text(l) ?? "")] : []),
        _ => new UnknownOutput((JsonObject)output.DeepClone()),
    };

    private static ImmutableArray<MimeData> Bundle(JsonNode? data) => data is JsonObject forms
        ? [.. forms.Select(form => new MimeData(
            form.Key,
            MimeTypes.IsJson(form.Key) ? form.Value?.ToJsonString() ?? "null" : Lines(form.Value)))]
        : [];

    private static string Lines(JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(Text)),
        JsonValue => Text(node) ?? node.ToJsonString(),
        JsonObject => node.ToJsonString(),
        _ => "",
    };

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static int? Integer(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out int number) ? number : null;

    private static JsonObject Copy(JsonNode? node) => node is JsonObject entries ? (JsonObject)entries.DeepClone() : [];

    private static JsonObject Rest(JsonObject entries, params ReadOnlySpan<string> known)
    {
        var rest = (JsonObject)entries.DeepClone();
        foreach (string key in known)
        {
            rest.Remove(key);
        }

        return rest;
    }

    private static NotebookFormatException Wrong(string path, string problem) => new(path, problem);
}

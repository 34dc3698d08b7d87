using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks.Model;

/// <summary>Writes a notebook as nbformat 4.5.</summary>
internal static class NotebookWriter
{
    public static string Write(NotebookDocument document)
    {
        var root = (JsonObject)document.Other.DeepClone();
        root["cells"] = new JsonArray([.. document.Cells.Select(Cell)]);
        root["metadata"] = document.Metadata.DeepClone();
        root["nbformat"] = 4;
        root["nbformat_minor"] = 5;
        return JupyterJson.Write(root);
    }

    private static JsonObject Cell(NotebookCell cell)
    {
        var json = (JsonObject)cell.Other.DeepClone();
        json["cell_type"] = cell.Kind switch { CellKind.Code => "code", CellKind.Markdown => "markdown", _ => "raw" };
        json["id"] = cell.Id;
        json["metadata"] = cell.Metadata.DeepClone();
        json["source"] = Lines(cell.Source);
        if (cell.Kind == CellKind.Code)
        {
            json["execution_count"] = cell.ExecutionCount;
            json["outputs"] = new JsonArray([.. cell.Outputs.Select(Output)]);
        }

        return json;
    }

    private static JsonObject Output(CellOutput output) => output switch
    {
        StreamOutput stream => new JsonObject { ["output_type"] = "stream", ["name"] = stream.Name, ["text"] = Lines(stream.Text) },
        DisplayOutput display => Display(display),
        ErrorOutput error => new JsonObject
        {
            ["output_type"] = "error",
            ["ename"] = error.Name,
            ["evalue"] = error.Value,
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
        },
        UnknownOutput unknown => (JsonObject)unknown.Json.DeepClone(),
        _ => throw new ArgumentException($"An output of the unknown type {output.GetType()}.", nameof(output)),
    };

    private static JsonObject Display(DisplayOutput display)
    {
        var data = new JsonObject();
        foreach (MimeData form in display.Data)
        {
            data[form.MimeType] = MimeTypes.IsJson(form.MimeType) ? Json(form.Content) : IsPicture(form.MimeType) ? JsonValue.Create(form.Content) : Lines(form.Content);
        }

        var json = new JsonObject
        {
            ["output_type"] = display.ExecutionCount is null ? "display_data" : "execute_result",
            ["data"] = data,
            ["metadata"] = display.Metadata.DeepClone(),
        };
        if (display.ExecutionCount is int count)
        {
            json["execution_count"] = count;
        }

        return json;
    }

    /// <summary>Content of a JSON type as JSON. What is none is kept as a string: a formatter's mistake must not make the notebook unreadable.</summary>
    public static JsonNode? Json(string content)
    {
        try
        {
            return JsonNode.Parse(content, documentOptions: new JsonDocumentOptions { MaxDepth = 200 });
        }
        catch (JsonException)
        {
            return JsonValue.Create(content);
        }
    }

    // Base64 has no lines of its own; Jupyter writes it as one string.
    private static bool IsPicture(string mimeType) => mimeType.StartsWith("image/", StringComparison.Ordinal) && mimeType != MimeTypes.Svg;

    // Each line with its newline, as Jupyter writes them.
    private static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}

using System.Collections.Immutable;
using System.Text.Json;

namespace NewsAnalysis.Articles.Reading.Records;

/// <summary>Reads the field map a user puts beside the articles: <c>fields.json</c>.</summary>
/// <remarks><c>{"records": "data.items", "text": ["body.plain", "body"], "title": "headline", "date": "published.on"}</c>: a path or a list of paths for each fact.</remarks>
internal static class FieldMapFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "fields.json";

    private const string Expected = "expected an object such as {\"records\": \"data.items\", \"text\": \"body\", \"title\": \"headline\", \"date\": \"published\"}";

    /// <summary>The map in a folder; null when there is none, or it cannot be used.</summary>
    public static FieldMap? In(string? folder, LoadOptions options, List<LoadProblem> problems)
    {
        string path = Path.Combine(folder ?? ".", Name);
        if (!File.Exists(path))
        {
            return null;
        }

        string shown = Path.GetRelativePath(Directory.GetCurrentDirectory(), path) is var relative && !relative.StartsWith("..", StringComparison.Ordinal) ? relative : path;
        var file = new InputFile(path, shown.Replace(Path.DirectorySeparatorChar, '/'), false);
        if (TextFileReader.ReadText(file, options, problems) is not { } text)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement, file, problems) : Bad(file, problems, "it holds no object");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Bad(file, problems, "it is no valid JSON");
        }
    }

    private static FieldMap? Read(JsonElement root, InputFile file, List<LoadProblem> problems)
    {
        var records = ImmutableArray<string>.Empty;
        var fields = FieldMaps.Any.Fields.ToBuilder();
        foreach (JsonProperty entry in root.EnumerateObject())
        {
            ImmutableArray<string> paths = Paths(entry.Value);
            if (entry.Name == "records")
            {
                records = paths;
            }
            else if (paths.IsEmpty || !fields.ContainsKey(entry.Name))
            {
                Bad(file, problems, $"'{entry.Name}' is no fact with a path (known are records, {string.Join(", ", FieldMaps.Any.Fields.Keys.Order(StringComparer.Ordinal))})");
            }
            else
            {
                fields[entry.Name] = paths;
            }
        }

        return new FieldMap { Name = Name, Records = records, Fields = fields.ToImmutable() };
    }

    private static ImmutableArray<string> Paths(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)],
        _ => [],
    };

    private static FieldMap? Bad(InputFile file, List<LoadProblem> problems, string what)
    {
        problems.Add(new LoadProblem(file.Shown, null, "bad fields.json", $"The field map could not be used in full: {what}; {Expected}. Mend it; without it the common names of fields are tried."));
        return null;
    }
}

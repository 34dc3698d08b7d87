using System.Text.Json;

namespace NewsAnalysis.Articles.Reading.Records;

/// <summary>A JSON object as a record: its values by path.</summary>
internal sealed class JsonRecord(JsonElement element)
{
    private const int MostItems = 200;

    private readonly Dictionary<string, JsonElement> _fields = ByName(element);

    /// <summary>Whether there is something at a path.</summary>
    public bool Has(string path) => Values(path).Any();

    /// <summary>The value at a path, lists joined by commas; null when there is none, or it is an object.</summary>
    /// <exception cref="InvalidOperationException">A string there is no valid Unicode text.</exception>
    public string? Value(string path)
    {
        string[] values = [.. Values(path).Select(Text).Where(v => !string.IsNullOrWhiteSpace(v)).Cast<string>()];
        return values.Length == 0 ? null : string.Join(", ", values);
    }

    /// <summary>The names that the object has more than once; of their values the last counts.</summary>
    public string[] RepeatedNames() =>
        [.. element.EnumerateObject().Select(p => p.Name).CountBy(n => n, StringComparer.Ordinal).Where(c => c.Value > 1).Select(c => c.Key)];

    private IEnumerable<JsonElement> Values(string path)
    {
        IEnumerable<JsonElement>? found = null;
        foreach (string part in path.Split('.'))
        {
            bool list = part.EndsWith("[]", StringComparison.Ordinal);
            string name = FieldNames.Fold(list ? part[..^2] : part);
            found = found is null ? (_fields.TryGetValue(name, out JsonElement value) ? [value] : []) : found.SelectMany(e => Named(e, name));
            found = list ? found.SelectMany(Items) : found;
        }

        return found ?? [];
    }

    private static IEnumerable<JsonElement> Named(JsonElement at, string name) =>
        at.ValueKind == JsonValueKind.Object && ByName(at).TryGetValue(name, out JsonElement value) ? [value] : [];

    // Of fields with one name the last counts.
    private static Dictionary<string, JsonElement> ByName(JsonElement at)
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty property in at.EnumerateObject())
        {
            fields[FieldNames.Fold(property.Name)] = property.Value;
        }

        return fields;
    }

    private static IEnumerable<JsonElement> Items(JsonElement list) => list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Take(MostItems) : [list];

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Take(MostItems).Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString())),
        _ => null,
    };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace NewsAnalysis.Kernel.Messages;

/// <summary>Reads and writes the JSON of messages.</summary>
internal static class MessageJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 128 };
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    /// <summary>Reads an object.</summary>
    /// <exception cref="MessageRefusedException">It is not JSON, not an object, or an entry stands there twice.</exception>
    public static JsonElement Parse(byte[] json, string part)
    {
        if (!Utf8.IsValid(json))
        {
            throw new MessageRefusedException($"the {part} is not UTF-8");
        }

        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new MessageRefusedException($"the {part} is no object");
        }
        catch (JsonException error)
        {
            throw new MessageRefusedException($"the {part} is not JSON: {error.Message}");
        }
    }

    /// <summary>Writes a value as UTF-8. Halves of surrogate pairs become U+FFFD.</summary>
    public static byte[] Write(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Plain);

    /// <summary>An entry that is a string.</summary>
    /// <exception cref="MessageRefusedException">It is missing or no string.</exception>
    public static string RequiredString(this JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? Text(value, name)
            : throw new MessageRefusedException($"'{name}' is missing or no string");

    /// <summary>An entry that is a string, or else what to take when it is missing or null.</summary>
    /// <exception cref="MessageRefusedException">It is something else.</exception>
    public static string? String(this JsonElement element, string name, string? otherwise = null) =>
        Find(element, name) is JsonElement value
            ? value.ValueKind == JsonValueKind.String ? Text(value, name) : throw Wrong(name, "string")
            : otherwise;

    /// <summary>An entry that is true or false, or else what to take when it is missing or null.</summary>
    /// <exception cref="MessageRefusedException">It is something else.</exception>
    public static bool Flag(this JsonElement element, string name, bool otherwise) =>
        Find(element, name) is JsonElement value
            ? value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(name, "boolean")
            : otherwise;

    /// <summary>An entry that is a whole number, or null when it is missing or null.</summary>
    /// <exception cref="MessageRefusedException">It is something else.</exception>
    public static int? Number(this JsonElement element, string name) =>
        Find(element, name) is JsonElement value
            ? value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : throw Wrong(name, "whole number")
            : null;

    /// <summary>An entry that is an object, or null when it is missing or null.</summary>
    /// <exception cref="MessageRefusedException">It is something else.</exception>
    public static JsonElement? Object(this JsonElement element, string name) =>
        Find(element, name) is JsonElement value
            ? value.ValueKind == JsonValueKind.Object ? value : throw Wrong(name, "object")
            : null;

    private static JsonElement? Find(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    // A string may hold escapes that stand for no character.
    private static string Text(JsonElement value, string name)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new MessageRefusedException($"'{name}' holds half a surrogate pair");
        }
    }

    private static MessageRefusedException Wrong(string name, string kind) => new($"'{name}' is no {kind}");
}

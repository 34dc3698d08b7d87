using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Notebooks.Model;

/// <summary>
/// Writes JSON byte for byte as Jupyter's <c>nbformat.write</c> does (Python's <c>json.dumps</c> with <c>indent=1</c>, <c>sort_keys=True</c>,
/// <c>ensure_ascii=False</c>), so that a notebook saved by Jupyter and by this library differ only where they differ.
/// </summary>
internal static class JupyterJson
{
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject entries:
                WriteObject(text, entries, depth);
                break;
            case JsonArray items:
                WriteArray(text, items, depth);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                WriteString(text, value.GetValue<string>());
                break;
            default:
                // Numbers keep the digits they were written with.
                text.Append(node.ToJsonString());
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonObject entries, int depth)
    {
        if (entries.Count == 0)
        {
            text.Append("{}");
            return;
        }

        text.Append('{');
        string separator = "";
        foreach ((string key, JsonNode? value) in entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            text.Append(separator).Append('\n').Append(' ', depth + 1);
            WriteString(text, key);
            text.Append(": ");
            Write(text, value, depth + 1);
            separator = ",";
        }

        text.Append('\n').Append(' ', depth).Append('}');
    }

    private static void WriteArray(StringBuilder text, JsonArray items, int depth)
    {
        if (items.Count == 0)
        {
            text.Append("[]");
            return;
        }

        text.Append('[');
        string separator = "";
        foreach (JsonNode? item in items)
        {
            text.Append(separator).Append('\n').Append(' ', depth + 1);
            Write(text, item, depth + 1);
            separator = ",";
        }

        text.Append('\n').Append(' ', depth).Append(']');
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            switch (c)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\b':
                    text.Append("\\b");
                    break;
                case '\f':
                    text.Append("\\f");
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                    {
                        text.Append(c).Append(value[++i]);
                    }
                    else if (c < ' ' || char.IsSurrogate(c))
                    {
                        text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        text.Append(c);
                    }

                    break;
            }
        }

        text.Append('"');
    }
}

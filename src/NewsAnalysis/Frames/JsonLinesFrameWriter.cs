using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsAnalysis.Frames;

/// <summary>Writes a data frame as JSON Lines: one object a row, keys as the columns, null where there is no value.</summary>
public static class JsonLinesFrameWriter
{
    // "Unsafe" is for text pasted into HTML; a file of JSON Lines keeps quotation marks searchable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes all rows as UTF-8, a line feed after each.</summary>
    /// <param name="frame">The table.</param>
    /// <param name="stream">Where to; it is flushed, not closed.</param>
    public static void Write(IDataFrame frame, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        for (int row = 0; row < frame.Count; row++)
        {
            json.WriteStartObject();
            foreach (FrameColumn column in frame.Columns)
            {
                json.WritePropertyName(column.Name);
                WriteValue(json, frame.Value(row, column));
            }

            json.WriteEndObject();
            json.Flush();
            stream.WriteByte((byte)'\n');
            json.Reset();
        }

        stream.Flush();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case double:
                json.WriteNullValue();
                break;
            default:
                json.WriteStringValue(Words.Of(value));
                break;
        }
    }
}

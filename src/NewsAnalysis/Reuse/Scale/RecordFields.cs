using System.Text;
using System.Text.Json;

namespace NewsAnalysis.Reuse.Scale;

/// <summary>Reads the fields of a record that reuse needs from a line of JSON, into buffers that are used again.</summary>
internal sealed class RecordFields
{
    /// <summary>The text, followed by room for the scanner.</summary>
    public char[] Text { get; private set; } = new char[16384];

    /// <summary>How many characters it has.</summary>
    public int TextLength { get; private set; }

    /// <summary>The id; null when the record has none.</summary>
    public string? Id { get; private set; }

    /// <summary>The outlet; null when the record names none.</summary>
    public string? Outlet { get; private set; }

    /// <summary>Sets the text.</summary>
    public void Set(string? id, string? outlet, string text)
    {
        (Id, Outlet) = (id, outlet);
        Reserve(text.Length);
        text.CopyTo(Text);
        TextLength = text.Length;
    }

    /// <summary>Reads a line; false when it is anything but a plain record, which the reader of articles then judges.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="outlets">The names of outlets met so far.</param>
    public bool TryRead(ReadOnlySpan<byte> line, NameTable outlets) => TryReadPlain(line, outlets) || TryReadAny(line, outlets);

    private bool TryReadPlain(ReadOnlySpan<byte> line, NameTable outlets)
    {
        (Id, Outlet, TextLength) = (null, null, -1);
        Reserve(line.Length);
        var record = new PlainRecord(line);
        while (record.Next())
        {
            bool id = record.Name.SequenceEqual("id"u8), outlet = record.Name.SequenceEqual("outlet"u8), text = record.Name.SequenceEqual("text"u8);
            if (text)
            {
                if (TextLength >= 0 || !record.TryReadText(Text, out int length))
                {
                    return false;
                }

                TextLength = length;
                continue;
            }

            if (!record.TryReadPlain(out ReadOnlySpan<byte> value) || ((id || outlet) && !Ascii.IsValid(value)) || (id && Id is not null))
            {
                return false;
            }

            Id = id ? Encoding.ASCII.GetString(value) : Id;
            Outlet = outlet ? outlets.NameOf(value) : Outlet;
        }

        return record.IsDone && TextLength >= 0;
    }

    private bool TryReadAny(ReadOnlySpan<byte> line, NameTable outlets)
    {
        (Id, Outlet, TextLength) = (null, null, -1);
        try
        {
            var json = new Utf8JsonReader(line);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (!ReadField(ref json, outlets))
                {
                    return false;
                }
            }

            // To the end of the line: what stands behind the object is an error.
            while (json.Read())
            {
            }

            return TextLength >= 0;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private bool ReadField(ref Utf8JsonReader json, NameTable outlets)
    {
        bool id = json.ValueTextEquals("id"u8), outlet = json.ValueTextEquals("outlet"u8), text = json.ValueTextEquals("text"u8);
        json.Read();
        switch (json.TokenType)
        {
            case JsonTokenType.String when text:
                if (TextLength >= 0)
                {
                    return false;
                }

                Reserve(json.ValueSpan.Length);
                TextLength = json.CopyString(Text);
                return true;
            case JsonTokenType.String when id:
                bool first = Id is null;
                Id = json.GetString();
                return first;
            case JsonTokenType.String when outlet:
                Outlet = outlets.NameOf(ref json);
                return true;
            case JsonTokenType.Number when id:
                Id = Encoding.UTF8.GetString(json.ValueSpan);
                return true;
            case JsonTokenType.Null when !text:
                return true;
            default:
                json.Skip();
                return !(id || outlet || text);
        }
    }

    private void Reserve(int characters)
    {
        if (Text.Length < characters + WordCodes.Padding)
        {
            Text = new char[Math.Max(Text.Length * 2, characters + WordCodes.Padding)];
        }
    }
}

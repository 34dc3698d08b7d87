using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsAnalysis.Articles.Reading.Records;

/// <summary>Reads a JSON document that holds articles: an export of a service, a list, or one record.</summary>
/// <remarks>Records are taken one after the other, so that those before a fault are kept; the list is looked for where known exports have it.</remarks>
internal sealed class JsonFileReader(InputFile file, FieldMap? given, List<LoadProblem> problems)
{
    private const int DeepestNesting = 64;

    private readonly List<RawArticle> _articles = [];
    private readonly HashSet<string> _lists = FieldMaps.RecordPaths(given);
    private int _records;
    private int _line = 1;
    private int _counted;

    /// <summary>The articles of a file.</summary>
    public static IReadOnlyList<RawArticle> Read(InputFile file, FieldMap? given, LoadOptions options, List<LoadProblem> problems)
    {
        if (TextFileReader.ReadBytes(file, options, problems) is not { } bytes || Inflater.Inflate(file, bytes, options, problems) is not { } content)
        {
            return [];
        }

        TextDecoder.Decoded decoded = TextDecoder.Decode(content);
        if (decoded.Problem is not null)
        {
            problems.Add(new LoadProblem(file.Shown, null, decoded.Kind!, decoded.Problem));
        }

        if (decoded.Text is null)
        {
            return [];
        }

        var reader = new JsonFileReader(file, given, problems);
        reader.Read(Encoding.UTF8.GetBytes(decoded.Text));
        return reader._articles;
    }

    private void Read(byte[] json)
    {
        int before = problems.Count;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DeepestNesting });
        try
        {
            var path = new List<string>();
            while (reader.Read())
            {
                Step(ref reader, json, path);
            }

            if (_records == 0)
            {
                using var document = JsonDocument.Parse(json);
                if (document.RootElement.ValueKind == JsonValueKind.Object && HasText(document.RootElement))
                {
                    Take(document.RootElement, 1);
                }
            }
        }
        catch (JsonException e)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $" at byte {(e.BytePositionInLine ?? 0) + 1} of the line");
            problems.Add(new LoadProblem(file.Shown, (int)(e.LineNumber ?? 0) + 1, "bad record", string.Create(CultureInfo.InvariantCulture,
                $"The document is no valid JSON{place}, or nested deeper than {DeepestNesting}; the {_records} records before it were read. Mend it there; if each line is a record of its own, name the file .jsonl.")));
        }

        if (_articles.Count == 0 && problems.Count == before)
        {
            problems.Add(new LoadProblem(file.Shown, null, "no article", "The document holds no list of articles where known exports have one (articles, items, results, data, …), and is no record with a text itself. Say where the list and its fields are in a field map (fields.json), or write the articles as JSON Lines."));
        }
    }

    // Follows the names down to a list of records; each record is then taken as a whole.
    private void Step(ref Utf8JsonReader reader, byte[] json, List<string> path)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                path.RemoveRange(Math.Min(path.Count, reader.CurrentDepth - 1), Math.Max(0, path.Count - reader.CurrentDepth + 1));
                path.Add(FieldNames.Fold(reader.GetString() ?? ""));
                break;
            case JsonTokenType.StartArray:
                path.RemoveRange(Math.Min(path.Count, reader.CurrentDepth), Math.Max(0, path.Count - reader.CurrentDepth));
                string at = string.Join('.', path);
                if (reader.CurrentDepth != path.Count || (at.Length > 0 && !_lists.Contains(at)))
                {
                    reader.Skip();
                    break;
                }

                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    int line = LineOf(json, (int)reader.TokenStartIndex);
                    using JsonDocument record = JsonDocument.ParseValue(ref reader);
                    Take(record.RootElement, line);
                }

                break;
        }
    }

    private void Take(JsonElement record, int line)
    {
        _records++;
        try
        {
            if (record.ValueKind != JsonValueKind.Object)
            {
                problems.Add(new LoadProblem(file.Shown, line, "bad record", string.Create(CultureInfo.InvariantCulture, $"Record {_records} is no JSON object; expected {{\"title\": \"…\", \"text\": \"…\"}}. Mend or remove it; the other records are kept.")));
                return;
            }

            var fields = new JsonRecord(record);
            foreach (string name in fields.RepeatedNames())
            {
                problems.Add(new LoadProblem(file.Shown, line, "repeated field", string.Create(CultureInfo.InvariantCulture, $"Record {_records} has '{name}' more than once; the last one was taken. Remove the others.")));
            }

            if (RecordArticle.From(file, line, _records, FieldMaps.For(given, fields.Has), fields.Value, problems) is { } article)
            {
                _articles.Add(article);
            }
        }
        catch (InvalidOperationException)
        {
            problems.Add(new LoadProblem(file.Shown, line, "bad record", string.Create(CultureInfo.InvariantCulture, $"A string of record {_records} holds half of a surrogate pair (such as \\ud83d alone), which is no character. Mend or remove the record; the others are kept.")));
        }
    }

    private bool HasText(JsonElement record)
    {
        var fields = new JsonRecord(record);
        FieldMap map = FieldMaps.For(given, fields.Has);
        return map.Fields.TryGetValue("text", out var paths) && paths.Any(fields.Has);
    }

    private int LineOf(byte[] json, int offset)
    {
        _line += json.AsSpan(_counted, offset - _counted).Count((byte)'\n');
        _counted = offset;
        return _line;
    }
}

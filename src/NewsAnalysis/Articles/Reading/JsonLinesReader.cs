using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using NewsAnalysis.Articles.Reading.Records;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Reads JSON Lines, compressed with gzip or not: one record <c>{id, text, title?, outlet?, date?, url?}</c> a line; other fields are ignored.</summary>
/// <remarks>The file is read line by line, so that its size does not matter; a line that is no record is a problem, and the others are kept.</remarks>
internal sealed class JsonLinesReader
{
    private const int Sample = 64 * 1024;

    private readonly InputFile _file;
    private readonly List<LoadProblem> _problems;
    private readonly FieldMap? _map;

    // Lines that hold no JSON object, as long as the file may be of another form altogether.
    private List<LoadProblem>? _noObjects = [];
    private int _recoded, _firstRecoded, _unnamed, _firstUnnamed;
    private string? _assumed;

    private JsonLinesReader(InputFile file, FieldMap? map, List<LoadProblem> problems)
    {
        _file = file;
        _map = map;
        _problems = problems;
    }

    /// <summary>The articles in a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="map">Where its records keep what; null for <c>text</c>, <c>title</c> and so on, and the maps of known exports.</param>
    /// <param name="options">How to load.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static IEnumerable<RawArticle> Read(InputFile file, FieldMap? map, LoadOptions options, List<LoadProblem> problems) =>
        Open(file, options, problems) is { } stream ? Read(file, map, stream, options, problems) : [];

    /// <summary>The articles in a stream of lines, which is closed at the end.</summary>
    public static IEnumerable<RawArticle> Read(InputFile file, FieldMap? map, Stream stream, LoadOptions options, List<LoadProblem> problems)
    {
        using (stream)
        {
            var reader = new JsonLinesReader(file, map, problems);
            int line = 0, records = 0, before = problems.Count;
            foreach (ReadOnlyMemory<byte> bytes in ByteLines.Of(stream, file, options, problems))
            {
                line++;
                if (!bytes.Span.Trim(" \t\r"u8).IsEmpty && reader.ReadLine(line, bytes) is { } article)
                {
                    records++;
                    yield return article;
                }
            }

            reader.TellOfTheFile();
            if (records == 0 && problems.Count == before)
            {
                problems.Add(new LoadProblem(file.Shown, null, "empty", "The file holds no record; expected lines such as {\"id\": \"a1\", \"text\": \"…\"}. Put the records there, or remove the file."));
            }
        }
    }

    private static Stream? Open(InputFile file, LoadOptions options, List<LoadProblem> problems)
    {
        FileStream? stream = FileOpener.Open(file, problems);
        try
        {
            byte[] start = new byte[Sample];
            int read = stream is null ? 0 : Inflater.Start(stream, start);
            if (stream is null || (!StartsAsObject(start.AsSpan(0, read)) && TextDecoder.Decode(start.AsSpan(0, read)) is { Text: null } binary && Report(binary)))
            {
                stream?.Dispose();
                return null;
            }

            if (!TextDecoder.IsOtherThanUtf8(start.AsSpan(0, read & ~1)))
            {
                return Inflater.Unpacked(stream);
            }

            // Such a file is small: it is decoded whole, and its lines are read as UTF-8 like any other's.
            stream.Dispose();
            return TextFileReader.ReadText(file, options, problems) is { } text ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : null;
        }
        catch (Exception e) when (FileOpener.IsTrouble(e))
        {
            problems.Add(FileOpener.Unreadable(file, e));
            stream?.Dispose();
            return null;
        }
        catch (InvalidDataException)
        {
            problems.Add(Inflater.Damaged(file));
            stream?.Dispose();
            return null;
        }

        bool Report(TextDecoder.Decoded binary)
        {
            problems.Add(new LoadProblem(file.Shown, null, binary.Kind!, binary.Problem!));
            return true;
        }
    }

    // Such a file is lines, whatever else is in it: a line of rubbish must not take the others with it.
    private static bool StartsAsObject(ReadOnlySpan<byte> start)
    {
        ReadOnlySpan<byte> text = start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? start[3..] : start;
        return text.TrimStart(" \t\r\n"u8) is [(byte)'{', not 0, ..];
    }

    private RawArticle? ReadLine(int line, ReadOnlyMemory<byte> bytes)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            var (text, assumed) = TextDecoder.DecodeLine(bytes.Span);
            if (text is null)
            {
                _problems.Add(new LoadProblem(_file.Shown, line, "binary", "The line is neither UTF-8 nor text of another encoding. Mend or remove it; the other lines are kept."));
                return null;
            }

            _assumed ??= assumed;
            _firstRecoded = _recoded++ == 0 ? line : _firstRecoded;
            bytes = Encoding.UTF8.GetBytes(text);
        }

        return ReadRecord(line, bytes);
    }

    private RawArticle? ReadRecord(int line, ReadOnlyMemory<byte> bytes)
    {
        const string Expected = "expected one JSON object such as {\"id\": \"a1\", \"text\": \"…\"} on the line. ";
        try
        {
            using var document = JsonDocument.Parse(bytes);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                KeepNoObjects();
                return _map is null && document.RootElement.TryGetProperty("text", out _) ? FromObject(line, document.RootElement) : FromExport(line, document.RootElement);
            }

            (_noObjects ?? _problems).Add(new LoadProblem(_file.Shown, line, "bad record", $"The line holds a JSON {KindName(document.RootElement)}; {Expected}Write each article as one object."));
        }
        catch (JsonException e)
        {
            string column = e.BytePositionInLine is { } at ? string.Create(CultureInfo.InvariantCulture, $" at byte {at + 1}") : "";
            (_noObjects ?? _problems).Add(new LoadProblem(_file.Shown, line, "bad record", $"The line is no valid JSON{column}; {Expected}Mend or remove the line; the other lines are kept."));
        }
        catch (InvalidOperationException)
        {
            Report(line, "bad record", "A string of the record holds half of a surrogate pair (such as \\ud83d alone), which is no character. Mend or remove the line; the other lines are kept.");
        }

        return null;
    }

    // A record without a "text": an export of some service, one record a line.
    private RawArticle? FromExport(int line, JsonElement record)
    {
        var fields = new JsonRecord(record);
        FieldMap map = FieldMaps.For(_map, fields.Has);
        return _map is null && map == FieldMaps.Any && !map.Fields["text"].Concat(map.Fields["summary"]).Any(fields.Has)
            ? FromObject(line, record)
            : RecordArticle.From(_file, line, line, map, fields.Value, _problems);
    }

    private RawArticle? FromObject(int line, JsonElement record)
    {
        string? id = null, text = null;
        bool badId = false;
        GivenFacts facts = GivenFacts.None;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty field in record.EnumerateObject())
        {
            if (field.Name is not ("id" or "text" or "title" or "outlet" or "date" or "url"))
            {
                continue;
            }

            if (!seen.Add(field.Name))
            {
                Report(line, "repeated field", $"The record has '{field.Name}' more than once; the last one was taken. Remove the others.");
            }

            switch (field.Name, field.Value.ValueKind)
            {
                case ("id", JsonValueKind.Number):
                    id = field.Value.GetRawText();
                    break;
                case ("id", JsonValueKind.String):
                    id = field.Value.GetString();
                    break;
                case ("text", JsonValueKind.String):
                    text = field.Value.GetString();
                    break;
                case (not "text", JsonValueKind.String):
                    facts = facts.With(field.Name, field.Value.GetString()!);
                    break;
                case (not "text", not JsonValueKind.Null):
                    badId |= field.Name == "id";
                    Report(line, "bad field", $"The field '{field.Name}' is a JSON {KindName(field.Value)} and was left out; expected a string. Write it in quotation marks; the rest of the record is kept.");
                    break;
            }
        }

        if (text is null)
        {
            Report(line, "bad record", "The record has no string 'text'; expected the article's text in it. Add it, or remove the line.");
            return null;
        }

        if (!TextFileReader.HasWords(text))
        {
            Report(line, "empty", "The record's 'text' holds no letter and no digit; expected the text of an article. Fill it, or remove the line.");
            return null;
        }

        bool named = !string.IsNullOrWhiteSpace(id);
        if (!named && !badId)
        {
            _firstUnnamed = _unnamed++ == 0 ? line : _firstUnnamed;
        }

        return new RawArticle
        {
            RecordId = named ? id : string.Create(CultureInfo.InvariantCulture, $"{_file.Stem}-{line}"),
            Source = _file,
            Line = line,
            Raw = text,
            Part = new TextSpan(0, text.Length),
            Given = facts,
        };
    }

    // What is wrong all through the file is said once.
    private void TellOfTheFile()
    {
        if (_noObjects is [var first, _, ..])
        {
            Report(first.Line!.Value, "bad record", string.Create(CultureInfo.InvariantCulture,
                $"None of the {_noObjects.Count} lines of the file is a JSON object, from this one on; expected JSON Lines, one {{\"id\": \"a1\", \"text\": \"…\"}} on each. Save the articles so, or name the file .txt if it is the text of one."));
            _noObjects = null;
        }

        KeepNoObjects();
        if (_recoded > 0)
        {
            Report(_firstRecoded, "encoding", string.Create(CultureInfo.InvariantCulture,
                $"{(_recoded == 1 ? "The line is" : $"{_recoded} lines, this one first, are")} not valid UTF-8 and read as {_assumed}. Check quotation marks and accents, or save the file as UTF-8."));
        }

        if (_unnamed > 0)
        {
            Report(_firstUnnamed, "no id", string.Create(CultureInfo.InvariantCulture,
                $"{(_unnamed == 1 ? "The record has" : $"{_unnamed} records, this one first, have")} no 'id', or an empty one, and {(_unnamed == 1 ? "goes" : "go")} by the name of the file and the line ('{_file.Stem}-{_firstUnnamed}'), which changes when lines are added. Give each record an id."));
        }
    }

    private void KeepNoObjects()
    {
        _problems.AddRange(_noObjects ?? []);
        _noObjects = null;
    }

    private void Report(int line, string kind, string message) => _problems.Add(new LoadProblem(_file.Shown, line, kind, message));

    private static string KindName(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}

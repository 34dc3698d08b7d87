using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Reads JSON Lines: one record <c>{id, text, title?, outlet?, date?, url?}</c> a line; other fields are ignored.</summary>
/// <remarks>The file is read line by line, so that its size does not matter; a line that is no record is a problem, and the others are kept.</remarks>
internal static class JsonLinesReader
{
    /// <summary>The articles in a file.</summary>
    public static IEnumerable<RawArticle> Read(InputFile file, LoadOptions options, List<LoadProblem> problems)
    {
        int line = 0, records = 0, before = problems.Count;
        foreach (ReadOnlyMemory<byte> bytes in Lines(file, options, problems))
        {
            line++;
            if (!bytes.Span.Trim(" \t\r"u8).IsEmpty && ReadRecord(file, line, bytes, problems) is { } article)
            {
                records++;
                yield return article;
            }
        }

        if (records == 0 && problems.Count == before)
        {
            problems.Add(new LoadProblem(file.Shown, null, "empty", "The file holds no record; expected lines such as {\"id\": \"a1\", \"text\": \"…\"}. Put the records there, or remove the file."));
        }
    }

    private static RawArticle? ReadRecord(InputFile file, int line, ReadOnlyMemory<byte> bytes, List<LoadProblem> problems)
    {
        void Report(string kind, string message) => problems.Add(new LoadProblem(file.Shown, line, kind, message));
        const string Expected = "expected one JSON object such as {\"id\": \"a1\", \"text\": \"…\"} on the line. ";
        try
        {
            using var document = JsonDocument.Parse(bytes);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                Report("bad record", $"The line holds a JSON {KindName(document.RootElement)}; {Expected}Write each article as one object.");
                return null;
            }

            return FromObject(file, line, document.RootElement, Report);
        }
        catch (JsonException e)
        {
            string column = e.BytePositionInLine is { } at ? string.Create(CultureInfo.InvariantCulture, $" at byte {at + 1}") : "";
            Report("bad record", $"The line is no valid JSON{column}; {Expected}Mend or remove the line; the other lines are kept.");
            return null;
        }
        catch (InvalidOperationException)
        {
            Report("bad record", "A string of the record is no valid Unicode text (half of a surrogate pair, or bytes that are not UTF-8); expected UTF-8. Mend or remove the line; the other lines are kept.");
            return null;
        }
    }

    private static RawArticle? FromObject(InputFile file, int line, JsonElement record, Action<string, string> report)
    {
        string? id = null, text = null;
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
                report("repeated field", $"The record has '{field.Name}' more than once; the last one was taken. Remove the others.");
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
                    report("bad field", $"The field '{field.Name}' is a JSON {KindName(field.Value)} and was left out; expected a string. Write it in quotation marks; the rest of the record is kept.");
                    break;
            }
        }

        if (text is null)
        {
            report("bad record", "The record has no string 'text'; expected the article's text in it. Add it, or remove the line.");
            return null;
        }

        if (!TextFileReader.HasWords(text))
        {
            report("empty", "The record's 'text' holds no letter and no digit; expected the text of an article. Fill it, or remove the line.");
            return null;
        }

        string? name = string.IsNullOrWhiteSpace(id) ? null : id;
        return new RawArticle
        {
            RecordId = name ?? string.Create(CultureInfo.InvariantCulture, $"{file.Stem}-{line}"),
            Source = file,
            Line = line,
            Raw = text,
            Part = new TextSpan(0, text.Length),
            Given = facts,
        };
    }

    private static string KindName(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    // The lines of a file as bytes, without their ends and the byte order mark.
    private static IEnumerable<ReadOnlyMemory<byte>> Lines(InputFile file, LoadOptions options, List<LoadProblem> problems)
    {
        Stream? stream = Open(file, options, problems);
        if (stream is null)
        {
            yield break;
        }

        using (stream)
        {
            byte[] buffer = new byte[64 * 1024];
            int filled = 0;
            bool first = true, skipping = false, afterReturn = false;
            int line = 0;
            while (true)
            {
                int read = stream.Read(buffer, filled, buffer.Length - filled);
                int end = filled + read, start = 0, searched = filled;
                if (first && end >= 3 && buffer is [0xEF, 0xBB, 0xBF, ..])
                {
                    start = 3;
                    searched = Math.Max(searched, 3);
                }

                first &= end < 3;
                while (buffer.AsSpan(searched, end - searched).IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var length)
                {
                    // A line feed right after a carriage return ends no line of its own.
                    int lineEnd = searched + length;
                    bool second = afterReturn && buffer[lineEnd] == '\n' && lineEnd == start;
                    afterReturn = buffer[lineEnd] == '\r';
                    if (!second)
                    {
                        line++;
                        if (!skipping)
                        {
                            yield return buffer.AsMemory(start, lineEnd - start);
                        }

                        skipping = false;
                    }

                    start = searched = lineEnd + 1;
                }

                filled = end - start;
                if (read == 0)
                {
                    if (filled > 0 && !skipping)
                    {
                        yield return buffer.AsMemory(start, filled);
                    }

                    yield break;
                }

                Buffer.BlockCopy(buffer, start, buffer, 0, filled);
                if (skipping || filled > options.MaxFileBytes)
                {
                    if (!skipping)
                    {
                        problems.Add(new LoadProblem(file.Shown, line + 1, "too large", $"The line has more than {options.MaxFileBytes} bytes, which are the most that are read. Split it, or raise the limit (LoadOptions.MaxFileBytes)."));
                        yield return ReadOnlyMemory<byte>.Empty;
                    }

                    skipping = true;
                    afterReturn = false;
                    filled = 0;
                }
                else if (filled == buffer.Length)
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                }
            }
        }
    }

    private static Stream? Open(InputFile file, LoadOptions options, List<LoadProblem> problems)
    {
        try
        {
            var info = new FileInfo(file.FullPath);
            long length = info.LinkTarget is null ? info.Length : new FileInfo(info.ResolveLinkTarget(true)!.FullName).Length;
            if (length == 0)
            {
                problems.Add(new LoadProblem(file.Shown, null, "empty", "The file has 0 bytes, or is a pipe or device; expected JSON Lines records. Put the records there, or remove the file."));
                return null;
            }

            var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
            Span<byte> start = stackalloc byte[1024];
            start = start[..(stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) & ~1)];
            if (!TextDecoder.IsOtherThanUtf8(start))
            {
                stream.Position = 0;
                return stream;
            }

            // Such a file is small or no text: it is decoded whole, and its lines are read as UTF-8 like any other's.
            stream.Dispose();
            return TextFileReader.ReadText(file, options, problems) is { } text ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            problems.Add(new LoadProblem(file.Shown, null, "unreadable", $"The file could not be read: {e.Message.Replace(file.FullPath, file.Shown, StringComparison.Ordinal)} Check that it is there and may be read."));
            return null;
        }
    }
}

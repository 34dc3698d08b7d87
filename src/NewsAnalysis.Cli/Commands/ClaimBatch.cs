using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsAnalysis.Claims.Checking;
using NewsAnalysis.Cli.Files;
using NewsAnalysis.Cli.Screen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Cli.Commands;

/// <summary>Claims of a JSON Lines file, each held against its own text.</summary>
internal static class ClaimBatch
{
    // JSON of any depth is no record of a claim.
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 16 };

    // Letters of every script as they are.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the items, writes a line for each, and tells of those that are none.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="items">The file; - for standard input.</param>
    /// <param name="file">The file to write; standard output when null.</param>
    /// <param name="cancellation">Stops between two items.</param>
    public static Task<int> RunAsync(Terminal terminal, string items, string? file, CancellationToken cancellation)
    {
        using OutputFile? place = file is null ? null : OutputFile.At(file);
        using TextReader lines = Open(items);
        int problems = 0, done = 0;
        void Write(Stream stream)
        {
            var checker = new ClaimChecker();
            string shown = items == "-" ? "standard input" : items;
            for (int number = 1; lines.ReadLine() is { } line; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                if (Check(line, checker, stream) is { } problem)
                {
                    problems++;
                    terminal.Complain($"problem: {shown}:{number}: {problem}");
                }
                else
                {
                    done++;
                }
            }
        }

        if (place is null)
        {
            var buffered = new BufferedStream(terminal.Output, 1 << 16);
            Write(buffered);
            buffered.Flush();
        }
        else
        {
            place.Write(Write);
        }

        if (done == 0 && problems == 0)
        {
            terminal.Complain("problem: no items");
        }

        return Task.FromResult(done == 0 ? ExitCode.NothingToAnalyse : problems > 0 ? ExitCode.Problems : ExitCode.Done);
    }

    private static StreamReader Open(string items)
    {
        try
        {
            return new StreamReader(items == "-" ? Console.OpenStandardInput() : File.OpenRead(items), Encoding.UTF8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserError(ExitCode.Usage, $"Could not read '{VisibleText.Of(items)}': {VisibleText.Of(e.Message)}", e);
        }
    }

    // What is wrong with a line; null when its verdict was written. What goes wrong in checking is no fault of the line, and is not caught.
    private static string? Check(string line, ClaimChecker checker, Stream stream)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line, Shallow);
        }
        catch (JsonException e)
        {
            return "not JSON: " + e.Message.Split('.')[0];
        }

        using (document)
        {
            JsonElement item = document.RootElement;
            if (Fault(item) is { } fault)
            {
                return fault;
            }

            (string text, string claim) = (item.GetProperty("text").GetString()!, item.GetProperty("claim").GetString()!);
            if (string.IsNullOrWhiteSpace(claim))
            {
                return "claim is empty";
            }

            Write(item.GetProperty("id"), text, claim, checker.Check(claim, text), stream);
            return null;
        }
    }

    // What an item lacks; null when it has an id, a text and a claim.
    private static string? Fault(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return "not a record: a line is to be an object {id, text, claim}";
        }

        foreach (string name in (string[])["id", "text", "claim"])
        {
            if (!item.TryGetProperty(name, out JsonElement value))
            {
                return $"no {name}";
            }

            if (value.ValueKind != JsonValueKind.String && !(name == "id" && value.ValueKind == JsonValueKind.Number))
            {
                return $"{name} is no text";
            }

            if (value.ValueKind == JsonValueKind.String && HoldsHalfCharacter(value))
            {
                return $"{name} holds half of a character";
            }
        }

        return null;
    }

    // "\ud800": JSON allows the escape, but no text can hold it.
    private static bool HoldsHalfCharacter(JsonElement text)
    {
        try
        {
            text.GetString();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static void Write(JsonElement id, string text, string claim, ClaimCheck check, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Relaxed))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            id.WriteTo(json);
            json.WriteString("verdict", CheckCommand.Words(check.Verdict));
            json.WriteNumber("probability", Math.Round(check.Probability, 4));
            Part(json, "evidence", text, check.Evidence);
            json.WriteString("difference", check.Difference);
            Part(json, "claimPart", claim, check.ClaimPart);
            Part(json, "textPart", text, check.TextPart);
            json.WriteString("reason", check.Reason);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Part(Utf8JsonWriter json, string name, string raw, TextSpan? part)
    {
        if (part is not { } span)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
        json.WriteString("text", span.In(raw));
        json.WriteEndObject();
    }
}

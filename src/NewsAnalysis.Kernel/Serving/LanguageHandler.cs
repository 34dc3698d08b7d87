using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsAnalysis.Kernel.Language;
using NewsAnalysis.Kernel.Messages;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>Helps with writing cells.</summary>
internal sealed class LanguageHandler(CellEngine engine) : IRequestHandler
{
    public IReadOnlyCollection<string> Types { get; } = ["complete_request", "inspect_request", "is_complete_request"];

    public Task<Answer> AnswerAsync(Request request)
    {
        string code = request.Content.RequiredString("code");
        return Task.FromResult(request.Type switch
        {
            "complete_request" => Complete(code, Place(request.Content, code)),
            "inspect_request" => Inspect(code, Place(request.Content, code)),
            _ => new Answer(Completeness.Of(code)),
        });
    }

    private static int Place(JsonElement content, string code) =>
        content.Number("cursor_pos") is int position ? CodePoints.ToUtf16(code, position) : code.Length;

    private Answer Complete(string code, int at)
    {
        ImmutableArray<Completion> found = Completions.At(engine.Session, code, at, out int start);
        int from = CodePoints.FromUtf16(code, start);
        int to = CodePoints.FromUtf16(code, at);
        var types = new JsonArray();
        foreach (Completion completion in found)
        {
            types.Add(new JsonObject
            {
                ["start"] = from,
                ["end"] = to,
                ["text"] = completion.Text,
                ["type"] = completion.Kind,
                ["signature"] = completion.Signature,
            });
        }

        return Answer.Ok(new JsonObject
        {
            ["matches"] = new JsonArray([.. found.Select(c => JsonValue.Create(c.Text))]),
            ["cursor_start"] = from,
            ["cursor_end"] = to,
            ["metadata"] = new JsonObject { ["_jupyter_types_experimental"] = types },
        });
    }

    private Answer Inspect(string code, int at)
    {
        JsonObject? found = Inspection.At(engine.Session, code, at);
        return Answer.Ok(new JsonObject { ["found"] = found is not null, ["data"] = found ?? [], ["metadata"] = new JsonObject() });
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using NewsAnalysis.Kernel.Messages;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>Tells which cells were run.</summary>
internal sealed class HistoryHandler(History history) : IRequestHandler
{
    public IReadOnlyCollection<string> Types { get; } = ["history_request"];

    public Task<Answer> AnswerAsync(Request request)
    {
        JsonElement content = request.Content;
        string type = content.String("hist_access_type", "tail")!;
        bool output = content.Flag("output", otherwise: false);
        IEnumerable<HistoryEntry> found = type switch
        {
            "tail" => history.Tail(content.Number("n") ?? int.MaxValue),
            "range" => content.Number("session") is null or 0 or History.Session
                ? history.Range(content.Number("start") ?? 0, content.Number("stop"))
                : [],
            "search" => history.Search(content.String("pattern", "*")!, content.Number("n"), content.Flag("unique", otherwise: false)),
            _ => throw new MessageRefusedException($"'{type}' is no way to look into the history"),
        };
        var entries = new JsonArray();
        foreach (HistoryEntry entry in found)
        {
            JsonNode shown = output ? new JsonArray(entry.Code, entry.Result) : entry.Code;
            entries.Add(new JsonArray(History.Session, entry.Line, shown));
        }

        return Task.FromResult(Answer.Ok(new JsonObject { ["history"] = entries }));
    }
}

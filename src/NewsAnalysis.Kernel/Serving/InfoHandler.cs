using System.Text.Json.Nodes;
using NewsAnalysis.Kernel.Messages;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>Says what the kernel is. It has no comms: one that a client opens is closed again.</summary>
internal sealed class InfoHandler(IopubChannel iopub) : IRequestHandler
{
    public IReadOnlyCollection<string> Types { get; } = ["kernel_info_request", "comm_info_request", "comm_open", "comm_msg", "comm_close"];

    public Task<Answer> AnswerAsync(Request request) => Task.FromResult(request.Type switch
    {
        "kernel_info_request" => Answer.Ok(Info()),
        "comm_info_request" => Answer.Ok(new JsonObject { ["comms"] = new JsonObject() }),
        "comm_open" => Close(request),
        _ => Answer.None,
    });

    private static JsonObject Info()
    {
        string version = typeof(InfoHandler).Assembly.GetName().Version!.ToString(3);
        return new JsonObject
        {
            ["protocol_version"] = MessageWire.Version,
            ["implementation"] = "news-analysis",
            ["implementation_version"] = version,
            ["language_info"] = new JsonObject
            {
                ["name"] = "C#",
                ["version"] = "14.0",
                ["mimetype"] = "text/x-csharp",
                ["file_extension"] = ".cs",
                ["pygments_lexer"] = "csharp",
                ["codemirror_mode"] = "text/x-csharp",
            },
            ["banner"] = $"C# of news-analysis {version}, .NET {Environment.Version}",
            ["debugger"] = false,
            ["help_links"] = new JsonArray(),
        };
    }

    private Answer Close(Request request)
    {
        iopub.Publish("comm_close", request.Message.Header, new JsonObject
        {
            ["comm_id"] = request.Content.RequiredString("comm_id"),
            ["data"] = new JsonObject(),
        });
        return Answer.None;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using NewsAnalysis.Kernel.Language;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>Runs cells.</summary>
internal sealed class ExecuteHandler(CellEngine engine, IopubChannel iopub, FrontEndInput input, History history, Interrupts interrupts) : IRequestHandler
{
    /// <summary>The type of its requests.</summary>
    public const string RequestType = "execute_request";

    private int _count;

    public IReadOnlyCollection<string> Types { get; } = [RequestType];

    public async Task<Answer> AnswerAsync(Request request)
    {
        var ask = ExecuteRequest.Read(request.Content);
        if (ask.StoreHistory)
        {
            _count++;
        }

        if (!ask.Silent)
        {
            iopub.Publish("execute_input", request.Message.Header, new JsonObject { ["code"] = ask.Code, ["execution_count"] = _count });
        }

        if (Question(ask.Code) is string name && Inspection.At(engine.Session, name, name.Length) is JsonObject found)
        {
            var page = new JsonObject { ["source"] = "page", ["data"] = found, ["start"] = 0 };
            return Answer.Ok(Reply([page], []));
        }

        using var published = new PublishedOutputs(iopub, request.Message.Header);
        var silent = new KeptOutputs();
        ErrorOutput? error;
        var values = new JsonObject();
        using (input.During(request, ask.AllowInput, published.Flush))
        {
            error = await interrupts.DuringAsync(async stop =>
            {
                ErrorOutput? failure = await RunAsync(ask.Code, ask.Silent ? silent : published, stop).ConfigureAwait(false);
                if (failure is null)
                {
                    foreach (JsonProperty expression in ask.Expressions)
                    {
                        values[expression.Name] = await EvaluateAsync(expression.Value, stop).ConfigureAwait(false);
                    }
                }

                return failure;
            }).ConfigureAwait(false);
        }

        published.Flush();
        if (ask.StoreHistory)
        {
            history.Add(_count, ask.Code, published.Result);
        }

        if (error is null)
        {
            return Answer.Ok(Reply([], values));
        }

        if (!ask.Silent)
        {
            published.Add(error);
        }

        return new Answer(new JsonObject
        {
            ["status"] = "error",
            ["execution_count"] = _count,
            ["ename"] = error.Name,
            ["evalue"] = error.Value,
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
            ["user_expressions"] = new JsonObject(),
            ["payload"] = new JsonArray(),
        })
        {
            AbortsQueued = ask.StopOnError,
        };
    }

    private async Task<ErrorOutput?> RunAsync(string code, ICellOutputs outputs, CancellationToken stop)
    {
        try
        {
            return await engine.RunAsync(code, _count, outputs, stop).ConfigureAwait(false);
        }
        catch (CellAbandonedException)
        {
            string message = $"cell {_count}: interrupted, but it runs code that cannot be stopped; that goes on until the kernel is restarted.";
            return new ErrorOutput("Interrupted", message, [message]);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            string message = $"cell {_count}: interrupted.";
            return new ErrorOutput("Interrupted", message, [message]);
        }
    }

    private async Task<JsonObject> EvaluateAsync(JsonElement expression, CancellationToken stop)
    {
        var outputs = new KeptOutputs();
        ErrorOutput? error;
        try
        {
            error = expression.ValueKind == JsonValueKind.String
                ? await engine.EvaluateAsync(expression.GetString()!, _count, outputs, stop).ConfigureAwait(false)
                : new ErrorOutput("MalformedRequest", "the expression is no string", []);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            error = new ErrorOutput("Interrupted", "interrupted.", []);
        }

        return error is null
            ? new JsonObject { ["status"] = "ok", ["data"] = MimeBundle.Of(outputs.Result), ["metadata"] = new JsonObject() }
            : new JsonObject
            {
                ["status"] = "error",
                ["ename"] = error.Name,
                ["evalue"] = error.Value,
                ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
            };
    }

    private JsonObject Reply(JsonArray payload, JsonObject expressions) => new()
    {
        ["execution_count"] = _count,
        ["user_expressions"] = expressions,
        ["payload"] = payload,
    };

    // `name?` asks what a name is, as in other kernels; no C# statement ends so.
    private static string? Question(string code)
    {
        string name = code.Trim();
        return name is [.. string before, '?'] && before.Length > 0 && before.All(c => char.IsLetterOrDigit(c) || c is '_' or '.') ? before : null;
    }
}

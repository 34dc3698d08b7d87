using System.Text.Json.Nodes;
using NewsAnalysis.Kernel.Messages;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>Interrupts cells and ends the kernel.</summary>
/// <param name="interrupts">What runs.</param>
/// <param name="iopub">Told that the kernel ends.</param>
/// <param name="shutdown">Ends the kernel, soon: the answer is to go out first.</param>
internal sealed class ControlHandler(Interrupts interrupts, IopubChannel iopub, Action shutdown) : IRequestHandler
{
    public IReadOnlyCollection<string> Types { get; } = ["interrupt_request", "shutdown_request"];

    public Task<Answer> AnswerAsync(Request request)
    {
        if (request.Type == "interrupt_request")
        {
            interrupts.Interrupt();
            return Task.FromResult(Answer.Ok([]));
        }

        bool restart = request.Content.Flag("restart", otherwise: false);
        interrupts.Interrupt();
        iopub.Publish("shutdown_reply", request.Message.Header, new JsonObject { ["status"] = "ok", ["restart"] = restart });
        shutdown();
        return Task.FromResult(Answer.Ok(new JsonObject { ["restart"] = restart }));
    }
}

using System.Text.Json.Nodes;
using NewsAnalysis.Kernel.Tests.Support;

namespace NewsAnalysis.Kernel.Tests.Serving;

public class ShutdownTests
{
    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "while (true) { }")]
    public async Task ShutdownIsAnsweredAndTheKernelEnds(bool restart, string running)
    {
        var client = new Client();
        await client.InitializeAsync();
        if (running.Length > 0)
        {
            client.Send(client.Shell, "execute_request", new JsonObject { ["code"] = running });
            while (client.Next(client.Iopub).Type != "execute_input")
            {
            }
        }

        string id = client.Send(client.Control, "shutdown_request", new JsonObject { ["restart"] = restart });
        Assert.Equal(restart, (bool?)client.Answer(id, client.Control)["restart"]);
        Assert.Contains("shutdown_reply", client.Published(id).Select(m => m.Type));
        Assert.Null(client.Control.Frame());
        await client.DisposeAsync();
        Assert.True(client.Ended.IsCompletedSuccessfully);
    }
}

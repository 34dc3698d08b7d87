using System.Text;
using System.Text.Json.Nodes;
using NewsAnalysis.Kernel.Messages;
using NewsAnalysis.Kernel.Zmtp;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>Tells all clients what happens.</summary>
internal sealed class IopubChannel(MessageWire wire, PublisherSocket socket)
{
    private readonly string _topic = $"kernel.{Guid.NewGuid():N}.";

    /// <summary>Bytes that wait for the slowest client.</summary>
    public long Waiting => socket.Waiting;

    /// <summary>Publishes a message.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="parent">The request it comes from.</param>
    /// <param name="content">Its content.</param>
    public void Publish(string type, MessageHeader parent, JsonObject content) =>
        socket.Publish(wire.Write([Encoding.ASCII.GetBytes(_topic + type)], type, parent, content));

    /// <summary>Publishes what the kernel does: <c>starting</c>, <c>busy</c> or <c>idle</c>.</summary>
    public void Status(string state, MessageHeader parent) => Publish("status", parent, new JsonObject { ["execution_state"] = state });
}

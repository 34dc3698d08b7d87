using System.Text.Json;
using NewsAnalysis.Kernel.Messages;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>What an <c>execute_request</c> asks for.</summary>
/// <param name="Code">The code.</param>
/// <param name="Silent">Whether nothing is published but the status.</param>
/// <param name="StoreHistory">Whether it is counted and remembered.</param>
/// <param name="AllowInput">Whether the client can be asked for input.</param>
/// <param name="StopOnError">Whether cells that wait are given up when this one fails.</param>
/// <param name="Expressions">Expressions to evaluate afterwards.</param>
internal sealed record ExecuteRequest(string Code, bool Silent, bool StoreHistory, bool AllowInput, bool StopOnError, JsonProperty[] Expressions)
{
    /// <exception cref="MessageRefusedException">The content is malformed.</exception>
    public static ExecuteRequest Read(JsonElement content)
    {
        bool silent = content.Flag("silent", otherwise: false);
        return new ExecuteRequest(
            content.RequiredString("code"),
            silent,
            !silent && content.Flag("store_history", otherwise: true),
            content.Flag("allow_stdin", otherwise: true),
            content.Flag("stop_on_error", otherwise: true),
            content.Object("user_expressions") is JsonElement expressions ? [.. expressions.EnumerateObject()] : []);
    }
}

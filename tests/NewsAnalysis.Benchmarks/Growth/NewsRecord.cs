using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsAnalysis.Benchmarks.Growth;

/// <summary>One article as a line of JSON.</summary>
internal sealed record NewsRecord(string Id, string? Title, string? Outlet, string? Date, string? Url, string Text)
{
    /// <summary>How records are read and written.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

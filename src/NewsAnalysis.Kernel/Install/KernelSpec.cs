using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsAnalysis.Kernel.Install;

/// <summary>A kernel as it is registered: the file <c>kernel.json</c> in a folder of its name.</summary>
/// <param name="Name">The name by which notebooks ask for it.</param>
/// <param name="DisplayName">The name that people see.</param>
/// <param name="Language">The language of its cells.</param>
/// <param name="Command">The program that starts it, and its arguments.</param>
/// <param name="Folder">The folder.</param>
/// <param name="IsOurs">Whether this program registered it.</param>
public sealed record KernelSpec(string Name, string DisplayName, string Language, IReadOnlyList<string> Command, string Folder, bool IsOurs)
{
    private const string Mark = "news_analysis";

    /// <summary>The part of the command that Jupyter replaces with the path of the connection file.</summary>
    internal const string ConnectionFile = "{connection_file}";

    /// <summary>Whether the files that the command names are there.</summary>
    public bool IsWhole => Command.Where(Path.IsPathRooted).All(File.Exists);

    internal string ToJson() => new JsonObject
    {
        ["argv"] = new JsonArray([.. Command.Select(part => JsonValue.Create(part))]),
        ["display_name"] = DisplayName,
        ["language"] = Language,
        ["interrupt_mode"] = "message",
        ["metadata"] = new JsonObject { [Mark] = true, ["debugger"] = false },
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";

    // Null when the folder holds none that can be read.
    internal static KernelSpec? Read(string folder)
    {
        try
        {
            JsonNode? json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "kernel.json")));
            return new KernelSpec(
                Path.GetFileName(folder),
                json!["display_name"]!.GetValue<string>(),
                json["language"]?.GetValue<string>() ?? "",
                [.. json["argv"]!.AsArray().Select(part => part!.GetValue<string>())],
                folder,
                json["metadata"]?[Mark]?.GetValueKind() == JsonValueKind.True);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or NullReferenceException)
        {
            return null;
        }
    }
}

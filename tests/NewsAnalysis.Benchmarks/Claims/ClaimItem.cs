using System.Text.Json;

namespace NewsAnalysis.Benchmarks.Claims;

/// <summary>One labelled pair of a claim and a text.</summary>
/// <param name="Id">Its name in its set.</param>
/// <param name="Set">The set.</param>
/// <param name="Group">What must not stand on both sides of a split: pairs of one text.</param>
/// <param name="Text">The text.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Said">Whether the text says it.</param>
/// <param name="Numeric">Whether it is about a number.</param>
internal sealed record ClaimItem(string Id, string Set, string Group, string Text, string Claim, bool Said, bool Numeric)
{
    /// <summary>The name of the set of summaries.</summary>
    public const string Summaries = "summedits";

    /// <summary>The name of the set of entailments.</summary>
    public const string Entailments = "rte3";

    /// <summary>Both sets.</summary>
    /// <param name="folder">The folder that holds <c>bench</c>.</param>
    public static List<ClaimItem> Read(string folder)
    {
        string claims = Path.Combine(folder, "bench", "claims");
        return
        [
            .. File.ReadLines(Path.Combine(claims, "summedits_news", "dev.jsonl")).Select(Summary),
            .. File.ReadLines(Path.Combine(claims, "rte3", "dev.jsonl")).Select(Entailment),
        ];
    }

    private static ClaimItem Summary(string line)
    {
        using var json = JsonDocument.Parse(line);
        JsonElement item = json.RootElement;
        string id = item.GetProperty("id").GetString()!;
        return new ClaimItem(id, Summaries, id.Split('_')[0], item.GetProperty("doc").GetString()!, item.GetProperty("claim").GetString()!, item.GetProperty("label").GetInt32() == 1, false);
    }

    private static ClaimItem Entailment(string line)
    {
        using var json = JsonDocument.Parse(line);
        JsonElement item = json.RootElement;
        string id = item.GetProperty("id").GetString()!;
        return new ClaimItem(
            id, Entailments, id, item.GetProperty("premise").GetString()!, item.GetProperty("hypothesis").GetString()!,
            item.GetProperty("label").GetString() == "ENTAILMENT", item.GetProperty("numeric").GetBoolean());
    }
}

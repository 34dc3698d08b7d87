using System.Text.Json;
using NewsAnalysis.Reuse.Scale;

namespace NewsAnalysis.Tests.Reuse.Scale;

/// <summary>A folder with made-up articles as JSON Lines, and what a run over them wrote.</summary>
internal sealed class ScaleCorpus : IDisposable
{
    public static readonly string[] Tables = ["passages", "pairs", "families", "problems"];

    // Small segments, so that a few articles make several.
    public static CorpusReuseOptions Options { get; } = new() { SegmentArticles = 16, Threads = 2 };

    private readonly Random _random;

    public ScaleCorpus(int seed = 1)
    {
        _random = new Random(seed);
        Folder = Directory.CreateTempSubdirectory("news-analysis-scale-").FullName;
    }

    public string Folder { get; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string[] Words(int count) => [.. Enumerable.Range(0, count).Select(_ => "w" + (char)('a' + _random.Next(26)) + (char)('a' + _random.Next(26)) + (char)('a' + _random.Next(26)))];

    public static string Line(string id, IEnumerable<string> words, string? outlet = null) =>
        JsonSerializer.Serialize(new { id, outlet, text = string.Join(' ', words) });

    public string Write(string name, IEnumerable<string> lines)
    {
        File.WriteAllText(PathOf(name), string.Join('\n', lines) + "\n");
        return PathOf(name);
    }

    // Articles of random words of which every fifth holds a good part of the one before.
    public string[] SomeArticles(int count, string prefix = "a")
    {
        var lines = new List<string>();
        string[] last = Words(80);
        for (int i = 0; i < count; i++)
        {
            string[] words = i % 5 == 4 ? [.. Words(30), .. last[10..70], .. Words(20)] : Words(80 + _random.Next(60));
            lines.Add(Line(FormattableString.Invariant($"{prefix}{i:D3}"), words, "outlet " + i % 7));
            last = words;
        }

        return [.. lines];
    }

    public CorpusReuseResult Run(string output, params string[] inputs) => Run(output, null, inputs);

    public CorpusReuseResult Run(string output, Action<string>? beforeStep, params string[] inputs) =>
        CorpusReuse.Run(inputs, PathOf(output), Options, null, CancellationToken.None, beforeStep);

    public JsonElement[] Rows(string output, string table) =>
        [.. File.ReadLines(Path.Combine(PathOf(output), table + ".jsonl")).Select(l => JsonDocument.Parse(l).RootElement)];

    public string All(string output) => string.Join("\n--\n", Tables.Select(t => File.ReadAllText(Path.Combine(PathOf(output), t + ".jsonl"))));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsAnalysis.Articles.Reading.Html;

namespace NewsAnalysis.Benchmarks.Training;

/// <summary>Web pages with the text of their articles, as examples of blocks that are part of it and blocks that are not.</summary>
internal static partial class PageSet
{
    // Words of a run, as the scoring script counts them.
    private const int Run = 4;

    // A block counts by its words, up to a limit, as a share of those of its article; those of short articles count no more than this.
    private const int MostWords = 400;
    private const double MostWeight = 4;

    /// <summary>Reads a folder of <c>html/*.html.gz</c> and <c>ground-truth.json</c> (<c>{page: {articleBody, url}}</c>).</summary>
    public static IEnumerable<LabelledPage> Read(string folder)
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "ground-truth.json")));
        foreach (JsonProperty page in gold.RootElement.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            string path = Path.Combine(folder, "html", page.Name + ".html.gz");
            if (File.Exists(path))
            {
                string body = page.Value.GetProperty("articleBody").GetString() ?? "";
                yield return Label(page.Name, Decompress(path), body, new Uri(page.Value.GetProperty("url").GetString()!).Host);
            }
        }
    }

    private static LabelledPage Label(string name, string source, string body, string site)
    {
        PageTree tree = PageParser.Parse(source);
        var (blocks, _, _) = BlockBuilder.Build(tree);
        var context = new PageContext(tree, blocks);
        Dictionary<string, int> gold = Runs(body);
        HashSet<string> lines = [.. body.Split('\n').Select(l => string.Join(' ', Words(l)))];
        int total = Words(body).Length;
        bool[] labels = new bool[blocks.Count];
        double[] weights = new double[blocks.Count];
        for (int i = 0; i < blocks.Count; i++)
        {
            string[] words = Words(blocks[i].Text);
            Dictionary<string, int> runs = Runs(blocks[i].Text);
            bool mostly = runs.Keys.Count(gold.ContainsKey) > 0.5 * runs.Count;
            labels[i] = words.Length >= Run ? mostly : words.Length > 0 && lines.Contains(string.Join(' ', words));
            weights[i] = Math.Min(MostWeight, (2 + Math.Min(words.Length, MostWords)) * 30.0 / (total + 100));
        }

        return new LabelledPage(name, string.Join('.', site.Split('.').TakeLast(2)), context, LinkedData.Read(tree), labels, weights, gold);
    }

    /// <summary>Runs of four words with their numbers, as the scoring script counts them.</summary>
    public static Dictionary<string, int> Runs(string text)
    {
        string[] words = Words(text);
        if (words.Length == 0)
        {
            return [];
        }

        return Enumerable.Range(0, Math.Max(1, words.Length - Run + 1))
            .Select(i => string.Join(' ', words, i, Math.Min(Run, words.Length - i)))
            .CountBy(r => r, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    private static string[] Words(string text) => [.. WordPattern().Matches(text).Select(m => m.Value)];

    private static string Decompress(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return PageDecoder.Decode(content.ToArray()).Text ?? Encoding.Latin1.GetString(content.ToArray());
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}

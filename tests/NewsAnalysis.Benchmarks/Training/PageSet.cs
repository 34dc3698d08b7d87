using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsAnalysis.Articles.Reading.Html;

namespace NewsAnalysis.Benchmarks.Training;

/// <summary>Web pages with the text of their articles, as examples of blocks that are part of it and blocks that are not.</summary>
internal static partial class PageSet
{
    private const int Run = 4;

    /// <summary>A labelled page.</summary>
    /// <param name="Name">Its file name.</param>
    /// <param name="Site">The site it is from, so that pages of one site are not learned from and measured on.</param>
    /// <param name="Context">The page.</param>
    /// <param name="Linked">Its metadata.</param>
    /// <param name="Labels">For each block, whether it is part of the article.</param>
    /// <param name="Weights">For each block, how much it counts.</param>
    /// <param name="Gold">The runs of four words of its article, with their numbers.</param>
    internal sealed record LabelledPage(string Name, string Site, PageContext Context, LinkedData Linked, bool[] Labels, double[] Weights, Dictionary<string, int> Gold);

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
            double share = Runs(blocks[i].Text) is { Count: > 0 } runs ? runs.Count(r => gold.ContainsKey(r.Key)) / (double)runs.Count : 0;
            labels[i] = words.Length >= Run ? share > 0.5 : words.Length > 0 && lines.Contains(string.Join(' ', words));
            weights[i] = Math.Min(4, (2 + Math.Min(words.Length, 400)) * 30.0 / (total + 100));
        }

        return new LabelledPage(name, string.Join('.', site.Split('.').TakeLast(2)), context, LinkedData.Read(tree), labels, weights, gold);
    }

    /// <summary>Runs of four words with their numbers, as the scoring script counts them.</summary>
    public static Dictionary<string, int> Runs(string text)
    {
        string[] words = Words(text);
        return words.Length == 0 ? [] : Enumerable.Range(0, Math.Max(1, words.Length - Run + 1)).Select(i => string.Join(' ', words.Skip(i).Take(Run))).CountBy(r => r, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
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

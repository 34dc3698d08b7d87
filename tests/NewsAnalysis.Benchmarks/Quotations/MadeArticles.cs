using System.Globalization;
using NewsAnalysis.Benchmarks.Growth;

namespace NewsAnalysis.Benchmarks.Quotations;

/// <summary>Articles of six paragraphs of real ones, drawn with a fixed seed: half of them with quotations, so that the same ones recur in several articles.</summary>
internal sealed class MadeArticles
{
    private const int Seed = 20161108;

    private const int Paragraphs = 6;

    private readonly string[] _quoted;
    private readonly string[] _plain;

    /// <summary>Takes the paragraphs of some articles.</summary>
    /// <param name="pool">The articles.</param>
    public MadeArticles(IEnumerable<NewsRecord> pool)
    {
        string[] all = [.. pool.SelectMany(r => r.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(p => p.Length is > 80 and < 2000).Distinct(StringComparer.Ordinal)];
        _quoted = [.. all.Where(HasMarks)];
        _plain = [.. all.Where(p => !HasMarks(p))];
    }

    /// <summary>Makes articles, the same ones at every call.</summary>
    /// <param name="count">How many.</param>
    public IEnumerable<NewsRecord> Make(int count)
    {
        var random = new Random(Seed);
        for (int i = 0; i < count; i++)
        {
            string id = i.ToString("D6", CultureInfo.InvariantCulture);
            var text = Enumerable.Range(0, Paragraphs).Select(p => p % 2 == 0 ? _quoted[random.Next(_quoted.Length)] : _plain[random.Next(_plain.Length)]);
            yield return new NewsRecord(id, $"Made article {id}", null, null, null, string.Join("\n\n", text));
        }
    }

    private static bool HasMarks(string paragraph) => paragraph.AsSpan().IndexOfAny('"', '“') >= 0;
}

using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Benchmarks.Training;

/// <summary>An example to learn from: numbers, words, what it is, and the tenth of the articles it comes from.</summary>
internal sealed record WordExample(double[] Values, string[] Words, bool Right, int Tenth);

/// <summary>Learns boosted trees over numbers and words, and writes them.</summary>
/// <param name="Trees">How many trees.</param>
/// <param name="Depth">How many questions follow each other.</param>
/// <param name="Rate">How far each tree goes.</param>
/// <param name="LeastSeen">How often a word must be seen.</param>
/// <param name="Doubt">How many imagined examples each word starts with.</param>
internal sealed record WordOdds(int Trees, int Depth, double Rate, int LeastSeen, double Doubt)
{
    /// <summary>The seeds of the sets of trees that vote.</summary>
    public int[] Seeds { get; init; } = [7];

    /// <summary>What was learned: the weights, and their rows.</summary>
    public sealed record Model(LearnedOdds Odds, List<string[]> TreeRows, List<string[]> WordRows);

    /// <summary>Learns.</summary>
    public Model Learn(IReadOnlyList<WordExample> examples)
    {
        // Each example is seen with weights of words that it had no part in.
        double[][] values = new double[examples.Count][];
        foreach (int fold in Enumerable.Range(0, 10))
        {
            var others = Weights(examples.Where(e => e.Tenth != fold));
            for (int i = 0; i < values.Length; i++)
            {
                if (examples[i].Tenth == fold)
                {
                    values[i] = LearnedOdds.Joined(examples[i].Values, examples[i].Words, (slot, word) => others.GetValueOrDefault((slot, word)));
                }
            }
        }

        bool[] labels = [.. examples.Select(e => e.Right)];
        double[] weights = [.. examples.Select(_ => 1.0)];
        List<string[]> trees = [.. Seeds.SelectMany(seed => new TreeTrainer(Trees, Depth, Rate, seed).Train(values, labels, weights)).Select(Shared)];
        List<string[]> words = [.. Weights(examples).OrderBy(w => w.Key.Slot).ThenBy(w => w.Key.Word, StringComparer.Ordinal)
            .Select(w => new[] { Text(w.Key.Slot), w.Key.Word, Text(w.Value) })];
        return new Model(new LearnedOdds(trees, words, examples[0].Words.Length), trees, words);
    }

    /// <summary>Writes the rows of a lexicon with what they are.</summary>
    public static void Write(string path, string what, string command, List<string[]> rows) => File.WriteAllText(path,
        $"# {what}\n# Learned by `NewsAnalysis.Benchmarks -- {command}` from news in which people marked who is quoted (PolNeAR, training part); they hold no text. CC0.\n"
        + string.Concat(rows.Select(r => string.Join('\t', r) + "\n")));

    // The sets of trees vote: each has its share of the sum.
    private string[] Shared(string[] tree) => Seeds.Length == 1 ? tree :
        [tree[0], tree[1], string.Join(' ', tree[2].Split(' ').Select(v => Text(double.Parse(v, CultureInfo.InvariantCulture) / Seeds.Length)))];

    private Dictionary<(int Slot, string Word), double> Weights(IEnumerable<WordExample> examples)
    {
        WordExample[] all = [.. examples];
        double share = all.Count(e => e.Right) / (double)all.Length;
        return all.SelectMany(e => e.Words.Select((word, slot) => (Key: (slot, word), e.Right))).GroupBy(x => x.Key, x => x.Right).Where(g => g.Count() >= LeastSeen)
            .ToDictionary(g => g.Key, g => Math.Round(
                Math.Log((g.Count(s => s) + Doubt * share) / (g.Count(s => !s) + Doubt * (1 - share))) - Math.Log(share / (1 - share)), 2));
    }

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}

using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Benchmarks.Training;

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

    /// <summary>What was learned.</summary>
    /// <param name="Odds">The weights.</param>
    /// <param name="TreeRows">The trees as rows of a lexicon.</param>
    /// <param name="WordRows">The weights of words as rows of a lexicon.</param>
    public sealed record Model(LearnedOdds Odds, List<string[]> TreeRows, List<string[]> WordRows);

    /// <summary>Learns.</summary>
    /// <param name="examples">The examples; not empty.</param>
    public Model Learn(IReadOnlyList<WordExample> examples)
    {
        // Each example is seen with weights of words that it had no part in.
        double[][] values = new double[examples.Count][];
        for (int fold = 0; fold < 10; fold++)
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
        var ordered = Weights(examples).OrderBy(w => w.Key.Slot).ThenBy(w => w.Key.Word, StringComparer.Ordinal);
        List<string[]> words = [.. ordered.Select(w => new[] { Text(w.Key.Slot), w.Key.Word, Text(w.Value) })];
        return new Model(new LearnedOdds(trees, words, examples[0].Words.Length), trees, words);
    }

    /// <summary>Writes what was learned.</summary>
    /// <param name="folder">The folder of the lexicons.</param>
    /// <param name="name">What the files' names begin with.</param>
    /// <param name="trees">What the trees tell.</param>
    /// <param name="words">What the words are, and what their weights tell.</param>
    /// <param name="command">The command of this program that learns them.</param>
    /// <param name="model">What was learned.</param>
    public static void Write(string folder, string name, string trees, string words, string command, Model model)
    {
        const string data = "news in which people marked who is quoted (PolNeAR, training part)";
        string what = $"{trees}: boosted trees, one a line (features, thresholds, leaves), as BoostedTrees reads them.";
        WeightFile.Write(folder, name + "-trees.tsv", what, command, data, model.TreeRows);
        WeightFile.Write(folder, name + "-words.tsv", words, command, data, model.WordRows);
    }

    // The sets of trees vote: each has its share of the sum.
    private string[] Shared(string[] tree) => Seeds.Length == 1 ? tree :
        [tree[0], tree[1], string.Join(' ', tree[2].Split(' ').Select(v => Text(double.Parse(v, CultureInfo.InvariantCulture) / Seeds.Length)))];

    // How much more often than other words one stands with what is right: the log of the odds, less that of all.
    private Dictionary<(int Slot, string Word), double> Weights(IEnumerable<WordExample> examples)
    {
        WordExample[] all = [.. examples];
        double share = all.Count(e => e.Right) / (double)all.Length;
        double Weight(int right, int wrong) => Math.Log((right + Doubt * share) / (wrong + Doubt * (1 - share))) - Math.Log(share / (1 - share));
        return all.SelectMany(e => e.Words.Select((word, slot) => (Key: (slot, word), e.Right)))
            .GroupBy(x => x.Key, x => x.Right)
            .Where(g => g.Count() >= LeastSeen)
            .ToDictionary(g => g.Key, g => Math.Round(Weight(g.Count(right => right), g.Count(right => !right)), 2));
    }

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}

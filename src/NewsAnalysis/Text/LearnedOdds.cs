using System.Collections.Frozen;
using System.Globalization;

namespace NewsAnalysis.Text;

/// <summary>Learned weights for examples of numbers and words: boosted trees, in which a word counts by its log odds.</summary>
internal sealed class LearnedOdds
{
    private readonly BoostedTrees _trees;
    private readonly FrozenDictionary<string, double>[] _weights;

    /// <summary>Reads weights.</summary>
    /// <param name="trees">One row a tree, as <see cref="BoostedTrees"/> reads them; they may be several sets that vote.</param>
    /// <param name="words">Rows of slot, word, weight.</param>
    /// <param name="slots">How many words an example has.</param>
    public LearnedOdds(IReadOnlyList<string[]> trees, IEnumerable<string[]> words, int slots)
    {
        _trees = new BoostedTrees(trees);
        var weights = Enumerable.Range(0, slots).Select(_ => new Dictionary<string, double>(StringComparer.Ordinal)).ToArray();
        foreach (string[] row in words)
            weights[int.Parse(row[0], CultureInfo.InvariantCulture)][row[1]] = double.Parse(row[2], CultureInfo.InvariantCulture);
        _weights = [.. weights.Select(w => w.ToFrozenDictionary(StringComparer.Ordinal))];
    }

    /// <summary>The probability that it is so for an example, 0 to 1.</summary>
    /// <param name="values">Its numbers.</param>
    /// <param name="words">Its words, one a slot; one that is not known counts for nothing.</param>
    public double Of(double[] values, string[] words) =>
        _trees.Probability(Joined(values, words, (slot, word) => _weights[slot].GetValueOrDefault(word)));

    /// <summary>The numbers of an example with those of its words behind them: the features that the trees ask of.</summary>
    /// <param name="values">Its numbers.</param>
    /// <param name="words">Its words, one a slot.</param>
    /// <param name="weight">What a word weighs in a slot.</param>
    public static double[] Joined(double[] values, string[] words, Func<int, string, double> weight)
    {
        double[] joined = new double[values.Length + words.Length];
        values.CopyTo(joined, 0);
        for (int slot = 0; slot < words.Length; slot++)
            joined[values.Length + slot] = weight(slot, words[slot]);
        return joined;
    }
}

using System.Globalization;

namespace NewsAnalysis.Text;

/// <summary>A sum of small decision trees, learned from labelled examples: the odds that something is so.</summary>
/// <remarks>
/// Gradient boosting (Friedman 2001) with the logistic loss. Every tree has the same depth; its questions stand in a row, those under question
/// <c>i</c> at <c>2i+1</c> (smaller or equal) and <c>2i+2</c> (greater), then its leaves. One tree is a line of its resource.
/// </remarks>
internal sealed class BoostedTrees
{
    // All trees behind each other: questions are asked millions of times.
    private readonly int[] _features;
    private readonly double[] _thresholds;
    private readonly double[] _leaves;
    private readonly int _questions;

    /// <summary>Reads the weights of a lexicon.</summary>
    /// <param name="file">Its file name: a line a tree, columns <c>features</c>, <c>thresholds</c>, <c>leaves</c>, each parted by blanks.</param>
    public BoostedTrees(string file)
        : this([.. Lexicon.Rows(file)])
    {
    }

    /// <summary>Reads weights.</summary>
    /// <param name="rows">One row a tree, with the columns <c>features</c>, <c>thresholds</c>, <c>leaves</c>; all of one depth.</param>
    public BoostedTrees(IReadOnlyList<string[]> rows)
    {
        _features = [.. rows.SelectMany(r => r[0].Split(' ')).Select(v => int.Parse(v, CultureInfo.InvariantCulture))];
        _thresholds = [.. rows.SelectMany(r => Numbers(r[1]))];
        _leaves = [.. rows.SelectMany(r => Numbers(r[2]))];
        _questions = rows.Count == 0 ? 0 : _features.Length / rows.Count;
    }

    /// <summary>The probability that it is so for an example, 0 to 1; one half without any tree.</summary>
    /// <param name="example">Its features, in the order in which the trees were learned.</param>
    public double Probability(ReadOnlySpan<double> example)
    {
        double sum = 0;
        ReadOnlySpan<int> features = _features;
        ReadOnlySpan<double> thresholds = _thresholds, leaves = _leaves;
        while (features.Length > 0)
        {
            int at = 0;
            while (at < _questions)
                at = 2 * at + (example[features[at]] <= thresholds[at] ? 1 : 2);
            sum += leaves[at - _questions];
            features = features[_questions..];
            thresholds = thresholds[_questions..];
            leaves = leaves[(_questions + 1)..];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static double[] Numbers(string row) => [.. row.Split(' ').Select(v => double.Parse(v, CultureInfo.InvariantCulture))];
}

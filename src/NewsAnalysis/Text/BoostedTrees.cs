using System.Globalization;

namespace NewsAnalysis.Text;

/// <summary>A sum of small decision trees, learned from labelled examples: the odds that something is so.</summary>
/// <remarks>
/// Gradient boosting (Friedman 2001) with the logistic loss. Every tree has the same depth; its questions stand in a row, those under question
/// <c>i</c> at <c>2i+1</c> (smaller or equal) and <c>2i+2</c> (greater), then its leaves. One tree is a line of its resource.
/// </remarks>
internal sealed class BoostedTrees
{
    private readonly int[][] _features;
    private readonly double[][] _thresholds;
    private readonly double[][] _leaves;

    /// <summary>Reads the weights of a lexicon.</summary>
    /// <param name="file">Its file name: a line a tree, columns <c>features</c>, <c>thresholds</c>, <c>leaves</c>, each parted by blanks.</param>
    public BoostedTrees(string file)
        : this([.. Lexicon.Rows(file)])
    {
    }

    /// <summary>Reads weights.</summary>
    /// <param name="rows">One row a tree.</param>
    public BoostedTrees(IReadOnlyList<string[]> rows)
    {
        _features = [.. rows.Select(r => r[0].Split(' ').Select(v => int.Parse(v, CultureInfo.InvariantCulture)).ToArray())];
        _thresholds = [.. rows.Select(r => Numbers(r[1]))];
        _leaves = [.. rows.Select(r => Numbers(r[2]))];
    }

    /// <summary>The probability for an example.</summary>
    public double Probability(ReadOnlySpan<double> example)
    {
        double sum = 0;
        for (int tree = 0; tree < _features.Length; tree++)
        {
            int[] features = _features[tree];
            double[] thresholds = _thresholds[tree];
            int at = 0;
            while (at < features.Length)
            {
                at = 2 * at + (example[features[at]] <= thresholds[at] ? 1 : 2);
            }

            sum += _leaves[tree][at - features.Length];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static double[] Numbers(string row) => [.. row.Split(' ').Select(v => double.Parse(v, CultureInfo.InvariantCulture))];
}

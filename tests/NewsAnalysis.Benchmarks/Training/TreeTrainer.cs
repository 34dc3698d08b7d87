using System.Globalization;

namespace NewsAnalysis.Benchmarks.Training;

/// <summary>Learns boosted trees from labelled examples, with the logistic loss and second-order steps.</summary>
/// <remarks>Deterministic: samples are drawn with a fixed seed. Values are sorted into bins by their quantiles first.</remarks>
/// <param name="trees">How many trees.</param>
/// <param name="depth">How many questions follow each other in a tree.</param>
/// <param name="rate">How far each tree goes towards what is left to explain.</param>
/// <param name="seed">Which samples are drawn.</param>
internal sealed class TreeTrainer(int trees, int depth, double rate, int seed = 7)
{
    private const int MostBins = 48;

    // A value above every edge has a bin of its own.
    private const int Cells = MostBins + 1;

    // Every tree sees so much of all.
    private const double ShareOfExamples = 0.5;
    private const double ShareOfFeatures = 0.3;

    // Added to the curvature of a leaf, so that few examples move it little; and the least curvature that a side of a question has.
    private const double Damping = 3;
    private const double LeastWeight = 3;

    // A question that sends every example to the left: a bin above all, and its threshold.
    private const int AllBins = 255;
    private const double AllValues = 1e9;

    /// <summary>Learns trees: rows of a lexicon, one a tree, as <see cref="NewsAnalysis.Text.BoostedTrees"/> reads them.</summary>
    /// <param name="examples">The features of each example; not empty.</param>
    /// <param name="labels">What each is.</param>
    /// <param name="weights">How much each counts.</param>
    public List<string[]> Train(IReadOnlyList<double[]> examples, IReadOnlyList<bool> labels, IReadOnlyList<double> weights)
    {
        int count = examples.Count, features = examples[0].Length;
        double[][] edges = [.. Enumerable.Range(0, features).Select(f => Edges(examples, f))];
        byte[][] bins = [.. Enumerable.Range(0, features).Select(f => examples.Select(e => Bin(edges[f], e[f])).ToArray())];
        var random = new Random(seed);
        double[] sums = new double[count], gradients = new double[count], curvatures = new double[count];
        int questions = (1 << depth) - 1;
        var rows = new List<string[]>();
        for (int tree = 0; tree < trees; tree++)
        {
            int[] node = new int[count];
            for (int i = 0; i < count; i++)
            {
                double p = 1 / (1 + Math.Exp(-sums[i]));
                gradients[i] = weights[i] * ((labels[i] ? 1 : 0) - p);
                curvatures[i] = weights[i] * p * (1 - p);
            }

            int[] drawn = [.. Enumerable.Range(0, count).Where(_ => random.NextDouble() < ShareOfExamples)];
            int[] asked = [.. Enumerable.Range(0, features).Where(_ => random.NextDouble() < ShareOfFeatures)];
            int[] splitFeature = new int[questions], splitBin = new int[questions];
            for (int level = 0; level < depth; level++)
            {
                Split(level, asked, bins, drawn, node, gradients, curvatures, splitFeature, splitBin);
                for (int i = 0; i < count; i++)
                {
                    int at = node[i];
                    node[i] = 2 * at + (bins[splitFeature[at]][i] <= splitBin[at] ? 1 : 2);
                }
            }

            double[] leaves = Leaves(questions, drawn, node, gradients, curvatures);
            for (int i = 0; i < count; i++)
            {
                sums[i] += leaves[node[i] - questions];
            }

            IEnumerable<double> thresholds = splitFeature.Select((f, q) => splitBin[q] < edges[f].Length ? edges[f][splitBin[q]] : AllValues);
            rows.Add([string.Join(' ', splitFeature), string.Join(' ', thresholds.Select(Text)), string.Join(' ', leaves.Select(Text))]);
        }

        return rows;
    }

    // Each feature finds its best question of each node by itself; the features are then compared in their order.
    private static void Split(
        int level, int[] asked, byte[][] bins, int[] drawn, int[] node, double[] gradients, double[] curvatures, int[] splitFeature, int[] splitBin)
    {
        int first = (1 << level) - 1, nodes = 1 << level;
        var found = new (double Gain, int Bin)[asked.Length][];
        Parallel.For(0, asked.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f =>
        {
            double[] g = new double[nodes * Cells], h = new double[nodes * Cells];
            byte[] column = bins[asked[f]];
            foreach (int i in drawn)
            {
                int cell = (node[i] - first) * Cells + column[i];
                g[cell] += gradients[i];
                h[cell] += curvatures[i];
            }

            found[f] = new (double, int)[nodes];
            for (int n = 0; n < nodes; n++)
            {
                found[f][n] = BestOf(g.AsSpan(n * Cells, Cells), h.AsSpan(n * Cells, Cells));
            }
        });

        for (int n = 0; n < nodes; n++)
        {
            double best = 0;
            (splitFeature[first + n], splitBin[first + n]) = (0, AllBins);
            for (int f = 0; f < asked.Length; f++)
            {
                if (found[f][n].Gain > best + 1e-9)
                {
                    best = found[f][n].Gain;
                    (splitFeature[first + n], splitBin[first + n]) = (asked[f], found[f][n].Bin);
                }
            }
        }
    }

    // The bin up to which a question tells most, by the sums of gradients and curvatures of all.
    private static (double Gain, int Bin) BestOf(ReadOnlySpan<double> g, ReadOnlySpan<double> h)
    {
        double allG = 0, allH = 0, leftG = 0, leftH = 0;
        for (int b = 0; b < g.Length; b++)
        {
            (allG, allH) = (allG + g[b], allH + h[b]);
        }

        (double Gain, int Bin) best = (0, 0);
        for (int b = 0; b < MostBins; b++)
        {
            (leftG, leftH) = (leftG + g[b], leftH + h[b]);
            if (leftH >= LeastWeight && allH - leftH >= LeastWeight)
            {
                double gain = Gain(leftG, leftH) + Gain(allG - leftG, allH - leftH) - Gain(allG, allH);
                best = gain > best.Gain ? (gain, b) : best;
            }
        }

        return best;
    }

    private double[] Leaves(int questions, int[] drawn, int[] node, double[] gradients, double[] curvatures)
    {
        double[] g = new double[questions + 1], h = new double[questions + 1];
        foreach (int i in drawn)
        {
            g[node[i] - questions] += gradients[i];
            h[node[i] - questions] += curvatures[i];
        }

        return [.. g.Select((sum, leaf) => Math.Round(rate * sum / (h[leaf] + Damping), 4))];
    }

    private static double Gain(double g, double h) => g * g / (h + Damping);

    // The values that part the bins: all that there are, or else the quantiles.
    private static double[] Edges(IReadOnlyList<double[]> examples, int feature)
    {
        double[] sorted = [.. examples.Select(e => e[feature]).Order()];
        double[] distinct = [.. sorted.Distinct()];
        double[] edges = distinct.Length <= MostBins
            ? distinct
            : [.. Enumerable.Range(1, MostBins - 1).Select(b => sorted[(int)((long)b * sorted.Length / MostBins)]).Distinct()];
        return [.. edges.Select(e => Math.Round(e, 4)).Distinct().Order()];
    }

    private static byte Bin(double[] edges, double value)
    {
        int found = Array.BinarySearch(edges, value);
        return (byte)(found >= 0 ? found : ~found);
    }

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}

using System.Globalization;
using NewsAnalysis.Claims.Checking;

namespace NewsAnalysis.Benchmarks.Claims;

/// <summary>Learns the weights of <see cref="ClaimModel"/>, and says how they do on texts they were not learned from.</summary>
/// <remarks>
/// Logistic loss with a ridge penalty, by coordinate descent with Newton steps; a weight that may only speak for or against is held at zero when it
/// would turn. Each set, and in it each label, counts the same. Folds never part the claims of one text. Deterministic.
/// </remarks>
internal static class ClaimTrainer
{
    private const int Folds = 10;
    private const int Rounds = 300;
    private const double Penalty = 5;
    private const double WeightOfClass = 300;

    /// <summary>Learns from the labelled pairs and writes the weights.</summary>
    /// <param name="folder">The folder that holds <c>bench</c>.</param>
    /// <param name="output">The file of the weights; only the cross-validated figures are printed when null.</param>
    public static int Train(string folder, string? output)
    {
        List<ClaimItem> items = ClaimItem.Read(folder);
        var checker = new ClaimChecker();
        ClaimFeatures[] features = [.. items.Select(i => checker.FeaturesOf(i.Claim, i.Text)!)];
        IReadOnlyList<ModelWeight> form = ClaimModel.Known.Weights;
        double[][] examples = [.. features.Select(f => form.Select(w => f[w.Name]).ToArray())];
        bool[] labels = [.. items.Select(i => i.Said)];
        CrossValidate(items, examples, labels, form);
        double[] weights = Learn(items, examples, labels, form, _ => true);
        Print("the pairs learned from", items, [.. examples.Select(e => Probability(weights, e) >= .5)]);
        if (output is not null)
        {
            string[] comments = [.. File.ReadLines(output).TakeWhile(l => l.StartsWith('#'))];
            File.WriteAllLines(output, [
                .. comments,
                Row("constant", "either", weights[^1]),
                .. form.Select((w, i) => Row(w.Name, w.Direction, weights[i])),
            ]);
        }

        return 0;
    }

    private static void CrossValidate(List<ClaimItem> items, double[][] examples, bool[] labels, IReadOnlyList<ModelWeight> form)
    {
        var fold = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string group in items.Select(i => i.Group))
        {
            fold.TryAdd(group, fold.Count % Folds);
        }

        var said = new bool[items.Count];
        for (int out_ = 0; out_ < Folds; out_++)
        {
            double[] weights = Learn(items, examples, labels, form, i => fold[items[i].Group] != out_);
            for (int i = 0; i < items.Count; i++)
            {
                said[i] = fold[items[i].Group] == out_ ? Probability(weights, examples[i]) >= .5 : said[i];
            }
        }

        Print($"{Folds} folds, each left out once", items, said);
    }

    private static double[] Learn(List<ClaimItem> items, double[][] examples, bool[] labels, IReadOnlyList<ModelWeight> form, Func<int, bool> use)
    {
        int[] rows = [.. Enumerable.Range(0, items.Count).Where(use)];
        var sizes = rows.GroupBy(i => (items[i].Set, labels[i])).ToDictionary(g => g.Key, g => g.Count());
        double[] counts = [.. rows.Select(i => WeightOfClass / sizes[(items[i].Set, labels[i])])];
        var weights = new double[form.Count + 1];
        var sums = new double[rows.Length];
        for (int round = 0; round < Rounds; round++)
        {
            for (int f = 0; f < weights.Length; f++)
            {
                bool constant = f == form.Count;
                double gradient = constant ? 0 : Penalty * weights[f], curvature = constant ? 1e-9 : Penalty;
                for (int r = 0; r < rows.Length; r++)
                {
                    double x = constant ? 1 : examples[rows[r]][f];
                    if (x == 0)
                    {
                        continue;
                    }

                    double p = 1 / (1 + Math.Exp(-sums[r]));
                    gradient += counts[r] * x * (p - (labels[rows[r]] ? 1 : 0));
                    curvature += counts[r] * x * x * Math.Max(p * (1 - p), .05);
                }

                double next = weights[f] - (gradient / curvature);
                next = constant ? next : form[f].Direction switch { "for" => Math.Max(0, next), "against" => Math.Min(0, next), _ => next };
                for (int r = 0; r < rows.Length && next != weights[f]; r++)
                {
                    sums[r] += (next - weights[f]) * (constant ? 1 : examples[rows[r]][f]);
                }

                weights[f] = next;
            }
        }

        return weights;
    }

    private static double Probability(double[] weights, double[] example)
    {
        double sum = weights[^1];
        for (int f = 0; f < example.Length; f++)
        {
            sum += weights[f] * example[f];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Prints the figures of both sets.</summary>
    public static void Print(string how, List<ClaimItem> items, bool[] said)
    {
        double Right(Func<ClaimItem, bool> part)
        {
            int[] rows = [.. Enumerable.Range(0, items.Count).Where(i => part(items[i]))];
            return rows.Count(i => said[i] == items[i].Said) / (double)Math.Max(1, rows.Length);
        }

        bool Summary(ClaimItem i) => i.Set == ClaimItem.Summaries;
        double balanced = (Right(i => Summary(i) && i.Said) + Right(i => Summary(i) && !i.Said)) / 2;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"check ({how}): SummEdits news balanced accuracy {balanced:P1}, RTE-3 accuracy {Right(i => !Summary(i)):P1}, numeric pairs {Right(i => i.Numeric):P1}"));
    }

    private static string Row(string name, string direction, double weight) => $"{name}\t{direction}\t{weight.ToString("0.####", CultureInfo.InvariantCulture)}";
}

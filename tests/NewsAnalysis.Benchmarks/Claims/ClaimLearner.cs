using NewsAnalysis.Claims.Checking;

namespace NewsAnalysis.Benchmarks.Claims;

/// <summary>Learns weights of a <see cref="ClaimModel"/>.</summary>
/// <remarks>
/// Logistic loss, each label counting the same, with a ridge penalty on the way from the expected weights; by coordinate descent with Newton steps.
/// A weight that may only speak for or against is held at zero when it would turn. Deterministic.
/// </remarks>
/// <param name="form">The weights to learn, with what is expected of each.</param>
/// <param name="penalty">How much the examples must say to move a weight: the curvature of the penalty, beside examples that count as 600.</param>
internal sealed class ClaimLearner(IReadOnlyList<ModelWeight> form, double penalty)
{
    private const int MostRounds = 300;
    private const double Settled = 1e-4;
    private const double WeightOfLabel = 300;
    private const double LeastCurvature = .05;

    /// <summary>Learns from some examples.</summary>
    /// <param name="examples">The values of the features.</param>
    /// <param name="labels">Whether each was said.</param>
    /// <param name="rows">The examples to use.</param>
    /// <returns>The weights, the constant last.</returns>
    public double[] Learn(double[][] examples, bool[] labels, int[] rows)
    {
        double said = rows.Count(r => labels[r]);
        double[] counts = [.. rows.Select(r => WeightOfLabel / (labels[r] ? said : rows.Length - said))];
        double[] weights = [.. form.Select(f => f.Expected), 0];
        double[] sums = [.. rows.Select(r => Sum(weights, examples[r]))];
        for (int round = 0; round < MostRounds; round++)
        {
            double moved = 0;
            for (int f = 0; f < weights.Length; f++)
            {
                double next = Next(f, weights[f]);
                for (int r = 0; r < rows.Length && next != weights[f]; r++)
                {
                    sums[r] += (next - weights[f]) * Value(rows[r], f);
                }

                moved = Math.Max(moved, Math.Abs(next - weights[f]));
                weights[f] = next;
            }

            if (moved < Settled)
            {
                break;
            }
        }

        return weights;

        double Value(int row, int f) => f == form.Count ? 1 : examples[row][f];

        double Next(int f, double weight)
        {
            bool constant = f == form.Count;
            double gradient = constant ? 0 : penalty * (weight - form[f].Expected), curvature = constant ? 1e-9 : penalty;
            for (int r = 0; r < rows.Length; r++)
            {
                double x = Value(rows[r], f);
                if (x != 0)
                {
                    double p = 1 / (1 + Math.Exp(-sums[r]));
                    gradient += counts[r] * x * (p - (labels[rows[r]] ? 1 : 0));
                    curvature += counts[r] * x * x * Math.Max(p * (1 - p), LeastCurvature);
                }
            }

            double next = weight - (gradient / curvature);
            return constant ? next : form[f].Direction switch { "for" => Math.Max(0, next), "against" => Math.Min(0, next), _ => next };
        }
    }

    /// <summary>Whether weights say that an example is said.</summary>
    public static bool Says(double[] weights, double[] example) => Sum(weights, example) >= 0;

    private static double Sum(double[] weights, double[] example)
    {
        double sum = weights[^1];
        for (int f = 0; f < example.Length; f++)
        {
            sum += weights[f] * example[f];
        }

        return sum;
    }
}

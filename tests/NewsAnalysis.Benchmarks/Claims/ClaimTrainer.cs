using System.Globalization;
using NewsAnalysis.Claims.Checking;

namespace NewsAnalysis.Benchmarks.Claims;

/// <summary>Learns the weights of both models of <see cref="ClaimChecker"/>, and says how they do on texts they were not learned from.</summary>
/// <remarks>Folds never part the claims of one text. Deterministic.</remarks>
internal static class ClaimTrainer
{
    private const int Seeds = 5;
    private const int FoldsOfSummaries = 5;
    private const int FoldsOfEntailments = 10;
    private const double PenaltyOfSummaries = 50;
    private const double PenaltyOfEntailments = 5;

    /// <summary>Learns from the labelled pairs and writes the weights.</summary>
    /// <param name="folder">The folder that holds <c>bench</c>.</param>
    /// <param name="output">The folder of the weights; only the cross-validated figures are printed when null.</param>
    public static int Train(string folder, string? output)
    {
        List<ClaimItem> items = ClaimItem.Read(folder);
        CrossValidate(items);
        foreach ((string set, string file) in (ReadOnlySpan<(string, string)>)[(ClaimItem.Summaries, "claim-weights.tsv"), (ClaimItem.Entailments, "claim-weights-short.tsv")])
        {
            var task = ClaimTask.Of(items, set, set == ClaimItem.Summaries ? PenaltyOfSummaries : PenaltyOfEntailments);
            double[] weights = task.Learn([.. Enumerable.Range(0, task.Items.Length)]);
            Print("the pairs learned from", task.Items, [.. task.Examples.Select(e => ClaimLearner.Says(weights, e))]);
            if (output is not null)
            {
                string path = Path.Combine(output, file);
                string[] comments = [.. File.ReadLines(path).TakeWhile(l => l.StartsWith('#'))];
                File.WriteAllLines(path, [.. comments, Row("constant", "either", 0, weights[^1]), .. task.Form.Select((w, i) => Row(w.Name, w.Direction, w.Expected, weights[i]))]);
            }
        }

        return 0;
    }

    /// <summary>Prints how the models do on texts that they were not learned from.</summary>
    public static void CrossValidate(List<ClaimItem> items)
    {
        var summaries = ClaimTask.Of(items, ClaimItem.Summaries, PenaltyOfSummaries);
        Print("cross-validated, each text left out once", summaries.Items, summaries.Held(null, 0));
        var entailments = ClaimTask.Of(items, ClaimItem.Entailments, PenaltyOfEntailments);
        foreach ((ClaimTask task, int folds) in (ReadOnlySpan<(ClaimTask, int)>)[(summaries, FoldsOfSummaries), (entailments, FoldsOfEntailments)])
        {
            Print($"cross-validated, {folds} folds, mean of {Seeds} partings", [.. Enumerable.Repeat(task.Items, Seeds).SelectMany(i => i)], [.. Enumerable.Range(0, Seeds).SelectMany(seed => task.Held(folds, seed))]);
        }
    }

    /// <summary>Prints the figures of the sets that some items are of.</summary>
    public static void Print(string how, IReadOnlyList<ClaimItem> items, IReadOnlyList<bool> said)
    {
        double Right(Func<ClaimItem, bool> part)
        {
            int[] rows = [.. Enumerable.Range(0, items.Count).Where(i => part(items[i]))];
            return rows.Count(i => said[i] == items[i].Said) / (double)Math.Max(1, rows.Length);
        }

        bool Summary(ClaimItem i) => i.Set == ClaimItem.Summaries;
        if (items.Any(Summary))
        {
            (double of, double not) = (Right(i => Summary(i) && i.Said), Right(i => Summary(i) && !i.Said));
            Line($"check ({how}): SummEdits news balanced accuracy {(of + not) / 2:P1} ({of:P0} of the consistent, {not:P0} of the others)");
        }

        if (items.Any(i => !Summary(i)))
        {
            Line($"check ({how}): RTE-3 accuracy {Right(i => !Summary(i)):P1}, numeric pairs {Right(i => i.Numeric):P1}");
        }
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static string Row(string name, string direction, double expected, double weight) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}\t{direction}\t{expected:0.####}\t{weight:0.####}");
}

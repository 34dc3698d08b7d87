using NewsAnalysis.Claims.Checking;

namespace NewsAnalysis.Benchmarks.Claims;

/// <summary>One set of labelled claims as a model sees it.</summary>
/// <param name="Items">The pairs.</param>
/// <param name="Form">The weights of the model.</param>
/// <param name="Examples">The features of each pair, in the order of the weights.</param>
/// <param name="Penalty">How hard weights are to move.</param>
internal sealed record ClaimTask(ClaimItem[] Items, IReadOnlyList<ModelWeight> Form, double[][] Examples, double Penalty)
{
    private readonly bool[] _labels = [.. Items.Select(i => i.Said)];

    /// <summary>Those of one set.</summary>
    public static ClaimTask Of(IEnumerable<ClaimItem> items, string set, double penalty)
    {
        IReadOnlyList<ModelWeight> form = set == ClaimItem.Summaries ? ClaimModel.OfArticles.Weights : ClaimModel.OfShortTexts.Weights;
        ClaimItem[] own = [.. items.Where(i => i.Set == set)];
        var checker = new ClaimChecker();
        return new ClaimTask(own, form, [.. own.Select(i => checker.FeaturesOf(i.Claim, i.Text)!).Select(f => form.Select(w => f[w.Name]).ToArray())], penalty);
    }

    /// <summary>Learns from some of them.</summary>
    public double[] Learn(int[] rows) => new ClaimLearner(Form, Penalty).Learn(Examples, _labels, rows);

    /// <summary>What the model says of each when it was learned from the other texts.</summary>
    /// <param name="folds">Into how many parts the texts go; null for one a text.</param>
    /// <param name="seed">How they are dealt.</param>
    public bool[] Held(int? folds, int seed)
    {
        string[] groups = [.. Items.Select(i => i.Group).Distinct()];
        new Random(seed).Shuffle(groups);
        int parts = folds ?? groups.Length;
        var part = groups.Select((g, i) => (g, i % parts)).ToDictionary(g => g.g, g => g.Item2, StringComparer.Ordinal);
        bool[] said = new bool[Items.Length];
        for (int held = 0; held < parts; held++)
        {
            ILookup<bool, int> rows = Enumerable.Range(0, Items.Length).ToLookup(i => part[Items[i].Group] == held);
            double[] weights = Learn([.. rows[false]]);
            foreach (int row in rows[true])
            {
                said[row] = ClaimLearner.Says(weights, Examples[row]);
            }
        }

        return said;
    }
}

using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims.Checking;

/// <summary>The learned weights of <see cref="ClaimFeatures"/>: the odds that a text says a claim.</summary>
/// <remarks>A logistic regression whose weights may only speak for or only against, as the resource says of each; what may do both says so too.</remarks>
internal sealed class ClaimModel
{
    private const string Constant = "constant";

    private static readonly Lazy<ClaimModel> SharedOfArticles = new(() => new ClaimModel(Lexicon.Rows("claim-weights.tsv")));
    private static readonly Lazy<ClaimModel> SharedOfShortTexts = new(() => new ClaimModel(Lexicon.Rows("claim-weights-short.tsv")));

    private readonly ModelWeight[] _weights;
    private readonly double _constant;

    /// <summary>Reads weights.</summary>
    /// <param name="rows">Rows of name, direction (<c>for</c>, <c>against</c>, <c>either</c>), the weight expected before any example, and the weight.</param>
    public ClaimModel(IEnumerable<string[]> rows)
    {
        ModelWeight[] all = [.. rows.Select(r => new ModelWeight(r[0], r[1], Number(r[2]), Number(r[3])))];
        _weights = [.. all.Where(w => w.Name != Constant)];
        _constant = all.Single(w => w.Name == Constant).Weight;
    }

    /// <summary>The model of claims that are held against articles.</summary>
    public static ClaimModel OfArticles => SharedOfArticles.Value;

    /// <summary>The model of claims that are held against a few sentences.</summary>
    public static ClaimModel OfShortTexts => SharedOfShortTexts.Value;

    /// <summary>The model that some features are for.</summary>
    public static ClaimModel For(ClaimFeatures features) => features.OfShortText ? OfShortTexts : OfArticles;

    /// <summary>The weights, the constant apart.</summary>
    public IReadOnlyList<ModelWeight> Weights => _weights;

    /// <summary>The weight of a feature; 0 when the model has none of it.</summary>
    /// <param name="name">Its name.</param>
    public double this[string name] => Array.Find(_weights, w => w.Name == name).Weight;

    /// <summary>The probability that a text says a claim, 0 to 1.</summary>
    public double Probability(ClaimFeatures features) => 1 / (1 + Math.Exp(-(_constant + _weights.Sum(w => w.Weight * features[w.Name]))));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>One weight of a <see cref="ClaimModel"/>.</summary>
/// <param name="Name">The feature.</param>
/// <param name="Direction">Which way it may speak: <c>for</c>, <c>against</c> or <c>either</c>.</param>
/// <param name="Expected">The weight expected before any example: what is known of language, not of the examples.</param>
/// <param name="Weight">The weight.</param>
internal readonly record struct ModelWeight(string Name, string Direction, double Expected, double Weight);

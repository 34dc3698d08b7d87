using System.Collections.Frozen;
using System.Globalization;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Quotes;

/// <summary>How likely it is that a few marked words are somebody's, and not a term, a title or a nickname.</summary>
/// <remarks>
/// Boosted trees over <see cref="QuotationLooks"/>, learned from articles in which people marked who is quoted saying what. The words around the marks
/// count by how much more often than others they stand there with somebody's words.
/// </remarks>
internal sealed class SpeechLikelihood
{
    /// <summary>Longer quotations are always somebody's.</summary>
    public const int MostWords = 12;

    private static readonly Lazy<SpeechLikelihood> Shipped = new(() => new SpeechLikelihood([.. Lexicon.Rows("quotation-trees.tsv")], Lexicon.Rows("quotation-words.tsv")));

    private readonly BoostedTrees _trees;
    private readonly FrozenDictionary<string, double>[] _weights;

    /// <summary>Reads weights.</summary>
    /// <param name="trees">One row a tree, as <see cref="BoostedTrees"/> reads them; they may be several sets that vote.</param>
    /// <param name="words">Rows of slot, word, weight.</param>
    public SpeechLikelihood(IReadOnlyList<string[]> trees, IEnumerable<string[]> words)
    {
        _trees = new BoostedTrees(trees);
        var weights = Enumerable.Range(0, QuotationLooks.Slots).Select(_ => new Dictionary<string, double>(StringComparer.Ordinal)).ToArray();
        foreach (string[] row in words)
            weights[int.Parse(row[0], CultureInfo.InvariantCulture)][row[1]] = double.Parse(row[2], CultureInfo.InvariantCulture);
        _weights = [.. weights.Select(w => w.ToFrozenDictionary(StringComparer.Ordinal))];
    }

    /// <summary>The weights of the library.</summary>
    public static SpeechLikelihood Default => Shipped.Value;

    /// <summary>The probability for a quotation.</summary>
    public double Of(QuotationLooks looks, Attribution attribution)
    {
        string[] words = new string[QuotationLooks.Slots];
        double[] values = looks.Of(attribution, words);
        return Of(values, words);
    }

    /// <summary>The probability for the looks of a quotation.</summary>
    public double Of(double[] values, string[] words) => _trees.Probability(Joined(values, words, (slot, word) => _weights[slot].GetValueOrDefault(word)));

    /// <summary>The numbers with those of the words behind them.</summary>
    public static double[] Joined(double[] values, string[] words, Func<int, string, double> weight)
    {
        double[] joined = new double[QuotationLooks.Count + QuotationLooks.Slots];
        values.CopyTo(joined, 0);
        for (int slot = 0; slot < QuotationLooks.Slots; slot++)
            joined[QuotationLooks.Count + slot] = weight(slot, words[slot]);
        return joined;
    }
}

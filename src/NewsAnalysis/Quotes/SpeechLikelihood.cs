using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Quotes;

/// <summary>How likely it is that a few marked words are somebody's, and not a term, a title or a nickname.</summary>
/// <remarks>
/// Boosted trees over <see cref="QuotationLooks"/>, learned from articles in which people marked who is quoted saying what. The words around the marks
/// count by how much more often than others they stand there with somebody's words.
/// </remarks>
internal static class SpeechLikelihood
{
    /// <summary>Longer quotations are always somebody's.</summary>
    public const int MostWords = 12;

    private static readonly Lazy<LearnedOdds> Shipped =
        new(() => new LearnedOdds([.. Lexicon.Rows("quotation-trees.tsv")], Lexicon.Rows("quotation-words.tsv"), QuotationLooks.Slots));

    /// <summary>The probability for a quotation.</summary>
    public static double Of(QuotationLooks looks, Attribution attribution)
    {
        string[] words = new string[QuotationLooks.Slots];
        double[] values = looks.Of(attribution, words);
        return Shipped.Value.Of(values, words);
    }
}

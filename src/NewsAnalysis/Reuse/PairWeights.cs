using System.Collections.Frozen;
using System.Globalization;
using NewsAnalysis.Text;

namespace NewsAnalysis.Reuse;

/// <summary>How much the content words of two articles tell when both hold them.</summary>
/// <remarks>
/// A word's weight is <c>-ln p</c>, where <c>p</c> is the larger of two shares of sentences that hold it: in these two articles
/// (with add-forty smoothing, so that short articles are not trusted too far), and in news at large. It depends on the two articles
/// alone, so a pair's passages stay the same whatever else the corpus holds.
/// Words of names and titles weigh less. A stem is weighed when it is first asked for: most are not.
/// </remarks>
internal sealed class PairWeights
{
    private const int Smoothing = 40;

    // Two sentences that share only names and titles are about the same people, not the same statement.
    private const double NameShare = 0.4;

    private static readonly FrozenDictionary<string, double> Common = Lexicon.Rows("common-words.tsv")
        .ToFrozenDictionary(r => r[0], r => double.Parse(r[1], CultureInfo.InvariantCulture) / 10_000, StringComparer.Ordinal);

    private readonly ReuseText _text;
    private readonly SentenceIndex _index;
    private readonly SentenceIndex _other;
    private readonly List<double> _surpriseInNews;
    private readonly int _total;
    private readonly int[] _partners;
    private readonly double[] _weights;
    private readonly double[] _ofSentences;

    private PairWeights(ReuseText text, ReuseText other, int[] partners, List<double> surpriseInNews)
    {
        (_text, _index, _other, _partners, _surpriseInNews) = (text, text.Index, other.Index, partners, surpriseInNews);
        _total = text.Sentences.Length + other.Sentences.Length + Smoothing;
        _weights = new double[partners.Length];
        _ofSentences = new double[text.Sentences.Length];
        Array.Fill(_weights, double.NaN);
        Array.Fill(_ofSentences, double.NaN);
    }

    /// <summary><c>-ln</c> of the share of sentences of news at large that hold a stem; infinite when it is not among the common ones.</summary>
    public static double SurpriseInNews(string stem) => -Math.Log(Common.GetValueOrDefault(stem));

    /// <summary>The weights of two articles when they are compared.</summary>
    /// <param name="a">The first article.</param>
    /// <param name="b">The second article.</param>
    /// <param name="surpriseInNews">By stem, <see cref="SurpriseInNews(string)"/>.</param>
    public static (PairWeights A, PairWeights B) Of(ReuseText a, ReuseText b, List<double> surpriseInNews)
    {
        int[] stemsA = a.Index.Stems, stemsB = b.Index.Stems;
        int[] partnersA = new int[stemsA.Length], partnersB = new int[stemsB.Length];
        Array.Fill(partnersA, -1);
        Array.Fill(partnersB, -1);
        for (int i = 0, j = 0; i < stemsA.Length && j < stemsB.Length;)
        {
            int x = stemsA[i], y = stemsB[j];
            if (x == y)
            {
                (partnersA[i], partnersB[j]) = (j, i);
            }

            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return (new PairWeights(a, b, partnersA, surpriseInNews), new PairWeights(b, a, partnersB, surpriseInNews));
    }

    /// <summary>The rank, in the other article, of the stem of a word; -1 when it does not have it.</summary>
    public int PartnerOf(int place) => _index.RankOf[place] is >= 0 and var rank ? _partners[rank] : -1;

    /// <summary>The weight of a word; 0 for function words.</summary>
    public double this[int place]
    {
        get
        {
            int rank = _index.RankOf[place];
            if (rank < 0)
            {
                return 0;
            }

            if (double.IsNaN(_weights[rank]))
            {
                int both = Math.Max(1, _index.SentencesWith(rank).Length + (_partners[rank] < 0 ? 0 : _other.SentencesWith(_partners[rank]).Length) - 1);
                _weights[rank] = Math.Min(_surpriseInNews[_index.Stems[rank]], Math.Log((double)_total / both));
            }

            return (_text.Roles[place] & WordRole.Name) != 0 ? NameShare * _weights[rank] : _weights[rank];
        }
    }

    /// <summary>The weight of a sentence's stems together.</summary>
    public double OfSentence(int sentence)
    {
        if (double.IsNaN(_ofSentences[sentence]))
        {
            double sum = 0;
            foreach (int place in _index.OpeningsOf(sentence))
            {
                sum += this[place];
            }

            _ofSentences[sentence] = sum;
        }

        return _ofSentences[sentence];
    }
}

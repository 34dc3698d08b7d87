using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Says for each block of a page how likely it is part of the article.</summary>
internal static class BlockScorer
{
    private const double Even = 0.5;
    private const double Least = 0.25;
    private const double OfSurest = 0.6;
    private const double FewWords = 60;

    private static readonly Lazy<BoostedTrees> Trees = new(() => new BoostedTrees("page-blocks.tsv"));

    /// <summary>One probability for each block.</summary>
    public static double[] Score(BlockFeatures features, PageContext context)
    {
        double[] scores = new double[context.Blocks.Count];
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = Trees.Value.Probability(features.Of(i));
        }

        return scores;
    }

    /// <summary>The probability from which on a block is taken: even odds, and less where hardly anything of the page has these.</summary>
    public static double Threshold(double[] scores, PageContext context)
    {
        double words = 0, surest = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            words += scores[i] > Even ? context.Blocks[i].Words : 0;
            surest = Math.Max(surest, context.Blocks[i].Words >= 10 ? scores[i] : 0);
        }

        return words >= FewWords ? Even : Math.Clamp(surest * OfSurest, Least, Even);
    }
}

using NewsAnalysis.Articles.Reading.Html;

namespace NewsAnalysis.Benchmarks.Training;

/// <summary>A web page of which people said what of it is the article.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Site">The site it is from, so that pages of one site are not learned from and measured on.</param>
/// <param name="Context">The page.</param>
/// <param name="Linked">Its metadata.</param>
/// <param name="Labels">For each block, whether it is part of the article.</param>
/// <param name="Weights">For each block, how much it counts.</param>
/// <param name="Gold">The runs of four words of its article, with their numbers.</param>
internal sealed record LabelledPage(
    string Name, string Site, PageContext Context, LinkedData Linked, bool[] Labels, double[] Weights, Dictionary<string, int> Gold);

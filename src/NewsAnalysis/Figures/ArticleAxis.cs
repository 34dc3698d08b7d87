using NewsAnalysis.Articles;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Figures;

/// <summary>The articles along one axis of a figure: all of few, or those of many that have most to show, in the order of the corpus.</summary>
internal sealed class ArticleAxis
{
    /// <summary>Up to so many, articles with nothing to show are shown, too: that they have nothing is then a finding.</summary>
    private const int Few = 12;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _labels;

    private ArticleAxis(DataFrame<ArticleRow> articles, IEnumerable<ArticleRow> shown)
    {
        _labels = articles.ToDictionary(a => a.ArticleId, a => a.Label, StringComparer.Ordinal);
        Shown = [.. shown];
        Left = articles.Count - Shown.Count;
        for (int i = 0; i < Shown.Count; i++)
        {
            _places[Shown[i].ArticleId] = i;
        }
    }

    /// <summary>The articles that are shown.</summary>
    public IReadOnlyList<ArticleRow> Shown { get; }

    /// <summary>How many are not.</summary>
    public int Left { get; }

    /// <summary>Their labels, whole.</summary>
    public IReadOnlyList<string> Labels => [.. Shown.Select(a => a.Label)];

    /// <summary>A sentence for the caption when some are left out, with a space before it.</summary>
    public string Note => Left == 0 ? "" : $" {Phrases.Sentence(Phrases.Count(Left, "article"))} with nothing or less to show {(Left == 1 ? "is" : "are")} not drawn.";

    /// <summary>The articles with the highest weights, at most so many; of more than a few, those without any weight are left out.</summary>
    public static ArticleAxis Of(DataFrame<ArticleRow> articles, Func<ArticleRow, double> weight, int most)
    {
        if (articles.Count <= Few)
        {
            return new ArticleAxis(articles, articles);
        }

        var kept = articles.Where(a => weight(a) > 0).OrderByDescending(weight).Take(most).Select(a => a.ArticleId).ToHashSet(StringComparer.Ordinal);
        return new ArticleAxis(articles, articles.Where(a => kept.Contains(a.ArticleId)));
    }

    /// <summary>The place of an article on the axis; null when it is not shown.</summary>
    public int? Place(string articleId) => _places.TryGetValue(articleId, out int place) ? place : null;

    /// <summary>The label of any article of the corpus.</summary>
    public string Label(string articleId) => _labels.GetValueOrDefault(articleId, articleId);
}

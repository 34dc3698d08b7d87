using NewsAnalysis.Articles;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Figures;

/// <summary>The articles along one axis of a figure: all of few, or those of many that have most to show, story by story, in the order of the corpus.</summary>
internal sealed class ArticleAxis
{
    /// <summary>Up to so many, articles with nothing to show are shown, too: that they have nothing is then a finding.</summary>
    private const int Few = 12;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _labels;

    private ArticleAxis(DataFrame<ArticleRow> articles, IEnumerable<ArticleRow> shown)
    {
        _labels = articles.ToDictionary(a => a.ArticleId, a => a.Label, StringComparer.Ordinal);
        // The order of the frame is that of the corpus; articles of one story stand side by side.
        Shown = [.. shown.GroupBy(a => a.Story ?? a.ArticleId, StringComparer.Ordinal).SelectMany(story => story)];
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
    public string Note => Left == 0 ? "" : $" {Phrases.Sentence(Phrases.Count(Left, "article"))} with less to show, or nothing, {(Left == 1 ? "is" : "are")} not drawn.";

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

    /// <summary>
    /// The first of many rows of a figure, and the articles that carry them: rows are taken in their order as long as there is room
    /// for every article that carries them, so that no row that is drawn lacks a mark for want of a column.
    /// </summary>
    /// <param name="articles">All articles.</param>
    /// <param name="rows">The rows that could be drawn, the most telling first, each with the articles that carry it.</param>
    /// <param name="top">How many rows are drawn at most.</param>
    /// <param name="most">How many articles are drawn at most; of a first row that more articles carry, those that come first are.</param>
    public static (ArticleAxis Axis, T[] Rows) Covering<T>(
        DataFrame<ArticleRow> articles, IEnumerable<(T Row, IReadOnlyCollection<string> Carriers)> rows, int top, int most)
    {
        if (articles.Count <= Few)
        {
            return (new ArticleAxis(articles, articles), [.. rows.Take(top).Select(r => r.Row)]);
        }

        var kept = new HashSet<string>(StringComparer.Ordinal);
        var drawn = new List<T>();
        foreach ((T row, IReadOnlyCollection<string> carriers) in rows)
        {
            if (drawn.Count == top)
            {
                break;
            }

            if (drawn.Count == 0 || kept.Count + carriers.Count(c => !kept.Contains(c)) <= most)
            {
                drawn.Add(row);
                kept.UnionWith(carriers.Take(most));
            }
        }

        return (new ArticleAxis(articles, articles.Where(a => kept.Contains(a.ArticleId))), [.. drawn]);
    }

    /// <summary>The place of an article on the axis; null when it is not shown.</summary>
    public int? Place(string articleId) => _places.TryGetValue(articleId, out int place) ? place : null;

    /// <summary>The label of any article of the corpus.</summary>
    public string Label(string articleId) => _labels.GetValueOrDefault(articleId, articleId);
}

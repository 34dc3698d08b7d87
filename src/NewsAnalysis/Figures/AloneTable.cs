using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>What one article has and no other one: a row an article, those with the most first.</summary>
/// <typeparam name="T">What an article has.</typeparam>
/// <param name="one">What one of them is called.</param>
/// <param name="rest">The table that holds what is not shown.</param>
/// <param name="header">The second to fourth columns.</param>
internal sealed class AloneTable<T>(string one, string rest, (string Alone, string Examples, string About) header)
{
    private const int MostExamples = 3;

    /// <summary>How many of all an article has stand in it alone.</summary>
    public required Func<int, int, string> Share { get; init; }

    /// <summary>One of them, encoded.</summary>
    public required Func<T, string> Example { get; init; }

    /// <summary>What they have in common, as plain text.</summary>
    public required Func<T[], string> About { get; init; }

    /// <summary>The table, or a remark where there is nothing to show.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="of">What an article has alone, in the order of the examples, and how many it has in all.</param>
    /// <param name="nothing">What is said when no article has anything alone.</param>
    /// <param name="top">Articles shown at most.</param>
    public HtmlFragment Of(DataFrame<ArticleRow> articles, Func<ArticleRow, (T[] Alone, int All)> of, string nothing, int top)
    {
        if (articles.Count < 2)
        {
            return Fragment.Nothing("With fewer than two articles there is nothing to compare.");
        }

        var rows = articles.Select(a => (Article: a, Has: of(a))).Where(r => r.Has.Alone.Length > 0).OrderByDescending(r => r.Has.Alone.Length).ToArray();
        if (rows.Length == 0)
        {
            return Fragment.Nothing(nothing);
        }

        string table = Fragment.Table(
            $"{Sentence(Count(rows.Sum(r => r.Has.Alone.Length), one))} in one article alone",
            ["article", header.Alone, header.Examples, header.About],
            rows.Take(top).Select(r => (IReadOnlyList<string>)
            [
                Fragment.Article(r.Article.Label, r.Article.ArticleId),
                Share(r.Has.Alone.Length, r.Has.All),
                string.Concat(r.Has.Alone.Take(MostExamples).Select(e => $"<div style=\"margin:0 0 .5em\">{Example(e)}</div>")),
                Html.Encode(About(r.Has.Alone)),
            ]));
        int left = rows.Length - Math.Min(top, rows.Length);
        return new HtmlFragment(Fragment.Tables("na-alone", table)
            + (left > 0 ? $"<p>{Sentence(Count(left, "more article"))} with such {one}s: see {rest}.</p>\n" : ""));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using NewsAnalysis.Articles;

namespace NewsAnalysis.Stories;

/// <summary>Groups the articles of a corpus into stories, and links articles that are the same one once more.</summary>
/// <remarks>
/// Articles are compared by their words (rare ones, names, those of the headline and the first paragraphs weigh most) and their days; groups are merged by average link, most similar
/// first. Stories are named <c>S1</c>, <c>S2</c>, … in the order of their first articles. The same corpus gives the same stories.
/// </remarks>
public static class StoryGrouping
{
    /// <summary>The corpus with <see cref="Article.Story"/> and <see cref="Article.DuplicateOf"/> filled in.</summary>
    /// <param name="corpus">The corpus.</param>
    public static ArticleCorpus WithStories(this ArticleCorpus corpus) => WithStories(corpus, StoryOptions.Default);

    /// <summary>The corpus with <see cref="Article.Story"/> and <see cref="Article.DuplicateOf"/> filled in.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="options">How to group.</param>
    public static ArticleCorpus WithStories(this ArticleCorpus corpus, StoryOptions options)
    {
        ImmutableArray<Article> articles = corpus.Articles;
        List<StorySimilarity.Pair> pairs = StorySimilarity.Of(articles, options);
        int[] groups = AverageLink.Group(articles.Length, pairs, options.LeastSimilarity);
        string?[] originals = Duplicates.Of(articles, pairs);
        var names = new Dictionary<int, string>();
        return new ArticleCorpus(
            articles.Select((article, i) => article with { Story = Name(groups[i], names), DuplicateOf = originals[i] }),
            corpus.Problems);
    }

    private static string Name(int group, Dictionary<int, string> names)
    {
        if (!names.TryGetValue(group, out string? name))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"S{names.Count + 1}");
            names.Add(group, name);
        }

        return name;
    }
}

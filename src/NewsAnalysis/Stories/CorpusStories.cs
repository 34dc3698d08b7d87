using NewsAnalysis.Articles;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Stories;

/// <summary>The stories of a corpus as a table, and the articles of one of them as a corpus of its own.</summary>
public static class CorpusStories
{
    /// <summary>The table <c>stories</c>: those with most articles first; articles that are in no story are left out.</summary>
    /// <param name="corpus">A corpus grouped by <see cref="StoryGrouping.WithStories(ArticleCorpus)"/>.</param>
    public static DataFrame<StoryRow> ToStoryFrame(this ArticleCorpus corpus) => new("stories", corpus.Articles
        .Where(a => a.Story is not null)
        .GroupBy(a => a.Story!, StringComparer.Ordinal)
        .Select(Row)
        .OrderByDescending(s => s.Articles));

    /// <summary>The articles of one story, with every problem of the corpus.</summary>
    /// <param name="corpus">A corpus grouped by <see cref="StoryGrouping.WithStories(ArticleCorpus)"/>.</param>
    /// <param name="story">The story's name, such as <c>S1</c>; an empty text for the articles of all stories.</param>
    /// <exception cref="ArgumentException">No article is in that story.</exception>
    public static ArticleCorpus OfStory(this ArticleCorpus corpus, string story)
    {
        if (story.Length == 0)
        {
            return corpus;
        }

        Article[] articles = [.. corpus.Articles.Where(a => a.Story == story)];
        return articles.Length > 0
            ? new ArticleCorpus(articles, corpus.Problems)
            : throw new ArgumentException($"No article is in a story '{story}'. {Known(corpus)}");
    }

    private static StoryRow Row(IGrouping<string, Article> story)
    {
        Article[] dated = [.. story.Where(a => a.Published is not null).OrderBy(a => a.Published, StringComparer.Ordinal)];
        return new StoryRow(
            story.Key,
            story.Count(),
            story.Where(a => a.Outlet is not null).DistinctBy(a => a.Outlet, StringComparer.Ordinal).Count(),
            story.Count(a => a.DuplicateOf is not null),
            dated.FirstOrDefault()?.Published,
            dated.LastOrDefault()?.Published,
            dated.Concat(story).FirstOrDefault(a => a.Title is not null)?.Title,
            story.Sum(a => a.Words));
    }

    private static string Known(ArticleCorpus corpus)
    {
        string[] names = [.. corpus.ToStoryFrame().Select(s => s.Story)];
        return names.Length == 0 ? "The corpus is not grouped into stories: call WithStories() first."
            : $"The corpus has: {string.Join(", ", names.Take(12))}{(names.Length > 12 ? $" and {names.Length - 12} more" : "")}.";
    }
}

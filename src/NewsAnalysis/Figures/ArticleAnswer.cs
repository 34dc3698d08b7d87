using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>What was read, in sentences.</summary>
internal static class ArticleAnswer
{
    public static HtmlFragment Of(DataFrame<ArticleRow> articles, DataFrame<ParagraphRow> paragraphs, DataFrame<ProblemRow> problems) =>
        Fragment.Answer(Sentences(articles, paragraphs, problems));

    private static IEnumerable<string> Sentences(DataFrame<ArticleRow> articles, DataFrame<ParagraphRow> paragraphs, DataFrame<ProblemRow> problems)
    {
        int words = articles.Sum(a => a.Words);
        yield return articles.Count == 0
            ? "No article was read."
            : $"{Sentence(Count(articles.Count, "article"))} with {Count(words, "word")} of body {(articles.Count == 1 ? "was" : "were")} read.";
        int remarks = problems.Where(p => LoadProblem.IsRemarkOf(p.Kind)).Count, lost = problems.Count - remarks;
        if (lost > 0)
        {
            yield return $"{Sentence(Count(lost, "input"))} could not be read, or only in part: see the problems first.";
        }

        if (remarks > 0)
        {
            yield return $"There {(remarks == 1 ? "is" : "are")} {Count(remarks, "remark")} about what was read: see the problems.";
        }

        if (articles.Count == 0)
        {
            yield break;
        }

        int[] dropped = [.. paragraphs.Where(p => p.Kind != ParagraphKind.Body).Select(p => p.Start)];
        if (dropped.Length > 0)
        {
            yield return $"{Sentence(Count(dropped.Length, "paragraph"))} {(dropped.Length == 1 ? "was" : "were")} recognised as headline, caption, credit or the like, and {(dropped.Length == 1 ? "is" : "are")} kept out of the body.";
        }

        yield return Known(articles, "outlet", a => a.Outlet) + "; " + Known(articles, "date", a => a.Published) + ".";
        string[] days = [.. articles.Where(a => a.Published is { Length: >= 10 }).Select(a => a.Published![..10]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (days.Length > 0)
        {
            yield return days.Length == 1 ? $"The date given is {Html.Encode(days[0])}." : $"The dates given run from {Html.Encode(days[0])} to {Html.Encode(days[^1])}.";
        }

        int repeated = articles.Where(a => a.DuplicateOf is not null).Count;
        if (repeated > 0)
        {
            yield return $"{Sentence(Count(repeated, "article"))} {(repeated == 1 ? "repeats" : "repeat")} another one.";
        }
    }

    private static string Known(DataFrame<ArticleRow> articles, string what, Func<ArticleRow, string?> value)
    {
        int known = articles.Count(a => value(a) is not null);
        string noun = what == "outlet" ? "The outlet" : "the date";
        return articles.Count == 1 ? $"{noun} is {(known == 1 ? "known" : "not known")}"
            : known == articles.Count ? $"{noun} is known for all of them"
            : known == 0 ? $"{noun} is known for none of them"
            : $"{noun} is known for {Number(known)} of {Number(articles.Count)}";
    }
}

using System.Buffers;
using System.Globalization;
using NewsAnalysis.Articles.Parts;

namespace NewsAnalysis.Articles.Reading;

/// <summary>What is odd about an article that was read: said as a problem, while the article is kept as it is.</summary>
internal static class ArticleRemarks
{
    private const int OldestYear = 1990;
    private const int LongestShown = 60;

    private static readonly SearchValues<char> MojibakeOpenings = SearchValues.Create("âÃÂð");

    /// <summary>Adds the problems of one article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="line">The line it starts at in its file; null when the file is one article.</param>
    /// <param name="today">The day after which dates are in the future.</param>
    /// <param name="problems">Where to.</param>
    public static void Add(Article article, int? line, DateOnly today, List<LoadProblem> problems)
    {
        void Say(string kind, string message) => problems.Add(new LoadProblem(article.File, line, kind, message));

        if (Mojibake(article.Raw) is var (count, seen, meant))
        {
            Say("mojibake", string.Create(CultureInfo.InvariantCulture, $"The text holds {count} signs such as '{seen}' that are characters of UTF-8 ('{meant}') once read as windows-1252; they were left as they are. Save the text again as UTF-8."));
        }

        // Records and pages are parted by those who made them; people paste two articles into one text.
        if (line is null && article.Map is null && SecondArticle.Find(article.Raw, article.Paragraphs) is { } second)
        {
            int at = article.Raw.AsSpan(0, second.Start).Count('\n') + 1;
            Say("several articles", string.Create(CultureInfo.InvariantCulture, $"From line {at} of the text on ('{Shown(second.In(article.Raw))}') it seems to be another article; all was taken for one. Split it: one article a file, or a record."));
        }

        if (!article.Truncated && Walls.Find(article) is var (wall, words))
        {
            Say("no body", string.Create(CultureInfo.InvariantCulture, $"The text has {article.Words} words and seems to be {wall} ('{words}'), not the article. Save the page once the article is shown, or paste its text."));
        }

        if (Dates(article, today) is { } odd)
        {
            Say("odd date", $"{odd}; it was taken as it stands. Check it, and give the right one in corpus.json.");
        }
    }

    private static (int Count, string Seen, string Meant)? Mojibake(string raw)
    {
        int count = 0;
        string seen = "", meant = "";
        for (int at = raw.AsSpan().IndexOfAny(MojibakeOpenings); at >= 0 && at < raw.Length;)
        {
            if (Html.Mojibake.Read(raw, at, raw.Length) is var (text, length))
            {
                (seen, meant) = count++ == 0 ? (raw.Substring(at, length), text) : (seen, meant);
            }

            int next = raw.AsSpan(at + 1).IndexOfAny(MojibakeOpenings);
            at = next < 0 ? raw.Length : at + 1 + next;
        }

        return count > 0 ? (count, seen, meant) : null;
    }

    private static string? Dates(Article article, DateOnly today)
    {
        if (Day(article.Published) is not { } published)
        {
            return null;
        }

        // A day is a day later where the clocks are ahead.
        return published > today.AddDays(1) ? $"The date {article.Published} is in the future"
            : published.Year < OldestYear ? $"The date {article.Published} lies before {OldestYear}"
            : IsReversed(article, published) ? $"The article says it was changed ({article.Modified}) before it was published ({article.Published})"
            : null;
    }

    private static bool IsReversed(Article article, DateOnly published) =>
        Moment(article.Published) is { } first && Moment(article.Modified) is { } change ? change < first : Day(article.Modified) is { } day && day < published;

    private static DateOnly? Day(string? date) => date is { Length: >= 10 } ? DateOnly.ParseExact(date.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    // Only where the zone is stated is it a moment.
    private static DateTimeOffset? Moment(string? date) =>
        date is { Length: > 16 } && (date[^1] == 'Z' || date.AsSpan(16).IndexOfAny('+', '-') >= 0)
        && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment) ? moment : null;

    private static string Shown(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}

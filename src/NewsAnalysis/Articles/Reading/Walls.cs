using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Tells a notice that stands in the place of an article (a paywall, cookies, scripts that did not run) from a text.</summary>
internal static class Walls
{
    private const int LongestText = 1500;
    private const int MostWords = 120;
    private const int MostWordsBeside = 60;
    private const int LongestNotice = 1000;

    // Nearly every page has a line on cookies beside its text.
    private const string CookieKind = "a wall of cookies";

    private static readonly (string Kind, string Words)[] Notices = [.. Lexicon.Rows("walls.tsv").Select(row => (row[0], row[1]))];

    /// <summary>What a short text is instead of an article, and the words that tell; null when nothing tells so.</summary>
    /// <param name="article">The article.</param>
    public static (string Kind, string Words)? Find(Article article)
    {
        if (article.Body.Sum(p => p.Span.Length) > LongestText)
        {
            return null;
        }

        int words = article.Words;
        if (words > MostWords)
        {
            return null;
        }

        // A notice in the text itself; or, where there is hardly any text, one beside it.
        foreach (Paragraph paragraph in article.Paragraphs)
        {
            bool looked = paragraph.Kind is ParagraphKind.Body or ParagraphKind.Headline or ParagraphKind.Heading || words <= MostWordsBeside;
            if (looked && paragraph.Span.Length <= LongestNotice && In(paragraph.Span.In(article.Raw)) is { } notice
                && (notice.Kind != CookieKind || paragraph.Kind == ParagraphKind.Body))
            {
                return notice;
            }
        }

        return null;
    }

    private static (string Kind, string Words)? In(string text)
    {
        string plain = text.Replace('’', '\'').Replace('\u00A0', ' ');
        foreach (var notice in Notices)
        {
            if (plain.Contains(notice.Words, StringComparison.OrdinalIgnoreCase))
            {
                return notice;
            }
        }

        return null;
    }
}

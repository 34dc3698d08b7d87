using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>Who carries whose words how, in sentences.</summary>
internal static class QuoteAnswer
{
    public static HtmlFragment Of(
        DataFrame<ArticleRow> articles, DataFrame<QuoteRow> quotes, DataFrame<QuoteClusterRow> clusters, DataFrame<QuoteCellRow> cells, DataFrame<SpeakerRow> speakers) =>
        Fragment.Answer(quotes.Count == 0
            ? [articles.Count == 0 ? "No article was read, so there are no quotations." : "No quotation was found."]
            : Sentences(articles, quotes, clusters, cells, speakers));

    private static IEnumerable<string> Sentences(
        DataFrame<ArticleRow> articles, DataFrame<QuoteRow> quotes, DataFrame<QuoteClusterRow> clusters, DataFrame<QuoteCellRow> cells, DataFrame<SpeakerRow> speakers)
    {
        yield return $"{Sentence(Count(quotes.Count, "quotation"))} in {Count(articles.Count, "article")} {(quotes.Count == 1 ? "is" : "are")} versions of {Count(clusters.Count, "utterance")}.";
        DataFrame<QuoteClusterRow> shared = clusters.Where(c => c.Articles > 1).OrderByDescending(c => c.Articles);
        if (articles.Count < 2)
        {
            yield return "With one article there is nobody to compare it with.";
        }
        else if (shared.Count == 0)
        {
            yield return "No utterance stands in more than one article.";
        }
        else
        {
            yield return (shared.Count == 1 ? "1 utterance stands in two or more articles:" : $"{Number(shared.Count)} utterances stand in two or more articles; the most widely carried is")
                + $" “{Html.Encode(PlotText.Shorten(shared[0].Text.TrimEnd(','), 90))}”" + (shared[0].Speaker is { } who ? $" ({Html.Encode(who)})" : "")
                + $", in {(shared[0].Articles < articles.Count ? $"{Number(shared[0].Articles)} of {Number(articles.Count)}" : Every(articles.Count, "article"))}.";
            (string What, int Places)[] changes =
            [
                ("changed or translated otherwise", Versions(cells, QuoteVersion.Altered, QuoteVersion.Translated)),
                ("cut", Versions(cells, QuoteVersion.Truncated)),
                ("repeated without quotation marks", Versions(cells, QuoteVersion.Echoed)),
            ];
            yield return Array.TrueForAll(changes, c => c.Places == 0)
                ? "Against the fullest version, no words are changed, cut or repeated without quotation marks."
                : $"Against the fullest version, words are {List(changes.Where(c => c.Places > 0).Select(c => $"{c.What} in {Count(c.Places, "place")}"))}.";
            string[] conflicts = [.. clusters.Where(c => c.Conflict is not null).Select(c => $"“{Html.Encode(PlotText.Shorten(c.Text, 60))}”")];
            yield return conflicts.Length == 0
                ? "No two articles give the same words to different speakers."
                : $"{Sentence(Count(conflicts.Length, "utterance"))} {(conflicts.Length == 1 ? "is" : "are")} given to different speakers: {List(conflicts, 4)}.";
        }

        var most = speakers.GroupBy(s => s.Speaker, StringComparer.Ordinal).Select(g => (Speaker: g.Key, Words: g.Sum(s => s.Words)))
            .OrderByDescending(s => s.Words).ThenBy(s => s.Speaker, StringComparer.Ordinal).Take(3).ToArray();
        if (most.Length > 0)
        {
            yield return $"Most quoted {(most.Length == 1 ? "is" : "are")} {List(most.Select(s => $"{Html.Encode(s.Speaker)} ({Count(s.Words, "word")})"))}.";
        }

        int open = quotes.Where(q => q.Speaker is null && q.Kind is (QuoteKind.Full or QuoteKind.Fragment)).Count;
        if (open > 0)
        {
            yield return $"The speaker of {Count(open, "quotation")} is left open, because the text does not say.";
        }
    }

    private static int Versions(DataFrame<QuoteCellRow> cells, params QuoteVersion[] versions) => cells.Where(c => versions.Contains(c.Version)).Count;
}

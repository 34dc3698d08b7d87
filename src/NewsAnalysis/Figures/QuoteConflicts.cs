using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>The same words given to different speakers: for each, who says it was whom.</summary>
internal static class QuoteConflicts
{
    /// <summary>Rows of one table at most; the rest is counted.</summary>
    private const int MostRows = 12;

    public static HtmlFragment Of(DataFrame<ArticleRow> articles, DataFrame<QuoteRow> quotes, DataFrame<QuoteClusterRow> clusters, int top)
    {
        var labels = articles.ToDictionary(a => a.ArticleId, a => a.Label, StringComparer.Ordinal);
        var members = quotes.ToLookup(q => q.ClusterId, StringComparer.Ordinal);
        QuoteClusterRow[] conflicts = [.. clusters.Where(c => c.Conflict is not null).OrderByDescending(c => c.Articles)];
        if (conflicts.Length == 0)
        {
            return Fragment.Nothing("No two articles give the same words to different speakers.");
        }

        string tables = string.Concat(conflicts.Take(top).Select(conflict =>
        {
            QuoteRow[] all = [.. members[conflict.ClusterId].OrderBy(q => q.Speaker is null).ThenBy(q => q.Speaker, StringComparer.Ordinal)];
            int left = Math.Max(0, all.Length - MostRows);
            return Fragment.Table(
                $"“{Html.Encode(PlotText.Shorten(conflict.Text.TrimEnd(','), 160))}”: {Html.Encode(conflict.Conflict!)}" + (left > 0 ? $" ({Phrases.Number(left)} more in the table quotes)" : ""),
                ["article", "says it was", "its words", "how"],
                all.Take(MostRows).Select(q => (IReadOnlyList<string>)
                [
                    Fragment.Article(labels.GetValueOrDefault(q.ArticleId, q.ArticleId), q.ArticleId, new TextSpan(q.Start, q.Length)),
                    q.Speaker is { } speaker ? Fragment.Evidence(Html.Encode(speaker), q.ArticleId, Fragment.Span(q.SpeakerStart, q.SpeakerLength)) : "<em>left open</em>",
                    Fragment.Evidence($"“{Html.Encode(q.Text)}”", q.ArticleId, new TextSpan(q.Start, q.Length)),
                    Html.Encode(Words.Of(q.Attribution)) + (q.Cue is { } cue ? $": “{Html.Encode(cue)}”" : ""),
                ]));
        }));
        int more = conflicts.Length - Math.Min(top, conflicts.Length);
        return new HtmlFragment(Fragment.Tables("na-conflicts", tables)
            + (more > 0 ? $"<p>{Phrases.Sentence(Phrases.Count(more, "more utterance"))} with different speakers: see Conflict in the table quote-clusters.</p>\n" : ""));
    }
}

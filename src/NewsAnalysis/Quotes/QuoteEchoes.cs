using NewsAnalysis.Alignment;
using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Quotes;

/// <summary>Finds the words of quotations in articles that print them without marks.</summary>
internal static class QuoteEchoes
{
    private const int Window = 4;
    private const int MaxClusters = 64;

    /// <summary>Where each article repeats a cluster's words outside quotation marks: the longest place of each.</summary>
    /// <remarks>At least four words, two of them content words, and half of the fullest version or eight words of it.</remarks>
    public static Dictionary<(QuoteCluster Cluster, string ArticleId), TextSpan> Find(
        IReadOnlyList<QuoteCluster> clusters, IReadOnlyList<Article> articles, CorpusEntities entities)
    {
        var index = new Dictionary<ulong, List<QuoteCluster>>();
        foreach (QuoteCluster cluster in clusters.Where(c => c.Fullest.Words >= Window && c.Fullest.Content >= 2))
        {
            foreach (ulong window in WordHash.Windows(cluster.Fullest.Text.Words.AsSpan(), Window).Distinct())
            {
                if (!index.TryGetValue(window, out var list))
                    index[window] = list = [];
                if (list.Count < MaxClusters)
                    list.Add(cluster);
            }
        }

        var found = new Dictionary<(QuoteCluster, string), TextSpan>();
        foreach (Article article in articles)
        {
            foreach (TextSpan part in Unquoted(article, entities[article.Id]))
                Search(article, FoldedText.Of(article.Raw, part), index, found);
        }

        return found;
    }

    private static void Search(
        Article article, FoldedText text, Dictionary<ulong, List<QuoteCluster>> index, Dictionary<(QuoteCluster, string), TextSpan> found)
    {
        var candidates = new HashSet<QuoteCluster>();
        foreach (ulong window in WordHash.Windows(text.Words.AsSpan(), Window))
        {
            if (index.TryGetValue(window, out var clusters))
                candidates.UnionWith(clusters.Where(c => c.Fullest.Quotation.Article.Story == article.Story && !c.Articles.Contains(article.Id)));
        }

        foreach (QuoteCluster cluster in candidates)
        {
            foreach (SharedRun run in SharedRuns.Find(text, cluster.Fullest.Text, Window))
            {
                int content = text.Words.Skip(run.StartA).Take(run.Count).Count(w => !FunctionWords.Contains(w));
                if (content < 2 || (2 * run.Count < cluster.Fullest.Words && run.Count < 8))
                    continue;
                TextSpan span = text.SpanOf(run.StartA, run.Count);
                if (!found.TryGetValue((cluster, article.Id), out TextSpan before) || before.Length < span.Length)
                    found[(cluster, article.Id)] = span;
            }
        }
    }

    // The stretches of headline and body between outermost quotations.
    private static IEnumerable<TextSpan> Unquoted(Article article, ArticleEntities entities)
    {
        int quote = 0;
        var quotes = entities.Quotations;
        foreach (Paragraph paragraph in article.Paragraphs.Where(p => p.Kind is ParagraphKind.Body or ParagraphKind.Headline or ParagraphKind.Heading))
        {
            int at = paragraph.Span.Start;
            for (; quote < quotes.Length && quotes[quote].Outer.Start < paragraph.Span.End; quote++)
            {
                if (quotes[quote].Depth > 0)
                    continue;
                if (quotes[quote].Outer.Start > at)
                    yield return TextSpan.FromBounds(at, quotes[quote].Outer.Start);
                at = Math.Max(at, quotes[quote].Outer.End);
            }

            if (paragraph.Span.End > at)
                yield return TextSpan.FromBounds(at, paragraph.Span.End);
        }
    }
}

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
        var index = new Postings<ulong>(MaxClusters);
        for (int i = 0; i < clusters.Count; i++)
        {
            if (clusters[i].Fullest is not { Words: >= Window, Content: >= 2 } fullest)
                continue;
            foreach (ulong window in WordHash.Windows(fullest.Text.Words.AsSpan(), Window).Distinct())
                index.Add(window, i);
        }

        var found = new Dictionary<(QuoteCluster, string), TextSpan>();
        foreach (Article article in articles)
        {
            foreach (TextSpan part in Unquoted(article, entities[article.Id]))
                Search(article, FoldedText.Of(article.Raw, part), clusters, index, found);
        }

        return found;
    }

    private static void Search(
        Article article, FoldedText text, IReadOnlyList<QuoteCluster> clusters, Postings<ulong> index, Dictionary<(QuoteCluster, string), TextSpan> found)
    {
        var seen = new HashSet<int>();
        var candidates = new List<QuoteCluster>();
        foreach (ulong window in WordHash.Windows(text.Words.AsSpan(), Window))
        {
            foreach (int cluster in index[window])
            {
                if (seen.Add(cluster) && clusters[cluster].Fullest.Quotation.Article.Story == article.Story && !clusters[cluster].Has(article.Id))
                    candidates.Add(clusters[cluster]);
            }
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

using NewsAnalysis.Alignment;
using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Quotes;

/// <summary>Compares the quotations of a corpus and writes the rows of the four tables.</summary>
internal sealed class QuoteTables
{
    /// <summary>Up to so many articles, a quotation that one article has is shown as absent in all the others.</summary>
    private const int FewArticles = 20;

    /// <summary>In a story of more articles than this, who does not have a quotation is counted, not listed: the rows would be the square of the articles.</summary>
    private const int ManyArticles = 100;

    /// <summary>From so many articles on it pays to wake other threads.</summary>
    private const int ParallelArticles = 16;

    private readonly ArticleCorpus _corpus;
    private readonly CorpusEntities _entities;
    private readonly QuoteOptions _options;
    private readonly List<Utterance> _utterances = [];
    private readonly QuoteCluster[] _clusters;

    public QuoteTables(ArticleCorpus corpus, QuoteOptions options)
    {
        _corpus = corpus;
        _options = options;
        _entities = CorpusEntities.Of(corpus);
        var found = corpus.Articles.Length < ParallelArticles ? corpus.Articles.Select(Quotations) : corpus.Articles.AsParallel().AsOrdered().Select(Quotations);
        foreach ((Quotation quotation, SentenceContext context) in found.SelectMany(q => q))
            _utterances.Add(new Utterance(quotation, context, _utterances.Count));

        QuoteClusterer.Cluster(_utterances);
        _clusters = [.. _utterances.GroupBy(u => u.Parent).Select(g => Listed([.. g])).Where(g => g.Length > 0).Select(g => new QuoteCluster(g))
            .OrderByDescending(c => c.Articles.Length).ThenByDescending(c => c.Members.Length).ThenBy(c => c.Members[0].Index)];
        for (int i = 0; i < _clusters.Length; i++)
            _clusters[i].Id = $"U-{i + 1}";
    }

    // The quotations of an article, each with the sentence around it.
    private List<(Quotation Quotation, SentenceContext Context)> Quotations(Article article)
    {
        int paragraph = 0;
        var sentences = new SentenceContexts(article);
        var found = new List<(Quotation Quotation, SentenceContext Context)>();
        foreach (Quotation quotation in QuotationFinder.Find(article, _entities[article.Id], _options.Terms))
        {
            while (paragraph < article.Paragraphs.Length && article.Paragraphs[paragraph].Span.End <= quotation.Span.Start)
                paragraph++;
            found.Add((quotation, sentences.Around(quotation.Span, paragraph)));
        }

        return found;
    }

    // What only one article has is listed once: a headline that repeats its own text quotes nothing more, and a term is nobody's words.
    private Utterance[] Listed(Utterance[] cluster)
    {
        if (!Array.Exists(cluster, u => u.Quotation.Term || u.Quotation.Kind == QuoteKind.Headline)
            || cluster.Select(u => u.Quotation.Article.Id).Distinct(StringComparer.Ordinal).Skip(1).Any())
            return cluster;
        bool text = Array.Exists(cluster, u => !u.Quotation.Term && u.Quotation.Kind != QuoteKind.Headline);
        return Array.FindAll(cluster, u => u.Quotation.Kind == QuoteKind.Headline ? _options.Headlines || (!text && u.Speaker is not null) : _options.Terms || !u.Quotation.Term);
    }

    public IEnumerable<QuoteRow> Quotes()
    {
        var clusterOf = new QuoteCluster?[_utterances.Count];
        foreach (QuoteCluster cluster in _clusters)
        {
            foreach (Utterance member in cluster.Members)
                clusterOf[member.Index] = cluster;
        }

        foreach (Utterance utterance in _utterances)
        {
            if (clusterOf[utterance.Index] is not { } cluster)
                continue;
            yield return Spoken(utterance, cluster).ToRow(cluster.Id, cluster.VersionOf(utterance));
        }
    }

    // Words marked in a headline without a speaker of their own are those of the quotation they repeat.
    private static Quotation Spoken(Utterance utterance, QuoteCluster cluster) =>
        utterance.Quotation is { Kind: QuoteKind.Headline, Speaker: null } headline && cluster.Speaker is { } speaker && cluster.Members.Length > 1
            ? headline with { Speaker = speaker, SpeakerSpan = null, Cue = null, Attribution = QuoteAttribution.Echo }
            : utterance.Quotation;

    public IEnumerable<QuoteClusterRow> Clusters()
    {
        Dictionary<string, int> source = Sources();
        return _clusters.Select(c => new QuoteClusterRow(
            c.Id, c.Fullest.Quotation.Text, c.Speaker, c.Articles.Length, c.Articles.Select(a => source.GetValueOrDefault(a, -1)).Distinct().Count(), c.Conflict));
    }

    // Articles that print one text for a good part count once.
    private Dictionary<string, int> Sources()
    {
        string[] shared = [.. _clusters.Where(c => c.Articles.Length > 1).SelectMany(c => c.Articles).Distinct().Order(StringComparer.Ordinal)];
        var groups = CopyGroups.Find(
            [.. shared.Select(id => FoldedText.Of(_corpus[id].Raw, _corpus[id].Body.Select(p => p.Span)))], _options.CopyShare);
        return shared.Select((id, i) => (id, groups[i])).ToDictionary(x => x.id, x => x.Item2, StringComparer.Ordinal);
    }

    public IEnumerable<QuoteCellRow> Cells()
    {
        var echoes = QuoteEchoes.Find(_clusters, _corpus.Articles, _entities);
        var echoing = echoes.Keys.ToLookup(e => e.Cluster, e => e.ArticleId);
        var places = _corpus.Articles.Select((article, i) => (article.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        var stories = Enumerable.Range(0, places.Count).ToLookup(i => _corpus.Articles[i].Story, StringComparer.Ordinal);
        foreach (QuoteCluster cluster in _clusters)
        {
            var members = cluster.Members.GroupBy(m => m.Quotation.Article.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
            var told = new SortedSet<int>(members.Keys.Concat(echoing[cluster]).Select(id => places[id]));
            if (ShowsAbsences(cluster) && stories[cluster.Fullest.Story] is var story && story.Count() <= ManyArticles)
                told.UnionWith(story);
            foreach (Article article in told.Select(i => _corpus.Articles[i]))
            {
                if (members.TryGetValue(article.Id, out Utterance[]? own))
                {
                    Utterance[] parts = [.. own.OrderByDescending(m => m.Words).ThenBy(m => m.Index)];
                    TextSpan longest = parts[0].Quotation.Span;
                    yield return new QuoteCellRow(
                        cluster.Id, article.Id, cluster.VersionOf(parts), longest.Start, longest.Length, cluster.DifferenceOf(parts));
                }
                else if (echoes.TryGetValue((cluster, article.Id), out TextSpan echo))
                {
                    string difference = WordDifference.Of(cluster.Fullest.Text, FoldedText.Of(article.Raw, echo));
                    bool whole = FoldedText.Of(article.Raw, echo).Words.SequenceEqual(cluster.Fullest.Text.Words);
                    yield return new QuoteCellRow(cluster.Id, article.Id, QuoteVersion.Echoed, echo.Start, echo.Length, whole ? null : difference);
                }
                else
                {
                    yield return new QuoteCellRow(cluster.Id, article.Id, QuoteVersion.Absent, null, null, null);
                }
            }
        }
    }

    private bool ShowsAbsences(QuoteCluster cluster) => _corpus.Articles.Length <= FewArticles || cluster.Articles.Length > 1;

    public IEnumerable<SpeakerRow> Speakers(IEnumerable<QuoteRow> quotes) => quotes
        .Where(q => q.Speaker is not null && q.Kind != QuoteKind.Headline)
        .GroupBy(q => q.Speaker!, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .SelectMany(g => g.GroupBy(q => q.ArticleId, StringComparer.Ordinal).OrderBy(a => a.Key, StringComparer.Ordinal)
            .Select(a => new SpeakerRow(g.Key, a.Key, a.Count(), a.Sum(q => Tokenizer.CountWords(q.Text, new TextSpan(0, q.Text.Length))))));
}

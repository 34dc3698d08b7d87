using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Benchmarks.Training;

/// <summary>Learns which mention around a quotation is its source, and says how well that does on articles it has not seen.</summary>
internal static class SourceTrainer
{
    private const int Folds = 5;
    private static readonly WordOdds Trainer = new(300, 4, 0.1, 25, 10);

    private sealed record Question(List<SourceCandidate> Candidates, bool[] Right, bool Attributed, bool Sentence, int Tenth)
    {
        public int Ruled => Candidates.FindIndex(c => c.Ruled);

        public bool RightAt(int candidate) => candidate >= 0 && Right[candidate];
    }

    /// <summary>Learns from labelled articles and writes the weights.</summary>
    /// <param name="output">The folder of the lexicons to write; null to measure only.</param>
    /// <param name="file">The articles.</param>
    public static int Train(string? output, string file)
    {
        List<Question> questions = [.. Read(file)];
        Console.WriteLine($"{questions.Count(q => q.Attributed)} quotations with a source: by rule {questions.Count(q => q.RightAt(q.Ruled))} right, {questions.Count(q => q.Right.Any(r => r))} have the right one among the candidates");
        int right = 0, gained = 0, lost = 0, given = 0, givenRight = 0, unmarked = 0;
        foreach (int fold in Enumerable.Range(0, Folds))
        {
            LearnedOdds model = Trainer.Learn(Examples(questions.Where(q => q.Tenth % Folds != fold))).Odds;
            foreach (Question question in questions.Where(q => q.Tenth % Folds == fold))
            {
                int chosen = SourceRanker.Choose([.. question.Candidates.Select(c => model.Of(c.Values, c.Words))], question.Ruled, question.Sentence);
                bool now = question.RightAt(chosen), was = question.RightAt(question.Ruled), filled = question.Ruled < 0 && chosen >= 0;
                right += now ? 1 : 0;
                gained += now && !was ? 1 : 0;
                lost += was && !now ? 1 : 0;
                given += filled ? 1 : 0;
                givenRight += filled && now ? 1 : 0;
                unmarked += filled && !question.Attributed ? 1 : 0;
            }
        }

        Console.WriteLine($"unseen articles: {right} right, {gained} gained, {lost} lost; where the rules leave the source open {given} have one now, {givenRight} of them right, {unmarked} where nobody is marked");
        if (output is not null)
        {
            WordOdds.Model all = Trainer.Learn(Examples(questions));
            WordOdds.Write(Path.Combine(output, "source-trees.tsv"), "Which mention is the source of a quotation: boosted trees, one a line (features, thresholds, leaves), as BoostedTrees reads them.", "train-sources", all.TreeRows);
            WordOdds.Write(Path.Combine(output, "source-words.tsv"), "Words around a mention and a quotation (slot, word), and how much more often than others they stand with the source (log odds).", "train-sources", all.WordRows);
        }

        return 0;
    }

    private static List<WordExample> Examples(IEnumerable<Question> questions) =>
        [.. questions.SelectMany(q => q.Candidates.Select((c, i) => new WordExample(c.Values, c.Words, q.Right[i], q.Tenth)))];

    private static IEnumerable<Question> Read(string file)
    {
        Dictionary<string, List<MarkedQuotation>> gold = MarkedQuotation.Read(file);
        var corpus = ArticleCorpus.Load(file);
        CorpusEntities entities = CorpusEntities.Of(corpus);
        foreach (Article article in corpus.Articles.Where(a => gold.ContainsKey(a.Id)))
        {
            var items = new ItemStream(entities[article.Id]);
            List<CueFrame> frames = CueFinder.Find(items);
            List<QuoteSource> rules = QuoteAttributor.Rules(items, frames);
            var looks = new SourceLooks(items, frames);
            var said = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < rules.Count; i++)
            {
                TextSpan inner = items.Stream.Quotes[rules[i].Quote].Inner;
                List<SourceCandidate> candidates = looks.Candidates(rules[i], i > 0 ? rules[i - 1] : null, said);
                if (rules[i].Frame is { Mention: >= 0 } frame && items.Mentions[frame.Mention].Name is { } name)
                {
                    said[name] = said.GetValueOrDefault(name) + 1;
                }

                MarkedQuotation? marked = gold[article.Id].MaxBy(g => g.Span.Overlap(inner) / (double)g.Span.Cover(inner).Length);
                double share = marked is null ? 0 : marked.Span.Overlap(inner) / (double)marked.Span.Cover(inner).Length;
                if (share >= 0.8)
                {
                    yield return new Question(candidates, Right(items, rules[i], candidates, marked!), marked!.Sources.Length > 0, inner.Length >= SourceRanker.LeastSentence, MarkedQuotation.Tenth(article.Id));
                }
                else if (share < 0.1 && rules[i].Frame is null)
                {
                    // Nobody is marked, and the rules name nobody: so it should stay.
                    yield return new Question(candidates, new bool[candidates.Count], false, inner.Length >= SourceRanker.LeastSentence, MarkedQuotation.Tenth(article.Id));
                }
            }
        }
    }

    // Of "Jane Doe of Ohio, a spokeswoman for the mayor" the first name; failing that, the first mention.
    private static bool[] Right(ItemStream items, QuoteSource ruled, List<SourceCandidate> candidates, MarkedQuotation marked)
    {
        bool[] right = new bool[candidates.Count];
        foreach (TextSpan source in marked.Sources)
        {
            var inside = candidates.Index().Where(c => Span(items, ruled, c.Item).Overlap(source) > 0)
                .OrderBy(c => c.Item.Mention >= 0 && items.Mentions[c.Item.Mention].Name is not null ? 0 : 1).ThenBy(c => Span(items, ruled, c.Item).Start).ToList();
            if (inside.Count > 0)
            {
                right[inside[0].Index] = true;
            }
        }

        return right;
    }

    private static TextSpan Span(ItemStream items, QuoteSource ruled, SourceCandidate candidate) =>
        candidate.Mention < 0 ? ruled.Frame!.Source : items.Mentions[candidate.Mention].Span;
}

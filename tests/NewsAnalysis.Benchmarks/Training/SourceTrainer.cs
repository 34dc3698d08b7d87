using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Benchmarks.Training;

/// <summary>Learns which mention around a quotation is its source, and says how well that does on articles it has not seen.</summary>
internal static class SourceTrainer
{
    private const int Folds = 5;

    // Up to the first likeness to what people marked it is another quotation, and from the second on the same; between the two it is not known.
    private const double Other = 0.1;
    private const double Same = 0.8;

    private static readonly WordOdds Trainer = new(Trees: 300, Depth: 4, Rate: 0.1, LeastSeen: 25, Doubt: 10);

    // A quotation with the mentions that may be its source, which of them are, whether people marked any, whether it is as long as a sentence, and
    // the tenth of the articles that it is from.
    private sealed record Question(List<SourceCandidate> Candidates, bool[] Right, bool Attributed, bool Sentence, int Tenth)
    {
        // Index of the rules' choice; -1 where they leave it open.
        public int Ruled => Candidates.FindIndex(c => c.Ruled);

        public bool RightAt(int candidate) => candidate >= 0 && Right[candidate];
    }

    /// <summary>Learns from labelled articles and writes the weights.</summary>
    /// <param name="output">The folder of the lexicons to write; null to measure only.</param>
    /// <param name="file">The articles.</param>
    public static int Train(string? output, string file)
    {
        List<Question> questions = [.. Read(file)];
        int attributed = questions.Count(q => q.Attributed), known = questions.Count(q => q.Right.Contains(true));
        Console.WriteLine(
            $"{attributed} quotations with a source: by rule {questions.Count(q => q.RightAt(q.Ruled))} right, {known} have the right one among the candidates");
        int right = 0, gained = 0, lost = 0, given = 0, givenRight = 0, unmarked = 0;
        foreach (int fold in Enumerable.Range(0, Folds))
        {
            LearnedOdds model = Trainer.Learn(Examples(questions.Where(q => q.Tenth % Folds != fold))).Odds;
            foreach (Question question in questions.Where(q => q.Tenth % Folds == fold))
            {
                double[] probabilities = [.. question.Candidates.Select(c => model.Of(c.Values, c.Words))];
                int chosen = SourceRanker.Choose(probabilities, question.Ruled, question.Sentence);
                bool now = question.RightAt(chosen), was = question.RightAt(question.Ruled), filled = question.Ruled < 0 && chosen >= 0;
                right += now ? 1 : 0;
                gained += now && !was ? 1 : 0;
                lost += was && !now ? 1 : 0;
                given += filled ? 1 : 0;
                givenRight += filled && now ? 1 : 0;
                unmarked += filled && !question.Attributed ? 1 : 0;
            }
        }

        Console.WriteLine(
            $"unseen articles: {right} right, {gained} gained, {lost} lost; where the rules leave the source open {given} have one now, "
            + $"{givenRight} of them right, {unmarked} where nobody is marked");
        if (output is not null)
        {
            WordOdds.Write(
                output, "source", "Which mention is the source of a quotation",
                "Words around a mention and a quotation (slot, word), and how much more often than others they stand with the source (log odds).",
                "train-sources", Trainer.Learn(Examples(questions)));
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

                MarkedQuotation? marked = gold[article.Id].MaxBy(g => g.Likeness(inner));
                double share = marked?.Likeness(inner) ?? 0;
                bool sentence = inner.Length >= SourceRanker.LeastSentence;
                int tenth = MarkedQuotation.Tenth(article.Id);
                if (share >= Same)
                {
                    yield return new Question(candidates, Right(items, rules[i], candidates, marked!), marked!.Sources.Length > 0, sentence, tenth);
                }
                else if (share < Other && rules[i].Frame is null)
                {
                    // Nobody is marked, and the rules name nobody: so it should stay.
                    yield return new Question(candidates, new bool[candidates.Count], false, sentence, tenth);
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
            int[] inside = [.. Enumerable.Range(0, candidates.Count).Where(c => Span(items, ruled, candidates[c]).Overlap(source) > 0)
                .OrderBy(c => IsNamed(items, candidates[c]) ? 0 : 1).ThenBy(c => Span(items, ruled, candidates[c]).Start)];
            if (inside.Length > 0)
            {
                right[inside[0]] = true;
            }
        }

        return right;
    }

    private static bool IsNamed(ItemStream items, SourceCandidate candidate) => candidate.Mention >= 0 && items.Mentions[candidate.Mention].Name is not null;

    private static TextSpan Span(ItemStream items, QuoteSource ruled, SourceCandidate candidate) =>
        candidate.Mention < 0 ? ruled.Frame!.Source : items.Mentions[candidate.Mention].Span;
}

using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Quotes;
using NewsAnalysis.Text;

namespace NewsAnalysis.Benchmarks.Training;

/// <summary>Learns which short marked words are somebody's, and says how well that does on articles it has not seen.</summary>
internal static class QuotationTrainer
{
    private const int Folds = 5;

    // Up to the first likeness to what people marked it is another quotation, and from the second on the same; between the two it is not known.
    private const double Other = 0.25;
    private const double Same = 0.7;

    private static readonly WordOdds Trainer = new(Trees: 150, Depth: 3, Rate: 0.1, LeastSeen: 5, Doubt: 8) { Seeds = [7, 17, 27] };

    /// <summary>Says how to call it, and <see cref="SourceTrainer"/>.</summary>
    public static int Explain()
    {
        Console.Error.WriteLine(
            "train-quotes OUTPUT FILE, train-sources OUTPUT FILE   learn which marked words are somebody's, and who says them, from articles "
            + "(JSON Lines with id, text and quotes of start16, end16 and speaker_spans); OUTPUT is the folder of the lexicons, '-' measures only.");
        return 2;
    }

    /// <summary>Learns from labelled articles and writes the weights.</summary>
    /// <param name="output">The folder of the lexicons to write; null to measure only.</param>
    /// <param name="file">The articles.</param>
    public static int Train(string? output, string file)
    {
        List<WordExample> examples = [.. Read(file)];
        Console.WriteLine($"{examples.Count} quotations of up to {SpeechLikelihood.MostWords} words, {examples.Count(e => e.Right)} of them somebody's words");
        int missed = 0, extra = 0;
        foreach (int fold in Enumerable.Range(0, Folds))
        {
            LearnedOdds model = Trainer.Learn([.. examples.Where(e => e.Tenth % Folds != fold)]).Odds;
            foreach (WordExample example in examples.Where(e => e.Tenth % Folds == fold))
            {
                bool spoken = model.Of(example.Values, example.Words) >= 0.5;
                missed += example.Right && !spoken ? 1 : 0;
                extra += spoken && !example.Right ? 1 : 0;
            }
        }

        Console.WriteLine($"unseen articles: {missed} missed, {extra} extra");
        if (output is not null)
        {
            WordOdds.Write(
                output, "quotation", "Which marked words are somebody's",
                "Words around and inside the marks (slot, word), and how much more often than others they stand with somebody's words (log odds).",
                "train-quotes", Trainer.Learn(examples));
        }

        return 0;
    }

    private static IEnumerable<WordExample> Read(string file)
    {
        Dictionary<string, List<MarkedQuotation>> gold = MarkedQuotation.Read(file);
        var corpus = ArticleCorpus.Load(file);
        CorpusEntities entities = CorpusEntities.Of(corpus);
        foreach (Article article in corpus.Articles.Where(a => gold.ContainsKey(a.Id)))
        {
            var attributions = Attributions.Of(article, entities[article.Id]);
            var looks = new QuotationLooks(article, entities[article.Id], attributions);
            foreach (Attribution attribution in attributions)
            {
                // The labels leave out single marks and headlines.
                bool labelled = attribution.Quotation is { Single: false } marked
                    && article.Paragraphs.FirstOrDefault(p => p.Span.Contains(marked.Inner.Start))?.Kind == ParagraphKind.Body;
                if (!labelled || attribution.Quotation is not { } quote || Tokenizer.CountWords(article.Raw, quote.Inner) > SpeechLikelihood.MostWords)
                {
                    continue;
                }

                double share = gold[article.Id].Select(g => g.Likeness(quote.Inner)).DefaultIfEmpty().Max();
                if (share is > Other and < Same)
                {
                    continue;
                }

                string[] words = new string[QuotationLooks.Slots];
                double[] values = looks.Of(attribution, words);
                yield return new WordExample(values, words, share >= Same, MarkedQuotation.Tenth(article.Id));
            }
        }
    }
}

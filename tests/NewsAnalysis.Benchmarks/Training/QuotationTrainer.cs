using System.Globalization;
using System.Text.Json;
using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Quotes;
using NewsAnalysis.Text;

namespace NewsAnalysis.Benchmarks.Training;

/// <summary>Learns which short marked words are somebody's, and says how well that does on articles it has not seen.</summary>
internal static class QuotationTrainer
{
    private const int Folds = 5;
    private const int Trees = 150;
    private const int Depth = 3;
    private const double Rate = 0.1;
    private const int LeastSeen = 5;
    private const double Doubt = 8;
    private static readonly int[] Seeds = [7, 17, 27];

    private sealed record Example(double[] Values, string[] Words, bool Spoken, int Fold);

    private sealed record Model(SpeechLikelihood Likelihood, List<string[]> TreeRows, List<string[]> WordRows);

    /// <summary>Says how to call it.</summary>
    public static int Explain()
    {
        Console.Error.WriteLine("train-quotes OUTPUT FILE   learns which marked words are somebody's from articles (JSON Lines with id, text and quotes of start16 and end16); '-' for OUTPUT measures only.");
        return 2;
    }

    /// <summary>Learns from labelled articles and writes the weights.</summary>
    /// <param name="output">The folder of the lexicons to write; null to measure only.</param>
    /// <param name="file">The articles.</param>
    public static int Train(string? output, string file)
    {
        List<Example> examples = [.. Read(file)];
        Console.WriteLine($"{examples.Count} quotations of up to {SpeechLikelihood.MostWords} words, {examples.Count(e => e.Spoken)} of them somebody's words");
        int missed = 0, extra = 0;
        foreach (int fold in Enumerable.Range(0, Folds))
        {
            SpeechLikelihood model = Learn([.. examples.Where(e => e.Fold % Folds != fold)]).Likelihood;
            foreach (Example example in examples.Where(e => e.Fold % Folds == fold))
            {
                bool spoken = model.Of(example.Values, example.Words) >= 0.5;
                missed += example.Spoken && !spoken ? 1 : 0;
                extra += spoken && !example.Spoken ? 1 : 0;
            }
        }

        Console.WriteLine($"unseen articles: {missed} missed, {extra} extra");
        if (output is not null)
        {
            Model all = Learn(examples);
            Write(Path.Combine(output, "quotation-trees.tsv"), "Which marked words are somebody's: boosted trees, one a line (features, thresholds, leaves), as BoostedTrees reads them.", all.TreeRows);
            Write(Path.Combine(output, "quotation-words.tsv"), "Words around and inside the marks (slot, word), and how much more often than others they stand with somebody's words (log odds).", all.WordRows);
        }

        return 0;
    }

    private static IEnumerable<Example> Read(string file)
    {
        Dictionary<string, List<TextSpan>> gold = Gold(file);
        var corpus = ArticleCorpus.Load(file);
        CorpusEntities entities = CorpusEntities.Of(corpus);
        foreach (Article article in corpus.Articles.Where(a => gold.ContainsKey(a.Id)))
        {
            var attributions = Attributions.Of(article, entities[article.Id]);
            var looks = new QuotationLooks(article, entities[article.Id], attributions);
            uint hash = 17;
            foreach (char c in article.Id)
            {
                hash = hash * 31 + c;
            }

            foreach (Attribution attribution in attributions)
            {
                // The labels leave out single marks and headlines.
                if (attribution.Quotation is not { Single: false } quote || Tokenizer.CountWords(article.Raw, quote.Inner) > SpeechLikelihood.MostWords
                    || article.Paragraphs.FirstOrDefault(p => p.Span.Contains(quote.Inner.Start))?.Kind != ParagraphKind.Body)
                {
                    continue;
                }

                double share = gold[article.Id].Select(g => g.Overlap(quote.Inner) / (double)g.Cover(quote.Inner).Length).DefaultIfEmpty().Max();
                if (share is > 0.25 and < 0.7)
                {
                    continue;
                }

                string[] words = new string[QuotationLooks.Slots];
                double[] values = looks.Of(attribution, words);
                yield return new Example(values, words, share >= 0.7, (int)(hash % 10));
            }
        }
    }

    private static Dictionary<string, List<TextSpan>> Gold(string file)
    {
        var gold = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(file))
        {
            using var record = JsonDocument.Parse(line);
            JsonElement root = record.RootElement;
            if (!(root.TryGetProperty("html", out JsonElement html) && html.GetBoolean()))
            {
                gold[root.GetProperty("id").GetString()!] =
                    [.. root.GetProperty("quotes").EnumerateArray().Select(q => TextSpan.FromBounds(q.GetProperty("start16").GetInt32(), q.GetProperty("end16").GetInt32()))];
            }
        }

        return gold;
    }

    private static Model Learn(List<Example> examples)
    {
        // Each example is seen with weights of words that it had no part in.
        double[][] values = new double[examples.Count][];
        foreach (int fold in Enumerable.Range(0, 10))
        {
            var others = Weights(examples.Where(e => e.Fold != fold));
            for (int i = 0; i < values.Length; i++)
            {
                if (examples[i].Fold == fold)
                {
                    values[i] = SpeechLikelihood.Joined(examples[i].Values, examples[i].Words, (slot, word) => others.GetValueOrDefault((slot, word)));
                }
            }
        }

        bool[] labels = [.. examples.Select(e => e.Spoken)];
        double[] weights = [.. examples.Select(_ => 1.0)];
        List<string[]> trees = [.. Seeds.SelectMany(seed => new TreeTrainer(Trees, Depth, Rate, seed).Train(values, labels, weights)).Select(Shared)];
        List<string[]> words = [.. Weights(examples).OrderBy(w => w.Key.Slot).ThenBy(w => w.Key.Word, StringComparer.Ordinal)
            .Select(w => new[] { Text(w.Key.Slot), w.Key.Word, Text(w.Value) })];
        return new Model(new SpeechLikelihood(trees, words), trees, words);
    }

    // The sets of trees vote: each has its share of the sum.
    private static string[] Shared(string[] tree) =>
        [tree[0], tree[1], string.Join(' ', tree[2].Split(' ').Select(v => Text(double.Parse(v, CultureInfo.InvariantCulture) / Seeds.Length)))];

    private static Dictionary<(int Slot, string Word), double> Weights(IEnumerable<Example> examples)
    {
        Example[] all = [.. examples];
        double share = all.Count(e => e.Spoken) / (double)all.Length;
        return all.SelectMany(e => e.Words.Select((word, slot) => (Key: (slot, word), e.Spoken))).GroupBy(x => x.Key, x => x.Spoken).Where(g => g.Count() >= LeastSeen)
            .ToDictionary(g => g.Key, g => Math.Round(
                Math.Log((g.Count(s => s) + Doubt * share) / (g.Count(s => !s) + Doubt * (1 - share))) - Math.Log(share / (1 - share)), 2));
    }

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static void Write(string path, string what, List<string[]> rows) => File.WriteAllText(path,
        $"# {what}\n# Learned by `NewsAnalysis.Benchmarks -- train-quotes` from news in which people marked who is quoted (PolNeAR, training part); they hold no text. CC0.\n"
        + string.Concat(rows.Select(r => string.Join('\t', r) + "\n")));
}

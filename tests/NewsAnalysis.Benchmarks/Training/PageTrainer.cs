using System.Globalization;
using NewsAnalysis.Articles.Reading.Html;
using NewsAnalysis.Text;

namespace NewsAnalysis.Benchmarks.Training;

/// <summary>Learns which blocks of a page are its article, and says how well that does on sites it has not seen.</summary>
internal static class PageTrainer
{
    private const int Folds = 5;
    private const int Trees = 200;
    private const int Depth = 3;
    private const double Rate = 0.1;

    // A page, the set it is of, and what each of its blocks looks like. Pages of one site fall into one fold.
    private sealed record Example(LabelledPage Page, string Set, double[][] Looks, int Fold);

    /// <summary>Says how to call it.</summary>
    public static int Explain()
    {
        Console.Error.WriteLine(
            "train-pages OUTPUT FOLDER…   learns which blocks of a page are its article from folders of html/*.html.gz and ground-truth.json; "
            + "'-' for OUTPUT measures only.");
        return 2;
    }

    /// <summary>Learns from folders of labelled pages and writes the weights.</summary>
    /// <param name="output">The folder of the lexicons to write; null to measure only.</param>
    /// <param name="folders">Folders of pages.</param>
    public static int Train(string? output, string[] folders)
    {
        List<Example> examples = [];
        foreach (string folder in folders)
        {
            string set = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
            examples.AddRange(PageSet.Read(folder).Select(page => Prepare(page, set)));
        }

        Console.WriteLine($"{examples.Count} pages, {examples.Sum(e => e.Looks.Length)} blocks, {BlockFeatures.Count} features");

        var scores = new Dictionary<Example, double[]>();
        foreach (int fold in Enumerable.Range(0, Folds))
        {
            BoostedTrees trees = Learn(examples.Where(e => e.Fold != fold)).Trees;
            foreach (Example example in examples.Where(e => e.Fold == fold))
            {
                scores[example] = [.. example.Looks.Select(l => trees.Probability(l))];
            }
        }

        foreach (string set in examples.Select(e => e.Set).Distinct())
        {
            Example[] of = [.. examples.Where(e => e.Set == set)];
            double unseen = F1(of, e => scores[e]), best = F1(of, e => [.. e.Page.Labels.Select(l => l ? 1.0 : 0)]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set}: unseen sites F1 {unseen:0.0000}; the labels themselves {best:0.0000}"));
        }

        if (output is not null)
        {
            WeightFile.Write(
                output, "page-blocks.tsv", "Which blocks of a web page are its article: boosted trees, one a line (features, thresholds, leaves), as BoostedTrees reads them.",
                "train-pages", "labelled news pages (article-extraction-benchmark and others)", Learn(examples).Rows);
        }

        return 0;
    }

    private static Example Prepare(LabelledPage page, string set)
    {
        string? title = PageMetadata.Read(page.Context, page.Linked).Title;
        var features = new BlockFeatures(page.Context, page.Linked, title);
        double[][] looks = [.. Enumerable.Range(0, page.Context.Blocks.Count).Select(features.Of)];
        return new Example(page, set, looks, Deal.PartOf(page.Site, Folds));
    }

    private static (BoostedTrees Trees, List<string[]> Rows) Learn(IEnumerable<Example> examples)
    {
        Example[] all = [.. examples];
        double[][] looks = [.. all.SelectMany(e => e.Looks)];
        List<string[]> rows = new TreeTrainer(Trees, Depth, Rate).Train(looks, [.. all.SelectMany(e => e.Page.Labels)], [.. all.SelectMany(e => e.Page.Weights)]);
        return (new BoostedTrees(rows), rows);
    }

    // Precision and recall of runs of four words, averaged over the pages, as the scoring script does.
    private static double F1(Example[] examples, Func<Example, double[]> scores)
    {
        double precision = 0, recall = 0;
        foreach (Example example in examples)
        {
            double[] score = scores(example);
            double least = BlockScorer.Threshold(score, example.Page.Context);
            var got = PageSet.Runs(string.Join("\n\n", example.Page.Context.Blocks.Where((_, i) => score[i] > least).Select(b => b.Text)));
            int both = got.Sum(r => Math.Min(r.Value, example.Page.Gold.GetValueOrDefault(r.Key)));
            int said = got.Values.Sum(), want = example.Page.Gold.Values.Sum();
            precision += said > 0 ? both / (double)said : want == 0 ? 1 : 0;
            recall += want > 0 ? both / (double)want : 1;
        }

        (precision, recall) = (precision / examples.Length, recall / examples.Length);
        return 2 * precision * recall / Math.Max(1e-9, precision + recall);
    }
}

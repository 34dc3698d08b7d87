using System.Collections.Immutable;
using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Stories;

/// <summary>How alike two articles of a corpus are: the cosine of their words' weights.</summary>
/// <remarks>
/// A word weighs by how often the article has it (logarithm) and how few articles do. The corpus is taken as part of a larger one, so that in a
/// handful of articles about one story the words they share still count. Words that many articles have are not used to find pairs.
/// </remarks>
internal static class StorySimilarity
{
    private const double ImaginedArticles = 100;
    private const double NameWeight = 1.5;
    private const int FewArticles = 60;
    private const double SmallestSimilarity = 0.02;

    /// <summary>A pair of articles, by position, and how alike they are.</summary>
    internal readonly record struct Pair(int A, int B, double Similarity);

    /// <summary>The pairs that share something, the first position below the second.</summary>
    public static List<Pair> Of(ImmutableArray<Article> articles, StoryOptions options)
    {
        Dictionary<string, double>[] counts = [.. articles.Select(Count)];
        var frequency = counts.SelectMany(c => c.Keys).CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        int most = Math.Max(FewArticles, articles.Length / 10);
        var postings = new Dictionary<string, List<(int Article, double Weight)>>(StringComparer.Ordinal);
        DateOnly?[] days = [.. articles.Select(Day)];
        var pairs = new List<Pair>();
        double[] sums = new double[articles.Length];
        for (int b = 0; b < articles.Length; b++)
        {
            Array.Clear(sums, 0, b);
            foreach (var (word, weight) in Weigh(counts[b], frequency, articles.Length))
            {
                if (frequency[word] > most)
                {
                    continue;
                }

                if (!postings.TryGetValue(word, out var list))
                {
                    postings.Add(word, list = []);
                }

                foreach (var (a, other) in list)
                {
                    sums[a] += weight * other;
                }

                list.Add((b, weight));
            }

            for (int a = 0; a < b; a++)
            {
                if (sums[a] > SmallestSimilarity && !AreFarApart(days[a], days[b], options.MostDaysApart))
                {
                    pairs.Add(new Pair(a, b, sums[a]));
                }
            }
        }

        return pairs;
    }

    private static Dictionary<string, double> Count(Article article)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (Paragraph paragraph in article.Paragraphs.Where(p => p.Kind is ParagraphKind.Body or ParagraphKind.Headline))
        {
            foreach (Token token in Tokenizer.Tokenize(article.Raw, paragraph.Span))
            {
                string word = token.IsWord ? Folding.Fold(article.Raw.AsSpan(token.Span.Start, token.Span.Length)) : "";
                if (word.Length > 1 && !FunctionWords.Contains(word))
                {
                    bool name = char.IsUpper(article.Raw[token.Span.Start]) && token.Span.Start > paragraph.Span.Start;
                    string stem = Stemmer.Stem(word);
                    counts[stem] = counts.GetValueOrDefault(stem) + (name ? NameWeight : 1);
                }
            }
        }

        return counts;
    }

    private static List<(string Word, double Weight)> Weigh(Dictionary<string, double> counts, Dictionary<string, int> frequency, int articles)
    {
        List<(string Word, double Weight)> weights = [.. counts.Select(c =>
            (c.Key, (1 + Math.Log(c.Value)) * Math.Log((articles + ImaginedArticles) / (frequency[c.Key] + 1))))];
        double norm = Math.Sqrt(weights.Sum(w => w.Weight * w.Weight));
        return norm == 0 ? [] : [.. weights.Select(w => (w.Word, w.Weight / norm))];
    }

    private static DateOnly? Day(Article article) => article.Published is { Length: >= 10 } date
        ? DateOnly.ParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;

    private static bool AreFarApart(DateOnly? a, DateOnly? b, int days) => a is { } x && b is { } y && Math.Abs(x.DayNumber - y.DayNumber) > days;
}

using System.Collections.Immutable;
using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Stories;

/// <summary>How alike two articles of a corpus are: the cosine of their words' weights.</summary>
/// <remarks>
/// A word weighs by how often the article has it (logarithm) and how few articles do. The corpus is taken as part of a larger one, so that in a
/// handful of articles about one story the words they share still count. Words that more than a thousand articles have are not used to find pairs.
/// </remarks>
internal static class StorySimilarity
{
    private const double ImaginedArticles = 100;
    private const double NameWeight = 1.5;
    private const int MostHolders = 1000;
    private const int NoDay = -1;

    // From so many articles on their words are counted side by side.
    private const int ManyArticles = 16;
    private const double SmallestSimilarity = 0.02;

    /// <summary>A pair of articles, by position, and how alike they are.</summary>
    internal readonly record struct Pair(int A, int B, double Similarity);

    /// <summary>The pairs that share something, the first position below the second.</summary>
    /// <remarks>
    /// Articles are taken in the order of their days, those without one first, so that each is compared with those of the days before it
    /// and not with a whole year: the work grows with the number of articles.
    /// </remarks>
    public static List<Pair> Of(ImmutableArray<Article> articles, StoryOptions options)
    {
        Dictionary<string, double>[] counts = articles.Length < ManyArticles ? [.. articles.Select(Count)] : [.. articles.AsParallel().AsOrdered().Select(Count)];
        var frequency = counts.SelectMany(c => c.Keys).CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        int[] days = [.. articles.Select(a => Day(a)?.DayNumber ?? NoDay)];
        int[] order = [.. Enumerable.Range(0, articles.Length).OrderBy(i => days[i])];
        var postings = new Dictionary<string, Holders>(StringComparer.Ordinal);
        var pairs = new List<Pair>();
        double[] sums = new double[articles.Length];
        var touched = new List<int>();
        foreach (int b in order)
        {
            int earliest = days[b] == NoDay ? NoDay : Math.Max(0, days[b] - Math.Max(0, options.MostDaysApart));
            foreach (var (word, weight) in Weigh(counts[b], frequency, articles.Length))
            {
                if (frequency[word] > MostHolders || frequency[word] == 1)
                {
                    continue;
                }

                if (!postings.TryGetValue(word, out Holders? holders))
                {
                    postings.Add(word, holders = new Holders());
                }

                foreach (var (a, other) in holders.Since(days, earliest))
                {
                    if (sums[a] == 0)
                    {
                        touched.Add(a);
                    }

                    sums[a] += weight * other;
                }

                holders.Add(b, weight, days[b] == NoDay);
            }

            foreach (int a in touched)
            {
                if (sums[a] > SmallestSimilarity)
                {
                    pairs.Add(new Pair(Math.Min(a, b), Math.Max(a, b), sums[a]));
                }

                sums[a] = 0;
            }

            touched.Clear();
        }

        pairs.Sort((x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
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

    // The articles that hold a word: those without a day first, then by day.
    private sealed class Holders
    {
        private readonly List<(int Article, double Weight)> _all = [];
        private int _undated;

        public void Add(int article, double weight, bool undated)
        {
            _all.Add((article, weight));
            _undated += undated ? 1 : 0;
        }

        // Those without a day, and those from a day on.
        public IEnumerable<(int Article, double Weight)> Since(int[] days, int earliest)
        {
            for (int i = 0; i < _undated; i++)
            {
                yield return _all[i];
            }

            for (int i = _all.Count - 1; i >= _undated && days[_all[i].Article] >= earliest; i--)
            {
                yield return _all[i];
            }
        }
    }
}

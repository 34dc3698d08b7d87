using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Stories;

/// <summary>What each article of a corpus is about: its words, weighed, as a vector of length 1.</summary>
/// <remarks>
/// A word weighs by how often the article has it (square root) and how few articles do (logarithm); names weigh more, and so do the headline and
/// the first paragraphs, which say what happened. The corpus is taken as part of a larger one, so that where all articles are about one story the words
/// they share still count.
/// </remarks>
internal sealed class TermVectors
{
    private const double ImaginedArticles = 100;
    private const double ImaginedForEach = 2;
    private const double NameWeight = 1.5;
    private const double HeadlineWeight = 3;
    private const double LeadWeight = 2;
    private const int LeadParagraphs = 3;

    // From so many articles on their words are counted side by side.
    private const int ManyArticles = 16;

    private readonly (int Term, double Weight)[][] _vectors;
    private readonly int[] _holders;
    private readonly double _imagined;

    /// <summary>The vectors of a corpus.</summary>
    public TermVectors(ImmutableArray<Article> articles)
    {
        Dictionary<string, double>[] counts = articles.Length < ManyArticles ? [.. articles.Select(Count)] : [.. articles.AsParallel().AsOrdered().Select(Count)];
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        var holders = new List<int>();
        foreach (string word in counts.SelectMany(c => c.Keys))
        {
            if (terms.TryAdd(word, holders.Count))
            {
                holders.Add(0);
            }

            holders[terms[word]]++;
        }

        (_holders, _imagined) = ([.. holders], ImaginedArticles + (1 + ImaginedForEach) * articles.Length);
        _vectors = [.. counts.Select(c => Weigh(c, terms))];
    }

    /// <summary>Number of words of the corpus; a word is a number below it.</summary>
    public int Terms => _holders.Length;

    /// <summary>The weighed words of an article; none when it has no words.</summary>
    public ReadOnlySpan<(int Term, double Weight)> this[int article] => _vectors[article];

    /// <summary>Number of articles that have a word.</summary>
    public int HoldersOf(int term) => _holders[term];

    private static Dictionary<string, double> Count(Article article)
    {
        // Words as they are written first: each form is folded and stemmed once.
        var written = new Dictionary<string, double>(StringComparer.Ordinal);
        var lookup = written.GetAlternateLookup<ReadOnlySpan<char>>();
        int body = 0;
        foreach (Paragraph paragraph in article.Paragraphs.Where(p => p.Kind is ParagraphKind.Body or ParagraphKind.Headline))
        {
            double place = paragraph.Kind == ParagraphKind.Headline ? HeadlineWeight : body++ < LeadParagraphs ? LeadWeight : 1;
            foreach (Token token in Tokenizer.Tokenize(article.Raw, paragraph.Span))
            {
                if (token.IsWord && token.Span.Length > 1)
                {
                    bool name = char.IsUpper(article.Raw[token.Span.Start]) && token.Span.Start > paragraph.Span.Start;
                    CollectionsMarshal.GetValueRefOrAddDefault(lookup, article.Raw.AsSpan(token.Span.Start, token.Span.Length), out _) += place * (name ? NameWeight : 1);
                }
            }
        }

        var counts = new Dictionary<string, double>(written.Count, StringComparer.Ordinal);
        foreach (var (form, count) in written)
        {
            string word = Folding.Fold(form);
            if (word.Length > 1 && !FunctionWords.Contains(word))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, Stemmer.Stem(word), out _) += count;
            }
        }

        return counts;
    }

    private (int Term, double Weight)[] Weigh(Dictionary<string, double> counts, Dictionary<string, int> terms)
    {
        (int Term, double Weight)[] weights = [.. counts.Select(c => Weigh(terms[c.Key], c.Value))];
        double norm = Math.Sqrt(weights.Sum(w => w.Weight * w.Weight));
        return norm == 0 ? [] : [.. weights.Select(w => (w.Term, w.Weight / norm))];

        (int, double) Weigh(int term, double count) => (term, Math.Sqrt(count) * Math.Log(_imagined / (_holders[term] + 1)));
    }
}

using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;
using NewsAnalysis.Text;

namespace NewsAnalysis.Benchmarks.Claims;

/// <summary>Claims as a reader with a word count would find them: sentences of different articles with a quarter of their words in common are one claim, and differ when their numbers do.</summary>
internal static class SentenceBaseline
{
    private const double LeastAlike = .25;

    /// <summary>The tables <c>claims</c> and <c>claim-cells</c> by this rule.</summary>
    public static IDataFrame[] Claims(ArticleCorpus corpus)
    {
        var claims = new List<ClaimRow>();
        var cells = new List<ClaimCellRow>();
        Sentence[] all = [.. corpus.Articles.SelectMany(a => a.Body.SelectMany(p => SentenceSplitter.Split(a.Raw, p.Span)).Select(s => Sentence.Of(a, s)))];
        var taken = new HashSet<Sentence>();
        foreach (Sentence first in all.Where(s => s.Words.Count > 3))
        {
            if (!taken.Add(first))
            {
                continue;
            }

            var members = new List<Sentence> { first };
            foreach (var group in all.Where(s => s.Article.Story == first.Article.Story && s.Article.Id != first.Article.Id && !taken.Contains(s)).GroupBy(s => s.Article.Id, StringComparer.Ordinal))
            {
                Sentence nearest = group.MaxBy(first.Likeness)!;
                if (first.Likeness(nearest) >= LeastAlike)
                {
                    members.Add(nearest);
                    taken.Add(nearest);
                }
            }

            string id = $"B{claims.Count + 1}";
            bool differs = members.Exists(m => !m.Numbers.SetEquals(first.Numbers));
            int articles = corpus.Articles.Count(a => a.Story == first.Article.Story);
            ClaimVerdict verdict = members.Count == 1 ? ClaimVerdict.SingleSource : differs ? ClaimVerdict.Differs : members.Count == articles ? ClaimVerdict.Consistent : ClaimVerdict.PartlyReported;
            claims.Add(new ClaimRow(id, first.Span.In(first.Article.Raw), ClaimKind.Event, verdict, differs ? "value" : null, members.Count, members.Count));
            cells.AddRange(members.Select(m => new ClaimCellRow(
                id, m.Article.Id, m.Numbers.SetEquals(first.Numbers) ? ClaimStatus.Agrees : ClaimStatus.Differs, m.Span.Start, m.Span.Length, m.Span.In(m.Article.Raw), "words in common")));
        }

        return [new DataFrame<ClaimRow>("claims", claims), new DataFrame<ClaimCellRow>("claim-cells", cells)];
    }

    private sealed record Sentence(Article Article, TextSpan Span, HashSet<string> Words, HashSet<string> Numbers)
    {
        public static Sentence Of(Article article, TextSpan span)
        {
            string[] words = [.. Tokenizer.Tokenize(article.Raw, span).Where(t => t.IsWord).Select(t => Stemmer.Stem(Folding.Fold(article.Raw.AsSpan(t.Span.Start, t.Span.Length))))];
            return new Sentence(article, span, [.. words.Where(w => !FunctionWords.Contains(w))], [.. words.Where(w => char.IsAsciiDigit(w[0]))]);
        }

        public double Likeness(Sentence other) => (double)Words.Count(other.Words.Contains) / Math.Max(1, Words.Union(other.Words).Count());
    }
}

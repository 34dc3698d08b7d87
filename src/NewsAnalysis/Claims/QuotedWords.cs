using System.Collections.Immutable;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Tells which tokens stand between quotation marks, in sentences that are asked for in order.</summary>
/// <param name="quotations">The quotations of the article, ordered by offset.</param>
internal sealed class QuotedWords(ImmutableArray<QuotedSpan> quotations)
{
    // So many words between marks tell one utterance from another, and so many are more than a term.
    private const int LeastPart = 2;
    private const int LeastPlain = 3;

    private const double SamePart = .8;
    private const double OtherPart = .5;

    private readonly List<QuotedSpan> _open = [];
    private int _next;

    /// <summary>What the few words between marks of two clauses make of their likeness: more than 1 where they are the same, less where they are others.</summary>
    public static double Likeness(Clause a, Clause b)
    {
        if (a.QuotedPart.Length < LeastPart || b.QuotedPart.Length < LeastPart)
        {
            return 1;
        }

        int same = a.QuotedPart.Intersect(b.QuotedPart, StringComparer.Ordinal).Count();
        double share = (double)same / Math.Min(a.QuotedPart.Distinct(StringComparer.Ordinal).Count(), b.QuotedPart.Distinct(StringComparer.Ordinal).Count());
        return share >= SamePart ? 1.25 : share <= OtherPart ? .75 : 1;
    }

    /// <summary>Whether the words that one clause has between marks stand in another without any.</summary>
    public static bool AreUsedPlainly(Clause quoting, Clause plain) => quoting.QuotedPart.Length >= LeastPlain && plain.Quoted == 0
        && $" {string.Join(' ', plain.Words)} ".Contains($" {string.Join(' ', quoting.QuotedPart)} ", StringComparison.Ordinal);

    /// <summary>Whether each token of a sentence is quoted.</summary>
    /// <param name="sentence">The sentence; none before it is asked for later.</param>
    public bool[] Of(SentenceText sentence)
    {
        var quoted = new bool[sentence.Tokens.Length];
        for (; _next < quotations.Length && quotations[_next].Outer.Start < sentence.Span.End; _next++)
        {
            _open.Add(quotations[_next]);
        }

        _open.RemoveAll(q => q.Inner.End <= sentence.Span.Start);
        foreach (QuotedSpan quote in _open)
        {
            Mark(sentence, quote.Inner, quoted);
        }

        return quoted;
    }

    /// <summary>Marks the tokens that lie in a span.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="span">The span; nothing is marked for null.</param>
    /// <param name="marks">One for each token.</param>
    public static void Mark(SentenceText sentence, TextSpan? span, bool[] marks)
    {
        if (span is not { } words)
        {
            return;
        }

        for (int at = sentence.IndexAt(words.Start); at < marks.Length && sentence.Tokens[at].Span.End <= words.End; at++)
        {
            marks[at] = true;
        }
    }
}

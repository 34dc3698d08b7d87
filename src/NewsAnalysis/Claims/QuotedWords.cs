using System.Collections.Immutable;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Tells which tokens stand between quotation marks, in sentences that are asked for in order.</summary>
/// <param name="quotations">The quotations of the article, ordered by offset.</param>
internal sealed class QuotedWords(ImmutableArray<QuotedSpan> quotations)
{
    private readonly List<QuotedSpan> _open = [];
    private int _next;

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

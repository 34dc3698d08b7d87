using System.Collections.Immutable;
using NewsAnalysis.Alignment;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Quotes;

/// <summary>Finds the sentences around the quotations of one article, each paragraph split once and each sentence read once.</summary>
/// <remarks>Quotations are asked for in order.</remarks>
internal sealed class SentenceContexts
{
    // Of a sentence of more than four times as many units, so many around the quotation stand for it.
    private const int Near = 1000;

    private readonly Article _article;
    private int _paragraph = -1;
    private ImmutableArray<TextSpan> _sentences = [];
    private int _at;
    private (TextSpan Span, HashSet<string> Stems)? _latest;

    public SentenceContexts(Article article) => _article = article;

    /// <summary>The sentences that share a unit with a quotation; the quotation itself when none does.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="paragraph">Index of its paragraph; past the end when it stands in none.</param>
    public SentenceContext Around(TextSpan quote, int paragraph)
    {
        if (paragraph != _paragraph)
        {
            (_paragraph, _at) = (paragraph, 0);
            _sentences = paragraph < _article.Paragraphs.Length ? SentenceSplitter.Split(_article.Raw, _article.Paragraphs[paragraph].Span) : [];
        }

        while (_at < _sentences.Length && _sentences[_at].End <= quote.Start)
            _at++;
        TextSpan? around = null;
        for (int i = _at; i < _sentences.Length && _sentences[i].Start < quote.End; i++)
        {
            if (_sentences[i].Overlap(quote) > 0)
                around = around is { } before ? before.Cover(_sentences[i]) : _sentences[i];
        }

        TextSpan sentence = around ?? quote;
        TextSpan near = sentence.Length <= 4 * Near ? sentence : TextSpan.FromBounds(
            Math.Max(sentence.Start, (quote.Start / Near - 1) * Near), Math.Min(sentence.End, (quote.End / Near + 2) * Near));
        if (_latest is not { } latest || latest.Span != near)
            _latest = latest = (near, Stems(near));
        return new SentenceContext(sentence, latest.Stems);
    }

    private HashSet<string> Stems(TextSpan part) =>
        [.. FoldedText.Of(_article.Raw, part).Words.Where(w => w.Length > 3 && !FunctionWords.Contains(w)).Select(Stemmer.Stem)];
}

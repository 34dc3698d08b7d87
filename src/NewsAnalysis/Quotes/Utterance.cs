using NewsAnalysis.Alignment;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Quotes;

/// <summary>A quotation in the form it is compared with others in.</summary>
internal sealed class Utterance
{
    public Utterance(Quotation quotation, Paragraph? paragraph, int index)
    {
        Quotation = quotation;
        Index = index;
        Text = FoldedText.Of(quotation.Article.Raw, quotation.Span);
        Line = " " + string.Join(' ', Text.Words) + " ";
        Content = Text.Words.Count(w => !FunctionWords.Contains(w));
        Sentence = paragraph is null ? quotation.Span : SentenceAround(quotation.Article.Raw, paragraph.Span, quotation.Span);
        Context = [.. FoldedText.Of(quotation.Article.Raw, Sentence).Words.Where(w => w.Length > 3 && !FunctionWords.Contains(w)).Select(Stemmer.Stem)];
    }

    public Quotation Quotation { get; }

    public int Index { get; }

    public FoldedText Text { get; }

    /// <summary>The folded words between blanks, with a blank at either end.</summary>
    public string Line { get; }

    /// <summary>Number of content words.</summary>
    public int Content { get; }

    /// <summary>The sentence it stands in.</summary>
    public TextSpan Sentence { get; }

    /// <summary>Stems of the content words of the sentence it stands in.</summary>
    public HashSet<string> Context { get; }

    public int Words => Text.Count;

    public string? Speaker => Quotation.Speaker;

    public string? Story => Quotation.Article.Story;

    /// <summary>The cluster it was put in: the index of another utterance of it, or its own.</summary>
    public int Parent { get; set; }

    /// <summary>Whether it joined its cluster as a likely translation.</summary>
    public bool Translated { get; set; }

    public bool Holds(Utterance part) => Line.Contains(part.Line, StringComparison.Ordinal);

    private static TextSpan SentenceAround(string raw, TextSpan paragraph, TextSpan quote)
    {
        TextSpan? all = null;
        foreach (TextSpan sentence in SentenceSplitter.Split(raw, paragraph))
        {
            if (sentence.Overlap(quote) > 0)
                all = all is { } before ? before.Cover(sentence) : sentence;
        }

        return all ?? quote;
    }
}

using NewsAnalysis.Alignment;
using NewsAnalysis.Text;

namespace NewsAnalysis.Quotes;

/// <summary>A quotation in the form it is compared with others in.</summary>
internal sealed class Utterance
{
    public Utterance(Quotation quotation, SentenceContext context, int index)
    {
        Quotation = quotation;
        Index = index;
        Text = FoldedText.Of(quotation.Article.Raw, quotation.Span);
        Line = " " + string.Join(' ', Text.Words) + " ";
        Content = Text.Words.Count(w => !FunctionWords.Contains(w));
        Sentence = context.Sentence;
        Context = context.Stems;
    }

    public Quotation Quotation { get; private set; }

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

    /// <summary>Whether the speakers of two may be one: an article leaves it open, describes him, or has the surname alone.</summary>
    public static bool MayAgree(Utterance a, Utterance b) => a.Speaker is not { } one || b.Speaker is not { } other || one == other
        || a.Quotation.Described || b.Quotation.Described || (a.Quotation.Person && b.Quotation.Person && (IsSurnameOf(one, other) || IsSurnameOf(other, one)));

    /// <summary>Whether a person's name is the surname of a longer one.</summary>
    public static bool IsSurnameOf(string name, string longer) =>
        longer.Length > name.Length && longer[^(name.Length + 1)] == ' ' && longer.EndsWith(name, StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal);

    public string? Story => Quotation.Article.Story;

    /// <summary>The cluster it was put in: the index of another utterance of it, or its own.</summary>
    public int Parent { get; set; }

    /// <summary>Whether it joined its cluster as a likely translation.</summary>
    public bool Translated { get; set; }

    /// <summary>Takes its own speaker away: another quotation of the article tells.</summary>
    public void LeaveOpen() => Quotation = Quotation with { Speaker = null, SpeakerSpan = null, Cue = null, Attribution = QuoteAttribution.None };

    public bool Holds(Utterance part) => Line.Contains(part.Line, StringComparison.Ordinal);
}

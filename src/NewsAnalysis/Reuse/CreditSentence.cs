using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Reuse;

/// <summary>The words and marks of one sentence, with the small questions that rules about credits ask of them.</summary>
internal sealed class CreditSentence
{
    public CreditSentence(string raw, TextSpan span)
    {
        Raw = raw;
        Span = span;
        Tokens = Tokenizer.Tokenize(raw, span);
        Folded = [.. Tokens.Select(t => Folding.Fold(raw.AsSpan(t.Span.Start, t.Span.Length)))];
    }

    /// <summary>The raw text.</summary>
    public string Raw { get; }

    /// <summary>The sentence.</summary>
    public TextSpan Span { get; }

    /// <summary>Its words and marks.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The same, folded.</summary>
    public string[] Folded { get; }

    /// <summary>Number of words and marks.</summary>
    public int Count => Folded.Length;

    /// <summary>Whether a word is at a place and one of the given.</summary>
    public bool Is(int at, params ReadOnlySpan<string> words) => at >= 0 && at < Count && words.Contains(Folded[at]);

    /// <summary>Whether a word is at a place and begins with a capital.</summary>
    public bool IsCapital(int at) => at >= 0 && at < Count && char.IsUpper(Raw[Tokens[at].Span.Start]);

    /// <summary>Whether a mark is at a place, or nothing.</summary>
    public bool IsMark(int at) => at < 0 || at >= Count || !Tokens[at].IsWord;

    /// <summary>The place after any article, possessive or number of adjectives in lower case that may stand before a noun; at most <paramref name="most"/> words on.</summary>
    public int AfterModifiers(int at, int most)
    {
        int end = Math.Min(Count, at + most);
        while (at < end && !IsMark(at) && !IsCapital(at))
        {
            at++;
        }

        return at;
    }

    /// <summary>The place after a name: capitalised words, with <c>of</c> and <c>for</c> between them; a possessive ends it. The place itself when no name begins there.</summary>
    public int AfterName(int at)
    {
        int end = at;
        while (end < Count)
        {
            int small = end > at && Is(end, "of", "for") ? (Is(end + 1, "the") ? 2 : 1) : 0;
            if (!IsCapital(end + small))
            {
                break;
            }

            end += small + 1;
            if (Folded[end - 1].EndsWith("'s", StringComparison.Ordinal))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>The word or mark at a place, without a possessive at the end.</summary>
    public ReadOnlySpan<char> At(int at)
    {
        ReadOnlySpan<char> text = Raw.AsSpan(Tokens[at].Span.Start, Tokens[at].Span.Length);
        return text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("’s", StringComparison.Ordinal) ? text[..^2] : text;
    }

    /// <summary>Where the words from one place up to another stand.</summary>
    public TextSpan SpanOf(int start, int end) => TextSpan.FromBounds(Tokens[start].Span.Start, Tokens[end - 1].Span.End);

    /// <summary>The words from one place up to another, without a possessive at the end.</summary>
    public string TextOf(int start, int end)
    {
        string text = SpanOf(start, end).In(Raw);
        return text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("’s", StringComparison.Ordinal) ? text[..^2] : text;
    }
}

using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Alignment;

/// <summary>The words of a text in the form they are compared in, each with the way back to the raw text.</summary>
/// <remarks>Punctuation is left out; words and numbers are folded (<see cref="Folding"/>). Word <c>i</c> stands at <c>Spans[i]</c>.</remarks>
public sealed class FoldedText
{
    private FoldedText(string raw, ImmutableArray<string> words, ImmutableArray<TextSpan> spans)
    {
        Raw = raw;
        Words = words;
        Spans = spans;
    }

    /// <summary>The raw text that <see cref="Spans"/> index.</summary>
    public string Raw { get; }

    /// <summary>The folded words, in order.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Where each word stands in the raw text.</summary>
    public ImmutableArray<TextSpan> Spans { get; }

    /// <summary>Number of words.</summary>
    public int Count => Words.Length;

    /// <summary>The words of a whole text.</summary>
    /// <param name="raw">The raw text.</param>
    public static FoldedText Of(string raw) => Of(raw, [new TextSpan(0, raw.Length)]);

    /// <summary>The words of some parts of a text, in the order of the parts.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="parts">The parts to read.</param>
    public static FoldedText Of(string raw, params IEnumerable<TextSpan> parts)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (TextSpan part in parts)
        {
            foreach (Token token in Tokenizer.Tokenize(raw, part))
            {
                if (token.IsWord)
                {
                    words.Add(Folding.Fold(raw.AsSpan(token.Span.Start, token.Span.Length)));
                    spans.Add(token.Span);
                }
            }
        }

        return new FoldedText(raw, words.DrainToImmutable(), spans.DrainToImmutable());
    }

    /// <summary>Where a run of words stands in the raw text: from the first word's start to the last word's end.</summary>
    /// <param name="start">The first word.</param>
    /// <param name="count">How many words; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than one.</exception>
    public TextSpan SpanOf(int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return TextSpan.FromBounds(Spans[start].Start, Spans[start + count - 1].End);
    }
}

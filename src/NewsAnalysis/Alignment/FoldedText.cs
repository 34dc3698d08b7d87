using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Alignment;

/// <summary>The words of a text in the form they are compared in, each with the way back to the raw text.</summary>
/// <remarks>Punctuation is left out; words and numbers are folded (<see cref="Folding"/>). Word <c>i</c> stands at <c>Spans[i]</c>.</remarks>
public sealed class FoldedText
{
    // The first word of each part that holds words.
    private readonly ImmutableArray<int> _parts;

    private FoldedText(string raw, ImmutableArray<string> words, ImmutableArray<TextSpan> spans, ImmutableArray<int> parts)
    {
        Raw = raw;
        Words = words;
        Spans = spans;
        _parts = parts;
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
        var starts = ImmutableArray.CreateBuilder<int>();
        foreach (TextSpan part in parts)
        {
            int first = words.Count;
            foreach (Token token in Tokenizer.Tokenize(raw, part))
            {
                if (token.IsWord)
                {
                    words.Add(Folding.Fold(raw.AsSpan(token.Span.Start, token.Span.Length)));
                    spans.Add(token.Span);
                }
            }

            if (words.Count > first)
            {
                starts.Add(first);
            }
        }

        return new FoldedText(raw, words.DrainToImmutable(), spans.DrainToImmutable(), starts.DrainToImmutable());
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

    /// <summary>Where a run of words stands in the raw text, part by part: parts need be neither neighbours nor in the order of the raw text.</summary>
    /// <param name="start">The first word.</param>
    /// <param name="count">How many words.</param>
    internal IEnumerable<TextSpan> SpansOf(int start, int count)
    {
        int part = _parts.BinarySearch(start);
        part = part < 0 ? ~part - 1 : part;
        for (int at = start, end = start + count; at < end; part++)
        {
            int next = part + 1 < _parts.Length ? Math.Min(end, _parts[part + 1]) : end;
            yield return SpanOf(at, next - at);
            at = next;
        }
    }
}

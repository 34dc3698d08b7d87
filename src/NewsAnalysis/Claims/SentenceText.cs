using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>One sentence with its tokens and their folded words, made once and looked at by every reader.</summary>
internal sealed class SentenceText
{
    private readonly int[] _wordsBefore;

    /// <summary>Splits and folds a sentence.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="span">The sentence.</param>
    /// <param name="number">Its number in the article.</param>
    public SentenceText(string raw, TextSpan span, int number)
    {
        (Raw, Span, Number) = (raw, span, number);
        Tokens = [.. Tokenizer.Tokenize(raw, span)];
        Words = new string[Tokens.Length];
        _wordsBefore = new int[Tokens.Length + 1];
        for (int at = 0; at < Tokens.Length; at++)
        {
            Words[at] = Verbs.Lower(raw, Tokens[at]);
            _wordsBefore[at + 1] = _wordsBefore[at] + (Tokens[at].IsWord ? 1 : 0);
        }
    }

    /// <summary>The raw text.</summary>
    public string Raw { get; }

    /// <summary>The sentence.</summary>
    public TextSpan Span { get; }

    /// <summary>Its number in the article.</summary>
    public int Number { get; }

    /// <summary>Its tokens.</summary>
    public Token[] Tokens { get; }

    /// <summary>The tokens folded; marks as they stand.</summary>
    public string[] Words { get; }

    /// <summary>How many of some tokens are words.</summary>
    /// <param name="from">Index of the first token.</param>
    /// <param name="to">Index after the last token.</param>
    public int WordCount(int from, int to) => to > from ? _wordsBefore[to] - _wordsBefore[from] : 0;

    /// <summary>The first character of a token.</summary>
    public char First(int at) => Raw[Tokens[at].Span.Start];

    /// <summary>Index of the first token that starts at an offset or after it.</summary>
    public int IndexAt(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Tokens[middle].Span.Start >= offset)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}

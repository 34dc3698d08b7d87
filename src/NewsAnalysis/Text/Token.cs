namespace NewsAnalysis.Text;

/// <summary>One word, number or mark of a text.</summary>
/// <param name="Span">Where it stands, in UTF-16 units of the raw text.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind)
{
    /// <summary>Whether the token counts as a word: a <see cref="TokenKind.Word"/> or a <see cref="TokenKind.Number"/>.</summary>
    public bool IsWord => Kind != TokenKind.Punctuation;
}

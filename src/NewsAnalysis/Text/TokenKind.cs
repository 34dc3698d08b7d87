namespace NewsAnalysis.Text;

/// <summary>What a <see cref="Token"/> is.</summary>
public enum TokenKind
{
    /// <summary>Letters, with inner apostrophes, hyphens or points: <c>don't</c>, <c>three-year-old</c>, <c>U.S.</c></summary>
    Word,

    /// <summary>Digits, with inner points and commas: <c>1,200.5</c>. A hyphenated compound that starts with digits (<c>30-day</c>) is a word.</summary>
    Number,

    /// <summary>One mark of punctuation or one symbol.</summary>
    Punctuation,
}

using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>A run of letters, a number in digits, or one mark: finer than a token, because <c>30-day</c> and <c>256GB</c> hold numbers.</summary>
/// <param name="Span">Where it stands in the raw text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Glued">Whether nothing stands between it and the piece before.</param>
internal readonly record struct Piece(TextSpan Span, PieceKind Kind, bool Glued);

/// <summary>What a <see cref="Piece"/> is.</summary>
internal enum PieceKind
{
    /// <summary>Letters, with inner apostrophes.</summary>
    Letters,

    /// <summary>Digits, with grouping commas and a decimal point.</summary>
    Digits,

    /// <summary>Any other character.</summary>
    Mark,
}

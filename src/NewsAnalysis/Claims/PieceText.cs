using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>The pieces of a sentence with the raw text they index.</summary>
internal sealed class PieceText(string raw, TextSpan span)
{
    private readonly List<Piece> _pieces = PieceReader.Read(raw, span);
    private string?[]? _folded;

    /// <summary>The sentence.</summary>
    public TextSpan Span => span;

    public int Count => _pieces.Count;

    public Piece this[int at] => _pieces[at];

    /// <summary>The characters of a piece.</summary>
    public ReadOnlySpan<char> Text(int at) => raw.AsSpan(_pieces[at].Span.Start, _pieces[at].Span.Length);

    /// <summary>The single character of a mark; a zero for letters, digits, and indices outside the sentence.</summary>
    public char Char(int at) => at >= 0 && at < Count && _pieces[at].Kind == PieceKind.Mark ? raw[_pieces[at].Span.Start] : '\0';

    /// <summary>The letters of a piece in lower case; empty for marks, digits, and indices outside the sentence.</summary>
    public string Fold(int at)
    {
        if (at < 0 || at >= Count || _pieces[at].Kind != PieceKind.Letters)
        {
            return "";
        }

        _folded ??= new string?[Count];
        return _folded[at] ??= Lower(Text(at));
    }

    private static string Lower(ReadOnlySpan<char> letters) =>
        string.Create(letters.Length, letters, static (lower, word) => word.ToLowerInvariant(lower));

    /// <summary>Whether a piece starts with a capital letter.</summary>
    public bool IsCapital(int at) => at >= 0 && at < Count && char.IsUpper(raw[_pieces[at].Span.Start]);

    /// <summary>Whether a piece follows the one before without a gap.</summary>
    public bool Glued(int at) => at > 0 && at < Count && _pieces[at].Glued;
}

using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Leads from a text that was made readable back to the source it was made from, unit by unit.</summary>
/// <remarks>The text is cut into pieces: a piece is either a copy of its source, or stands for it as a whole (a reference, a repaired letter).</remarks>
internal sealed class SourceMap
{
    private readonly int[] _texts;
    private readonly int[] _sources;
    private readonly int[] _lengths;

    /// <summary>A map of pieces.</summary>
    /// <param name="pieces">Offset in the text, offset in the source, and length in the source; ordered by the offset in the text.</param>
    public SourceMap(IReadOnlyList<(int Text, int Source, int Length)> pieces)
    {
        _texts = [.. pieces.Select(p => p.Text)];
        _sources = [.. pieces.Select(p => p.Source)];
        _lengths = [.. pieces.Select(p => p.Length)];
    }

    /// <summary>The stretch of the source that a stretch of the text was made from.</summary>
    public TextSpan InSource(TextSpan span)
    {
        if (_texts.Length == 0 || span.IsEmpty)
        {
            return default;
        }

        int first = PieceAt(span.Start), last = PieceAt(span.End - 1);
        int start = Offset(first, span.Start), end = OffsetAfter(last, span.End - 1);
        return end > start ? TextSpan.FromBounds(start, end) : new TextSpan(start, 0);
    }

    private int PieceAt(int offset)
    {
        int found = Array.BinarySearch(_texts, offset);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }

    private int Offset(int piece, int offset)
    {
        int into = offset - _texts[piece];
        return IsCopy(piece) ? _sources[piece] + Math.Min(into, _lengths[piece]) : _sources[piece];
    }

    private int OffsetAfter(int piece, int offset)
    {
        int into = offset - _texts[piece] + 1;
        return IsCopy(piece) ? _sources[piece] + Math.Min(into, _lengths[piece]) : _sources[piece] + _lengths[piece];
    }

    private bool IsCopy(int piece) => piece + 1 >= _texts.Length || _texts[piece + 1] - _texts[piece] >= _lengths[piece];
}

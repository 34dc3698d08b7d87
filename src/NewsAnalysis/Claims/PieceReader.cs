using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Splits a span into <see cref="Piece"/>s, in one pass.</summary>
internal static class PieceReader
{
    public static List<Piece> Read(string raw, TextSpan span)
    {
        var pieces = new List<Piece>(span.Length / 4 + 1);
        int last = span.Start;
        for (int at = span.Start; at < span.End;)
        {
            if (char.IsWhiteSpace(raw[at]))
            {
                at++;
                continue;
            }

            (int end, PieceKind kind) = Next(raw, at, span.End);
            pieces.Add(new Piece(TextSpan.FromBounds(at, end), kind, at == last && pieces.Count > 0));
            at = last = end;
        }

        return pieces;
    }

    private static (int End, PieceKind Kind) Next(string raw, int start, int limit)
    {
        char first = raw[start];
        bool leadingPoint = first == '.' && start + 1 < limit && char.IsAsciiDigit(raw[start + 1])
            && (start == 0 || char.IsWhiteSpace(raw[start - 1]) || raw[start - 1] is '(' or '$' or '£' or '€');
        if (char.IsAsciiDigit(first) || leadingPoint)
        {
            return (DigitsEnd(raw, start, limit, leadingPoint), PieceKind.Digits);
        }

        if (!char.IsLetter(first))
        {
            return (start + 1, PieceKind.Mark);
        }

        int at = start;
        while (at < limit && (char.IsLetter(raw[at]) || (raw[at] is '\'' or '’' && at + 1 < limit && char.IsLetter(raw[at + 1]))))
        {
            at++;
        }

        return (at, PieceKind.Letters);
    }

    private static int DigitsEnd(string raw, int start, int limit, bool point)
    {
        int at = start + 1;
        while (at < limit)
        {
            if (char.IsAsciiDigit(raw[at]))
            {
                at++;
            }
            else if (raw[at] == ',' && !point && IsGroup(raw, at, limit))
            {
                at += 4;
            }
            else if (raw[at] == '.' && !point && at + 1 < limit && char.IsAsciiDigit(raw[at + 1]))
            {
                point = true;
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // A grouping comma has three digits after it, and no fourth.
    private static bool IsGroup(string raw, int comma, int limit) =>
        comma + 3 < limit && char.IsAsciiDigit(raw[comma + 1]) && char.IsAsciiDigit(raw[comma + 2]) && char.IsAsciiDigit(raw[comma + 3])
        && (comma + 4 >= limit || !char.IsAsciiDigit(raw[comma + 4]));
}

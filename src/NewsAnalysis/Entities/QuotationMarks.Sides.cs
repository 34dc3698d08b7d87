using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

// What a mark does: it opens, it closes, or it may do either.
public static partial class QuotationMarks
{
    private enum Side
    {
        None,
        Open,
        Close,
        Either,
    }

    private static bool IsDouble(string raw, int at, int end, out int length)
    {
        length = 1;
        switch (raw[at])
        {
            case '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂':
                return true;
            case '\'' or '’' or '‘' or '`' when at + 1 < end && raw[at + 1] == raw[at] && (at + 2 >= end || raw[at + 2] != raw[at]):
                length = 2;
                return true;
            default:
                return false;
        }
    }

    private static Side SideOf(string raw, int at, int length, TextSpan within)
    {
        char before = at > within.Start ? raw[at - 1] : ' ';
        char after = at + length < within.End ? raw[at + length] : ' ';
        bool afterBlank = char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or '/' or '‘' or '\'' or '―' or ':';
        bool beforeBlank = char.IsWhiteSpace(after) || after is ')' or ']' or ',' or '.' or ';' or ':' or '?' or '!' or '—' or '–' or '-' or '―';
        switch (raw[at])
        {
            case '“' when !(beforeBlank && !afterBlank):
            case '„':
                return Side.Open;
            // At the start of a paragraph there is nothing to close.
            case '”' when at > within.Start && !(afterBlank && !beforeBlank):
            case '“':
                return Side.Close;
            case '”':
                return Side.Either;
            case '«' or '»':
                // French and Russian texts open with «, German ones with ».
                return afterBlank && !char.IsWhiteSpace(after) ? Side.Open : beforeBlank && !char.IsWhiteSpace(before) ? Side.Close
                    : raw[at] == '«' ? Side.Open : Side.Close;
            default:
                if (char.IsAsciiDigit(before) && beforeBlank && length == 1)
                    return Side.Close;
                return afterBlank && !beforeBlank ? Side.Open
                    : char.IsWhiteSpace(before) && at > within.Start && beforeBlank && !char.IsWhiteSpace(after) ? Side.Open
                    : beforeBlank && !afterBlank ? Side.Close
                    : Side.Either;
        }
    }

    private static bool HasLetter(string raw, TextSpan span)
    {
        for (int at = span.Start; at < span.End; at++)
        {
            if (char.IsLetterOrDigit(raw[at]))
                return true;
        }

        return false;
    }
}

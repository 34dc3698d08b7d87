using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

// Single marks, told from apostrophes.
public static partial class QuotationMarks
{
    private static void FindSingles(string raw, TextSpan paragraph, int number, ImmutableArray<QuotedSpan>.Builder found, int first)
    {
        int doubles = found.Count, holder = first;
        for (int at = Next(raw, paragraph.Start, paragraph.End, SingleMarks); at < paragraph.End; at = Next(raw, at + 1, paragraph.End, SingleMarks))
        {
            if (!OpensSingle(raw, at, paragraph))
                continue;

            while (holder < doubles && (found[holder].Depth > 0 || found[holder].Outer.End <= at))
                holder++;
            bool nested = holder < doubles && found[holder].Outer.Start < at;
            int close = CloseOfSingle(raw, at, nested ? found[holder].Inner.End : paragraph.End, paragraph);
            if (close < 0)
                continue;

            TextSpan inner = TextSpan.FromBounds(at + 1, close).Trim(raw);
            if (inner.Length > 1 && HasLetter(raw, inner))
                found.Add(new QuotedSpan(inner, TextSpan.FromBounds(at, close + 1), number, true, nested ? 1 : 0));

            at = close;
        }

        if (found.Count > doubles)
            Order(found, first);
    }

    // Orders one paragraph's quotations, and puts double-marked ones inside single-marked ones (British style) one level down.
    private static void Order(ImmutableArray<QuotedSpan>.Builder found, int first)
    {
        var ordered = found.Skip(first).OrderBy(q => q.Outer.Start).ThenByDescending(q => q.Outer.End).ToArray();
        int end = -1;
        for (int i = 0; i < ordered.Length; i++)
        {
            bool inside = ordered[i].Outer.Start < end;
            found[first + i] = ordered[i] with { Depth = inside ? 1 : 0 };
            end = inside ? end : ordered[i].Outer.End;
        }
    }

    private static bool OpensSingle(string raw, int at, TextSpan paragraph)
    {
        if (raw[at] is not ('\'' or '‘' or '‚' or '`') || at + 2 >= paragraph.End)
            return false;

        char before = at > paragraph.Start ? raw[at - 1] : ' ', after = raw[at + 1];
        return (char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or '"' or '“' or ':' or '/')
            && (char.IsLetterOrDigit(after) || after is '[' or '…' or '$' or '£' or '€' or '"' or '“' or '#')
            && !(char.IsAsciiDigit(after) && IsDecade(raw, at + 1, paragraph.End));
    }

    private static bool IsDecade(string raw, int at, int end) =>
        at + 1 < end && char.IsAsciiDigit(raw[at + 1]) && (at + 2 >= end || !char.IsAsciiDigit(raw[at + 2]));

    private static int CloseOfSingle(string raw, int open, int end, TextSpan paragraph)
    {
        int weak = -1;
        for (int at = open + 2; at < Math.Min(end, open + LongestSingle); at++)
        {
            if (raw[at] is not ('\'' or '’' or '´'))
            {
                if (raw[at] == '‘' && weak >= 0)
                    return weak;
                continue;
            }

            char before = raw[at - 1], after = at + 1 < paragraph.End ? raw[at + 1] : ' ';
            if (char.IsWhiteSpace(before) || char.IsLetterOrDigit(after))
                continue;
            if (OpensSingle(raw, at, paragraph))
                return weak;

            // "the candidates' plan": an s before and a word after may be a plural's apostrophe; a later mark is then the end.
            bool plural = before is 's' or 'S' && char.IsWhiteSpace(after) && at + 2 < end && char.IsLower(raw[at + 2]);
            if (!plural)
                return at;
            if (weak < 0)
                weak = at;
        }

        return weak;
    }
}

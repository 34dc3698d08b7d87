using System.Buffers;
using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Finds what stands between quotation marks.</summary>
/// <remarks>
/// Marks are paired within a paragraph, so an odd mark never spoils the next one. Straight, curly, low, angle and doubled marks
/// may be mixed in one pair. A single mark opens only before a letter at the start of a word, and closes only after a word that it
/// does not end as an apostrophe. A paragraph left open ends at its end; it goes on when the next one opens with a mark.
/// Excerpts of another article that are set as open blocks are its telling, not speech: the quotations inside them are found instead.
/// </remarks>
public static partial class QuotationMarks
{
    // A quotation in single marks that is not closed within so many units is an apostrophe; it also keeps the search linear.
    private const int LongestSingle = 3000;

    // Units of ", Doe said." at most.
    private const int LongestTail = 60;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„‟«»＂'’‘`");
    private static readonly SearchValues<char> SingleMarks = SearchValues.Create("'‘‚`");

    /// <summary>The quotations of some paragraphs, ordered by offset; an outer one comes before those inside it.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="paragraphs">The paragraphs to search, in order.</param>
    public static ImmutableArray<QuotedSpan> Find(string raw, IReadOnlyList<TextSpan> paragraphs)
    {
        var found = ImmutableArray.CreateBuilder<QuotedSpan>();
        bool open = false;
        int resumed = -1, closed = 0;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            int first = found.Count;
            TextSpan? next = i + 1 < paragraphs.Count ? paragraphs[i + 1] : null, rest = paragraphs[i];
            if (i <= resumed)
                rest = Resume(raw, paragraphs[i], i, i == resumed ? closed : -1, found);
            if (rest is { } unread)
                FindDoubles(raw, unread, i, next is { } n && OpensWithMark(raw, n), found);
            if (i >= resumed && found.Count > first && found[^1] is { Unclosed: true, Depth: 0 } left && left.Outer.End == paragraphs[i].End)
                (resumed, closed) = Resumed(raw, paragraphs, i + 1, raw[left.Outer.Start]);
            FindSingles(raw, paragraphs[i], i, found, first);
            if (found.Count > first)
            {
                if (open && found[first].Outer.Start == paragraphs[i].Start)
                    found[first] = found[first] with { Continues = true };

                open = false;
                for (int j = first; j < found.Count; j++)
                    open |= found[j] is { Unclosed: true, Depth: 0 };
            }
            else
            {
                open = false;
            }
        }

        UnwrapExcerpts(raw, paragraphs, found);
        return found.DrainToImmutable();
    }

    // The next of some marks from an offset on; the end when there is none.
    private static int Next(string raw, int from, int end, SearchValues<char> marks)
    {
        int found = from < end ? raw.AsSpan(from, end - from).IndexOfAny(marks) : -1;
        return found < 0 ? end : from + found;
    }

    private static bool OpensWithMark(string raw, TextSpan paragraph) =>
        paragraph.Length > 1 && (IsDouble(raw, paragraph.Start, paragraph.End, out _) || raw[paragraph.Start] is '‘');

    private static void FindDoubles(string raw, TextSpan paragraph, int number, bool nextOpens, ImmutableArray<QuotedSpan>.Builder found)
    {
        int start = -1, width = 0, nests = -1;
        for (int at = Next(raw, paragraph.Start, paragraph.End, Marks); at < paragraph.End; at = Next(raw, at + 1, paragraph.End, Marks))
        {
            if (!IsDouble(raw, at, paragraph.End, out int length))
                continue;

            Side side = SideOf(raw, at, length, paragraph);
            if (start < 0)
            {
                // ""So he said,": one mark too many.
                bool twice = raw[at] == '"' && at + 2 < paragraph.End && raw[at + 1] == '"' && char.IsLetter(raw[at + 2]) && (at == paragraph.Start || char.IsWhiteSpace(raw[at - 1]));
                if (!twice && side is Side.Open or Side.Either)
                    (start, width) = (at, length);
            }
            else if (side == Side.Open && !ClosesLater(raw, at + length, paragraph.End) && nests != start && !IsNested(raw, start, at, paragraph, nextOpens))
            {
                // An opening mark inside an open quotation that nothing closes twice: the first one was never closed, or not by a mark of its kind.
                if (OddClose(raw, start + width, at) is var odd and >= 0)
                    Add(raw, start, width, odd, 1, number, false, found);
                else if (MissingClose(raw, start + width, at) is var said and >= 0)
                    Add(raw, start, width, said, 0, number, false, found);
                else
                    Add(raw, start, width, at, 0, number, true, found);
                (start, width) = (at, length);
            }
            else if (side == Side.Open)
            {
                // Known once for all that stand inside the same mark: IsNested reads on to its end.
                nests = raw[start] == '"' && raw[at] == '“' ? start : nests;
                at = SkipNested(raw, at, length, paragraph, number, found);
                continue;
            }
            else
            {
                Add(raw, start, width, at, length, number, false, found);
                start = -1;
            }

            at += length - 1;
        }

        // A mark that nothing closes, around quotations that are whole, is a stray one.
        bool stray = start >= 0 && !nextOpens && found.Count > 0 && found[^1] is { Depth: 1 } inner && inner.Outer.Start > start;
        if (stray)
        {
            for (int i = found.Count - 1; i >= 0 && found[i].Paragraph == number && found[i].Outer.Start > start; i--)
                found[i] = found[i] with { Depth = 0 };
        }
        else if (start >= 0 && (nextOpens || paragraph.End - start > 12))
        {
            Add(raw, start, width, paragraph.End, 0, number, true, found);
        }
    }

    // A quotation of the same marks inside a quotation: its closing mark is not the outer one's.
    private static int SkipNested(string raw, int open, int width, TextSpan paragraph, int number, ImmutableArray<QuotedSpan>.Builder found)
    {
        for (int at = open + width; at < paragraph.End; at++)
        {
            if (IsDouble(raw, at, paragraph.End, out int length) && SideOf(raw, at, length, paragraph) != Side.Open)
            {
                TextSpan inner = TextSpan.FromBounds(open + width, at).Trim(raw);
                if (!inner.IsEmpty && HasLetter(raw, inner))
                    found.Add(new QuotedSpan(inner, TextSpan.FromBounds(open, at + length), number, false, 1));

                return at + length - 1;
            }
        }

        return open + width - 1;
    }

    // "He said “yes” and “no” to it." has curly marks inside straight ones, which close later or stay open for the next paragraph.
    private static bool IsNested(string raw, int open, int at, TextSpan paragraph, bool nextOpens)
    {
        if (raw[open] != '"' || raw[at] != '“')
            return false;
        int curly = 0;
        for (int next = at; next < paragraph.End; next++)
        {
            if (raw[next] is '“' or '”')
                curly += raw[next] == '“' ? 1 : -1;
            else if (raw[next] == '"')
                return curly == 0 && SideOf(raw, next, 1, paragraph) == Side.Close;
            if (curly is < 0 or > 1)
                return false;
        }

        return nextOpens && curly == 0;
    }

    // Whether two closing marks follow before the next opening one.
    private static bool ClosesLater(string raw, int from, int end)
    {
        int closing = 0;
        for (int at = from; at < end; at++)
        {
            if (!IsDouble(raw, at, end, out int length))
                continue;

            Side side = SideOf(raw, at, length, TextSpan.FromBounds(from, end));
            if (side == Side.Open)
                return false;
            if (++closing == 2)
                return true;
            at += length - 1;
        }

        return false;
    }

    // “I will go.’ The crowd …: the single mark that ends a sentence, where none is open; −1 when there is none.
    private static int OddClose(string raw, int from, int end)
    {
        for (int at = from; at < end && raw[at] != '‘' && !(raw[at] == '\'' && char.IsWhiteSpace(raw[at - 1])); at++)
        {
            if (at > from && raw[at] == '’' && raw[at - 1] is '.' or '?' or '!' && at + 1 < end && char.IsWhiteSpace(raw[at + 1]))
                return at;
        }

        return -1;
    }

    // “I will go, Doe said. “And …: the end of what is said before who says it; −1 when there is no such tail.
    private static int MissingClose(string raw, int from, int end)
    {
        int comma = raw.LastIndexOf(',', end - 1, end - from);
        if (comma < 0 || end - comma > LongestTail || !char.IsUpper(raw[Math.Min(comma + 2, end - 1)]))
            return -1;
        string last = string.Empty;
        foreach (TextSpan word in Words(raw, TextSpan.FromBounds(comma, end)))
            last = Folding.Fold(raw.AsSpan(word.Start, word.Length));
        return raw.AsSpan(comma, end - comma).TrimEnd().EndsWith(".") && CueLexicon.TryGet(last, out CueForm cue) && cue is { Finite: true, Weak: false } ? comma + 1 : -1;
    }

    private static void Add(
        string raw, int open, int width, int close, int closeWidth, int number, bool unclosed, ImmutableArray<QuotedSpan>.Builder found)
    {
        TextSpan inner = TextSpan.FromBounds(open + width, close).Trim(raw);
        if (inner.IsEmpty || !HasLetter(raw, inner))
            return;

        var quote = new QuotedSpan(inner, TextSpan.FromBounds(open, unclosed ? inner.End : close + closeWidth), number, false, 0) { Unclosed = unclosed };

        // The outer quotation comes before those found inside it.
        int place = found.Count;
        while (place > 0 && found[place - 1].Outer.Start > open && found[place - 1].Paragraph == number)
            place--;
        found.Insert(place, quote);
    }
}

using System.Collections.Immutable;

namespace NewsAnalysis.Text;

/// <summary>Splits a paragraph into sentences.</summary>
/// <remarks>
/// A sentence ends at <c>.</c>, <c>!</c>, <c>?</c> or <c>…</c>, with the quotation marks, brackets and note numbers that close it, when what
/// follows can open a sentence. Abbreviations, initials, decimals, addresses, ellipses and enumerated lists are told apart by rules
/// and two word lists, in the manner of the Golden Rules of Pragmatic Segmenter (Dias, 2014). Linear in the length of the text.
/// </remarks>
public static class SentenceSplitter
{
    private const int MostClosers = 16;

    /// <summary>The sentences of a paragraph, in order, without white space at either end.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="paragraph">One paragraph of it.</param>
    public static ImmutableArray<TextSpan> Split(string raw, TextSpan paragraph)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var items = new ListItems(raw, paragraph);
        int start = SkipSpace(raw, paragraph.Start, paragraph.End);
        for (int at = start; at < paragraph.End;)
        {
            int end = items.StartsAt(at) && at > start ? at : EndAt(raw, at, start, paragraph.End);
            if (end < 0)
            {
                at++;
                continue;
            }

            Add(raw, sentences, start, end);
            start = SkipSpace(raw, end, paragraph.End);
            at = Math.Max(start, at + 1);
        }

        Add(raw, sentences, start, paragraph.End);
        return sentences.DrainToImmutable();
    }

    // Offset after the sentence that ends with the mark at an offset; -1 when none ends there.
    private static int EndAt(string raw, int at, int start, int limit)
    {
        switch (raw[at])
        {
            case '。' or '！' or '？' or '．' or '।' or '؟':
                return SkipClosers(raw, at + 1, limit);
            case '\n':
                return IsBlankLine(raw, at, limit) ? at : -1;
            case '.' or '!' or '?' or '…':
                return IsInsideMarks(raw, at, start) ? -1 : EndAtMarks(raw, at, start, limit);
            default:
                return -1;
        }
    }

    private static int EndAtMarks(string raw, int at, int start, int limit)
    {
        int marks = at;
        while (marks < limit && IsMark(raw[marks]))
        {
            marks++;
        }

        if (raw[at] == '.' && SpacedDots(raw, at, limit) is { Count: > 1 } dots)
        {
            return EndAtSpacedDots(raw, at, start, limit, dots);
        }

        if (marks < limit && raw[marks] == ')' && Abbreviation.IsLabel(raw, at, start))
        {
            return -1;
        }

        int end = SkipNotes(raw, SkipClosers(raw, marks, limit), limit);
        if (end >= limit)
        {
            return limit;
        }

        bool point = raw[at] == '.' && marks == at + 1;
        if (!char.IsWhiteSpace(raw[end]))
        {
            return EndWithoutSpace(raw, at, start, end, limit, point);
        }

        int next = SkipSpace(raw, end, limit);
        if (next >= limit)
        {
            return limit;
        }

        bool ellipsis = marks - at > 1 || raw[at] == '…';
        bool ends = SentenceOpening.CanStandAt(raw, next, limit)
            && !(ellipsis && raw[next] == '(')
            && !(point && end == marks && Abbreviation.Continues(raw, at, start, next, limit))
            && !(end > marks && SentenceOpening.IsAttribution(raw, at, next, limit));
        return ends ? end : -1;
    }

    // "end.Next": a missing space, a note number ("ill.11 Next"), or an address.
    private static int EndWithoutSpace(string raw, int at, int start, int end, int limit, bool point)
    {
        if (raw[end] is '“' or '«' or '„')
        {
            return end;
        }

        if (point && char.IsAsciiDigit(raw[end]) && at > start && (raw[at - 1] == ')' || IsLowerWord(raw, at, start, 3)))
        {
            int digits = end;
            while (digits < limit && digits - end < 3 && char.IsAsciiDigit(raw[digits]))
            {
                digits++;
            }

            int next = SkipSpace(raw, digits, limit);
            return digits - end < 3 && next > digits && next < limit && char.IsUpper(raw[next]) ? digits : -1;
        }

        bool word = end + 1 < limit && char.IsUpper(raw[end]) && char.IsLower(raw[end + 1]);
        if (!word || end != at + 1 || at == start || IsAddress(raw, at, start, limit))
        {
            return -1;
        }

        if (point && !SentenceOpening.IsOpener(raw, end, limit) && IsSiteName(raw, at, start, end, limit))
        {
            return -1;
        }

        bool clear = char.IsAsciiDigit(raw[at - 1]) || IsLowerWord(raw, at, start, 2) || SentenceOpening.IsOpener(raw, end, limit);
        return clear && !(point && Abbreviation.Continues(raw, at, start, end, limit)) ? end : -1;
    }

    // "Example.Com reports": a capitalised word and one of two or three letters, as sites write their own addresses.
    private static bool IsSiteName(string raw, int point, int start, int next, int limit)
    {
        const int LongestDomain = 3;
        int from = point;
        while (from > start && char.IsLetterOrDigit(raw[from - 1]))
        {
            from--;
        }

        int to = next;
        while (to < limit && to - next <= LongestDomain && char.IsLetter(raw[to]))
        {
            to++;
        }

        return from < point && char.IsUpper(raw[from]) && to - next is >= 2 and <= LongestDomain && to < limit && char.IsWhiteSpace(raw[to]);
    }

    // ". . ." leaves words out inside a sentence; a fourth point, or one close to the word, ends it.
    private static int EndAtSpacedDots(string raw, int at, int start, int limit, (int Count, int End) dots)
    {
        int closed = SkipClosers(raw, dots.End, limit);
        int next = SkipSpace(raw, closed, limit);
        if (next >= limit)
        {
            return limit;
        }

        if (closed > dots.End)
        {
            return dots.Count >= 4 && SentenceOpening.CanStandAt(raw, next, limit) ? closed : -1;
        }

        if (at == start || !SentenceOpening.CanStandAt(raw, next, limit))
        {
            return -1;
        }

        bool close = !char.IsWhiteSpace(raw[at - 1]) && raw[at - 1] != '.';
        return dots.Count < 4 ? -1 : close ? at + 1 : dots.End;
    }

    private static (int Count, int End) SpacedDots(string raw, int at, int limit)
    {
        int count = 1, end = at + 1;
        while (end + 1 < limit && raw[end] is ' ' or '\u00A0' && raw[end + 1] == '.')
        {
            count++;
            end += 2;
        }

        return (count, end);
    }

    private static bool IsAddress(string raw, int at, int start, int limit)
    {
        const int Longest = 100;
        int from = at, to = at;
        while (from > start && at - from < Longest && !char.IsWhiteSpace(raw[from - 1]))
        {
            from--;
        }

        while (to < limit && to - at < Longest && !char.IsWhiteSpace(raw[to]))
        {
            to++;
        }

        ReadOnlySpan<char> token = raw.AsSpan(from, to - from);
        return token.IndexOfAny('@', '/', '_') >= 0 || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsLowerWord(string raw, int end, int start, int least)
    {
        int at = end;
        while (at > start && end - at < least && char.IsLower(raw[at - 1]))
        {
            at--;
        }

        return end - at >= least;
    }

    private static int SkipClosers(string raw, int at, int limit)
    {
        int most = Math.Min(limit, at + MostClosers);
        while (at < most && (raw[at] is '"' or '”' or '’' or '\'' or ')' or ']' or '»' or '*' or '_' || IsMark(raw[at])))
        {
            at++;
        }

        return at;
    }

    // "martyr.[1][2]"
    private static int SkipNotes(string raw, int at, int limit)
    {
        while (at + 2 < limit && raw[at] == '[' && char.IsAsciiDigit(raw[at + 1]) && raw.AsSpan(at, Math.Min(5, limit - at)).IndexOf(']') is > 0 and var close)
        {
            at += close + 1;
        }

        return at;
    }

    private static int SkipSpace(string raw, int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(raw[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsBlankLine(string raw, int at, int limit)
    {
        for (int next = at + 1; next < limit && char.IsWhiteSpace(raw[next]); next++)
        {
            if (raw[next] == '\n')
            {
                return true;
            }
        }

        return false;
    }

    // The points after the first of "..." and ". . ." are looked at with it.
    private static bool IsInsideMarks(string raw, int at, int start) =>
        at > start && (IsMark(raw[at - 1]) || (raw[at] == '.' && at - 1 > start && raw[at - 1] is ' ' or '\u00A0' && raw[at - 2] == '.'));

    private static bool IsMark(char c) => c is '.' or '!' or '?' or '…';

    private static void Add(string raw, ImmutableArray<TextSpan>.Builder sentences, int start, int end)
    {
        TextSpan sentence = TextSpan.FromBounds(start, Math.Max(start, end)).Trim(raw);
        if (!sentence.IsEmpty)
        {
            sentences.Add(sentence);
        }
    }
}

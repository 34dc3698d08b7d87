using System.Collections.Frozen;

namespace NewsAnalysis.Claims;

/// <summary>Splits a stretch of a sentence into clauses.</summary>
/// <remarks>
/// Without a parser: relative pronouns, subordinators and participles after a comma, and coordinated verbs, open a new clause.
/// It errs towards longer clauses.
/// </remarks>
internal static class ClauseSplitter
{
    private static readonly FrozenSet<string> Relatives = "which who whose whom where".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> AfterComma = "while although though despite but whereas because when after before as until so yet following amid"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Anywhere = "after before while because although though when despite whereas"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Leads = "while although though despite whereas because when after before as during if unless since"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NotParticiples = "during nothing anything everything something morning evening beijing spring string king being according thing wing ring bring"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The clauses of some tokens, as ranges of indices.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="from">Index of the first token.</param>
    /// <param name="to">Index after the last token.</param>
    public static IEnumerable<(int From, int To)> Split(SentenceText text, int from, int to)
    {
        int start = from;
        for (int at = from + 1; at < to; at++)
        {
            if (text.Tokens[at].IsWord && Opens(text, start, at, to) && text.WordCount(start, at) >= 2 && text.WordCount(at, to) >= 2)
            {
                yield return Trim(text, start, at);
                start = at;
            }
        }

        if (text.WordCount(start, to) > 0)
        {
            yield return Trim(text, start, to);
        }
    }

    private static bool Opens(SentenceText text, int start, int at, int to)
    {
        string word = text.Words[at];
        bool pause = at > 0 && !text.Tokens[at - 1].IsWord && IsPause(text.First(at - 1)) && !(text.First(at - 1) == '"' && Verbs.IsOpeningMark(text.Raw, text.Tokens[at - 1].Span.Start));
        string next = at + 1 < to ? text.Words[at + 1] : "";
        string before = text.Words[at - 1];
        if (pause && (Relatives.Contains(word) || AfterComma.Contains(word) || IsParticiple(word)))
        {
            return word != "as" || next is not ("well" or "of");
        }

        // "…, a day after X did": the time stands in the clause that it opens.
        if (pause && next.Length > 0 && LeadsToAfter(text, at, to))
        {
            return true;
        }

        if (text.First(at - 1) is ';' or '—' or '–' && text.WordCount(at, to) >= 4)
        {
            return true;
        }

        if (Anywhere.Contains(word) && text.WordCount(start, at) >= 3 && text.WordCount(at, to) >= 3)
        {
            return !LeadsToAfterHere(text, start, at) && before is not ("only" or "even" or "just" or "shortly" or "day" or "hours" or "days" or "weeks" or "soon" or "long" or "ever" or "and");
        }

        if (word == "that" && Verbs.IsFinite(next) && at - start >= 3)
        {
            return true;
        }

        if (before == "in" && word == "which")
        {
            return true;
        }

        // "While A did this, B did that": the main clause follows the comma.
        if (text.First(at - 1) == ',' && OpensWithLead(text, start, at) && HasVerb(text, at, Math.Min(to, at + 8)) && text.WordCount(start, at) >= 4)
        {
            return true;
        }

        if (pause && word is "each" or "he" or "she" or "they" or "it" or "we" && Verbs.IsFinite(next))
        {
            return true;
        }

        if (word is "and" or "but" or "or")
        {
            return Verbs.IsFinite(next) || next == "that" || (IsParticiple(next) && IsParticiple(text.Words[start]))
                || (pause && HasVerb(text, at + 1, Math.Min(to, at + 8)) && text.WordCount(at, to) >= 5 && char.IsLetter(text.First(at + 1)));
        }

        return false;
    }

    // The "after" of "a day after" belongs to the clause that those words open.
    private static bool LeadsToAfterHere(SentenceText text, int start, int at) =>
        at - start <= 4 && text.Words[at] is "after" or "before";

    private static bool OpensWithLead(SentenceText text, int start, int at)
    {
        // A lead stands at the front, behind a mark or two.
        int limit = Math.Min(at, start + 8);
        while (start < limit && (!text.Tokens[start].IsWord || text.Words[start] is "and" or "but" or "so" or "yet"))
        {
            start++;
        }

        return start < limit && Leads.Contains(text.Words[start]);
    }

    private static bool LeadsToAfter(SentenceText text, int at, int to)
    {
        for (int i = at + 1; i <= at + 4 && i < to; i++)
        {
            if (!text.Tokens[i].IsWord)
            {
                return false;
            }

            if (text.Words[i] is "after" or "before")
            {
                return text.Words[i - 1] is "day" or "days" or "week" or "weeks" or "hour" or "hours" or "month" or "months" or "year" or "years" or "minutes" or "just" or "shortly" or "soon";
            }
        }

        return false;
    }

    private static bool HasVerb(SentenceText text, int from, int to)
    {
        for (int at = from + 1; at < to; at++)
        {
            if (Verbs.IsFinite(text.Words[at]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPause(char c) => c is ',' or ';' or ':' or '—' or '–' or '-' or '(' or '"' or '”';

    /// <summary>Whether a word is a participle that can open a clause.</summary>
    public static bool IsParticiple(string word) => word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) && !NotParticiples.Contains(word);

    // Leaves out marks at either end, but for the quotation marks that belong to words inside, and a leading conjunction.
    private static (int From, int To) Trim(SentenceText text, int from, int to)
    {
        while (from < to && (text.Words[from] is "and" or "but" or "or" || (text.Words[from] is "that" && !(from + 1 < to && Verbs.IsAuxiliary(text.Words[from + 1]))) || (!text.Tokens[from].IsWord && !Verbs.IsOpeningMark(text.Raw, text.Tokens[from].Span.Start))))
        {
            from++;
        }

        // "…, X said Wednesday, which …": the day belongs to the saying.
        if (to - from > 4 && text.Words[from].EndsWith("day", StringComparison.Ordinal) && text.First(from + 1) == ',' && char.IsUpper(text.First(from)))
        {
            from += 2;
        }

        while (to > from && (text.Tokens[to - 1].IsWord ? text.Words[to - 1] is "and" or "but" or "or" or "which" or "that" or "as" or "while" or "after" or "with" or "in" or "of" or "for" or "at" or "by" or "from" : !Verbs.IsClosingMark(text.Raw, text.Tokens[to - 1].Span.Start)))
        {
            to--;
        }

        if (to - 2 > from && Verbs.IsClosingMark(text.Raw, text.Tokens[to - 1].Span.Start) && !HasOpening(text, from, to))
        {
            to--;
            while (to > from && !text.Tokens[to - 1].IsWord)
            {
                to--;
            }
        }

        return (from, to);
    }

    private static bool HasOpening(SentenceText text, int from, int to)
    {
        for (int at = from; at < to - 1; at++)
        {
            if (!text.Tokens[at].IsWord && text.First(at) is '"' or '“' or '‘' or '\'' or '«')
            {
                return true;
            }
        }

        return false;
    }
}

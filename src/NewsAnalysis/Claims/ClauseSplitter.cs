using System.Collections.Frozen;
using NewsAnalysis.Text;

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
    /// <param name="raw">The raw text.</param>
    /// <param name="tokens">The tokens of the sentence.</param>
    /// <param name="from">Index of the first token.</param>
    /// <param name="to">Index after the last token.</param>
    public static IEnumerable<(int From, int To)> Split(string raw, IReadOnlyList<Token> tokens, int from, int to)
    {
        int start = from;
        for (int at = from + 1; at < to; at++)
        {
            if (tokens[at].IsWord && Opens(raw, tokens, start, at, to) && Words(tokens, start, at) >= 2 && Words(tokens, at, to) >= 2)
            {
                yield return Trim(raw, tokens, start, at);
                start = at;
            }
        }

        if (Words(tokens, start, to) > 0)
        {
            yield return Trim(raw, tokens, start, to);
        }
    }

    private static bool Opens(string raw, IReadOnlyList<Token> tokens, int start, int at, int to)
    {
        string word = Verbs.Lower(raw, tokens[at]);
        bool pause = at > 0 && !tokens[at - 1].IsWord && IsPause(raw[tokens[at - 1].Span.Start]);
        string next = at + 1 < to ? Verbs.Lower(raw, tokens[at + 1]) : "";
        string before = Verbs.Lower(raw, tokens[at - 1]);
        if (pause && (Relatives.Contains(word) || AfterComma.Contains(word) || IsParticiple(word)))
        {
            return word != "as" || next is not ("well" or "of");
        }

        // "…, a day after X did": the time stands in the clause that it opens.
        if (pause && next.Length > 0 && LeadsToAfter(raw, tokens, at, to))
        {
            return true;
        }

        if (raw[tokens[at - 1].Span.Start] is ';' or '—' or '–' && Words(tokens, at, to) >= 4)
        {
            return true;
        }

        if (Anywhere.Contains(word) && Words(tokens, start, at) >= 3 && Words(tokens, at, to) >= 3)
        {
            return !LeadsToAfterHere(raw, tokens, start, at) && before is not ("only" or "even" or "just" or "shortly" or "day" or "hours" or "days" or "weeks" or "soon" or "long" or "ever" or "and");
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
        if (raw[tokens[at - 1].Span.Start] == ',' && OpensWithLead(raw, tokens, start, at) && HasVerb(raw, tokens, at, Math.Min(to, at + 8)) && Words(tokens, start, at) >= 4)
        {
            return true;
        }

        if (pause && word is "each" or "he" or "she" or "they" or "it" or "we" && Verbs.IsFinite(next))
        {
            return true;
        }

        if (word is "and" or "but" or "or")
        {
            return Verbs.IsFinite(next) || next == "that" || (IsParticiple(next) && IsParticiple(Verbs.Lower(raw, tokens[start])))
                || (pause && HasVerb(raw, tokens, at + 1, Math.Min(to, at + 8)) && Words(tokens, at, to) >= 5 && char.IsLetter(raw[tokens[at + 1].Span.Start]));
        }

        return false;
    }

    // The "after" of "a day after" belongs to the clause that those words open.
    private static bool LeadsToAfterHere(string raw, IReadOnlyList<Token> tokens, int start, int at) =>
        at - start <= 4 && Verbs.Lower(raw, tokens[at]) is "after" or "before";

    private static bool OpensWithLead(string raw, IReadOnlyList<Token> tokens, int start, int at)
    {
        while (start < at && (!tokens[start].IsWord || Verbs.Lower(raw, tokens[start]) is "and" or "but" or "so" or "yet"))
        {
            start++;
        }

        return start < at && Leads.Contains(Verbs.Lower(raw, tokens[start]));
    }

    private static bool LeadsToAfter(string raw, IReadOnlyList<Token> tokens, int at, int to)
    {
        for (int i = at + 1; i <= at + 4 && i < to; i++)
        {
            if (!tokens[i].IsWord)
            {
                return false;
            }

            if (Verbs.Lower(raw, tokens[i]) is "after" or "before")
            {
                return Verbs.Lower(raw, tokens[i - 1]) is "day" or "days" or "week" or "weeks" or "hour" or "hours" or "month" or "months" or "year" or "years" or "minutes" or "just" or "shortly" or "soon";
            }
        }

        return false;
    }

    private static bool HasVerb(string raw, IReadOnlyList<Token> tokens, int from, int to)
    {
        for (int at = from + 1; at < to; at++)
        {
            if (Verbs.IsFinite(Verbs.Lower(raw, tokens[at])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPause(char c) => c is ',' or ';' or ':' or '—' or '–' or '-' or '(' or '"' or '”';

    private static bool IsParticiple(string word) => word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) && !NotParticiples.Contains(word);

    private static int Words(IReadOnlyList<Token> tokens, int from, int to)
    {
        int words = 0;
        for (int at = from; at < to; at++)
        {
            words += tokens[at].IsWord ? 1 : 0;
        }

        return words;
    }

    // Leaves out marks at either end, but for the quotation marks that belong to words inside, and a leading conjunction.
    private static (int From, int To) Trim(string raw, IReadOnlyList<Token> tokens, int from, int to)
    {
        while (from < to && (Verbs.Lower(raw, tokens[from]) is "and" or "but" or "or" or "that" || (!tokens[from].IsWord && !Verbs.IsOpeningMark(raw, tokens[from].Span.Start))))
        {
            from++;
        }

        // "…, X said Wednesday, which …": the day belongs to the saying.
        if (to - from > 4 && Verbs.Lower(raw, tokens[from]).EndsWith("day", StringComparison.Ordinal) && raw[tokens[from + 1].Span.Start] == ',' && char.IsUpper(raw[tokens[from].Span.Start]))
        {
            from += 2;
        }

        while (to > from && (tokens[to - 1].IsWord ? Verbs.Lower(raw, tokens[to - 1]) is "and" or "but" or "or" or "which" or "that" or "as" or "while" or "after" or "with" : !Verbs.IsClosingMark(raw, tokens[to - 1].Span.Start)))
        {
            to--;
        }

        if (to - 2 > from && Verbs.IsClosingMark(raw, tokens[to - 1].Span.Start) && !HasOpening(raw, tokens, from, to))
        {
            to--;
            while (to > from && !tokens[to - 1].IsWord)
            {
                to--;
            }
        }

        return (from, to);
    }

    private static bool HasOpening(string raw, IReadOnlyList<Token> tokens, int from, int to)
    {
        for (int at = from; at < to - 1; at++)
        {
            if (!tokens[at].IsWord && raw[tokens[at].Span.Start] is '"' or '“' or '‘' or '\'' or '«')
            {
                return true;
            }
        }

        return false;
    }
}

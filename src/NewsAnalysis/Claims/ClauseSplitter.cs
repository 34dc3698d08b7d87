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
    // So many words of a sentence are looked through for the verb of a clause, and for the word that leads it.
    private const int NearWords = 8;

    // So many words may stand before the "after" of "a day and a half after".
    private const int LongestSpan = 4;

    private static readonly FrozenSet<string> Relatives = Lexicon.Set("which who whose whom where");

    private static readonly FrozenSet<string> AfterComma = Lexicon.Set(
        "while although though despite but whereas because when after before as until so yet following amid");

    private static readonly FrozenSet<string> Anywhere = Lexicon.Set("after before while because although though when despite whereas");

    private static readonly FrozenSet<string> Leads = Lexicon.Set(
        "while although though despite whereas because when after before as during if unless since");

    private static readonly FrozenSet<string> NotParticiples = Lexicon.Set(
        "during nothing anything everything something morning evening beijing spring string king being according thing wing ring bring");

    // Words that lead on, and so end no clause.
    private static readonly FrozenSet<string> Trailing = Lexicon.Set("and but or which that as while after with in of for at by from");

    // Words before "after" that belong to it: "a day after", "only after".
    private static readonly FrozenSet<string> BeforeAfter = Lexicon.Set("only even just shortly day hours days weeks soon long ever and");

    private static readonly FrozenSet<string> Spans = Lexicon.Set("day days week weeks hour hours month months year years minutes just shortly soon");

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
        string before = text.Words[at - 1], next = at + 1 < to ? text.Words[at + 1] : "";
        bool pause = !text.Tokens[at - 1].IsWord && IsPause(text.First(at - 1)) && !(text.First(at - 1) == '"' && IsOpeningMark(text, at - 1));
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
            return !BelongsToSpan(text, start, at) && !BeforeAfter.Contains(before);
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
        if (text.First(at - 1) == ',' && text.WordCount(start, at) >= 4 && OpensWithLead(text, start, at) && HasVerb(text, at, Math.Min(to, at + NearWords)))
        {
            return true;
        }

        if (pause && word is "each" or "he" or "she" or "they" or "it" or "we" && Verbs.IsFinite(next))
        {
            return true;
        }

        return word is "and" or "but" or "or" && Coordinates(text, start, at, to, next, pause);
    }

    // "and closed", "and that", "…, and B did that": what follows is a clause, not another thing.
    private static bool Coordinates(SentenceText text, int start, int at, int to, string next, bool pause)
    {
        if (Verbs.IsFinite(next) || next == "that" || (IsParticiple(next) && IsParticiple(text.Words[start])))
        {
            return true;
        }

        return pause && text.WordCount(at, to) >= 5 && HasVerb(text, at + 1, Math.Min(to, at + NearWords)) && char.IsLetter(text.First(at + 1));
    }

    // The "after" of "a day after" belongs to the clause that those words open.
    private static bool BelongsToSpan(SentenceText text, int start, int at) => at - start <= LongestSpan && text.Words[at] is "after" or "before";

    private static bool OpensWithLead(SentenceText text, int start, int at)
    {
        // A lead stands at the front, behind a mark or two.
        int limit = Math.Min(at, start + NearWords);
        while (start < limit && (!text.Tokens[start].IsWord || text.Words[start] is "and" or "but" or "so" or "yet"))
        {
            start++;
        }

        return start < limit && Leads.Contains(text.Words[start]);
    }

    private static bool LeadsToAfter(SentenceText text, int at, int to)
    {
        for (int i = at + 1; i <= at + LongestSpan && i < to; i++)
        {
            if (!text.Tokens[i].IsWord)
            {
                return false;
            }

            if (text.Words[i] is "after" or "before")
            {
                return Spans.Contains(text.Words[i - 1]);
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
        while (from < to && (text.Tokens[from].IsWord ? IsLeadingConjunction(text, from, to) : !IsOpeningMark(text, from)))
        {
            from++;
        }

        // "…, X said Wednesday, which …": the day belongs to the saying.
        if (to - from > 4 && text.Words[from].EndsWith("day", StringComparison.Ordinal) && text.First(from + 1) == ',' && char.IsUpper(text.First(from)))
        {
            from += 2;
        }

        while (to > from && (text.Tokens[to - 1].IsWord ? Trailing.Contains(text.Words[to - 1]) : !IsClosingMark(text, to - 1)))
        {
            to--;
        }

        if (to - 2 > from && IsClosingMark(text, to - 1) && !HasOpening(text, from, to))
        {
            to--;
            while (to > from && !text.Tokens[to - 1].IsWord)
            {
                to--;
            }
        }

        return (from, to);
    }

    private static bool IsLeadingConjunction(SentenceText text, int at, int to) => text.Words[at] is "and" or "but" or "or"
        || (text.Words[at] is "that" && !(at + 1 < to && Verbs.IsAuxiliary(text.Words[at + 1])));

    private static bool IsOpeningMark(SentenceText text, int at) => Verbs.IsOpeningMark(text.Raw, text.Tokens[at].Span.Start);

    private static bool IsClosingMark(SentenceText text, int at) => Verbs.IsClosingMark(text.Raw, text.Tokens[at].Span.Start);

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

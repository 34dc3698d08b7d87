using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Reuse;

/// <summary>Credits of statements and news conferences: <c>a statement from A and B said</c>, <c>told a joint news conference</c>.</summary>
internal static class OccasionRules
{
    /// <summary>The credit whose noun stands at a place; null when there is none.</summary>
    public static (int Start, int End, CreditKind Kind, string Source)? At(CreditSentence s, int at, ArticleEntities entities) =>
        s.Is(at, "statement", "communique", "communiqué") ? Statement(s, at, entities)
        : s.Is(at, "conference") && s.Is(at - 1, "news", "press") ? Conference(s, at - 1, at + 1, entities)
        : s.Is(at, "briefing", "presser") && !s.Is(at + 1, "by") ? Conference(s, at, at + 1, entities)
        : null;

    private static (int, int, CreditKind, string)? Statement(CreditSentence s, int at, ArticleEntities entities)
    {
        int start = NounPhraseStart(s, at);
        int from = s.Is(at + 1, "from", "by") ? at + 2 : s.Is(at + 1, "issued", "released") && s.Is(at + 2, "by") ? at + 3 : -1;
        if (from > 0)
        {
            int end = from;
            while (end < s.Count && !s.IsMark(end) && !CreditRules.IsVerb(s, end))
            {
                end++;
            }

            string names = string.Join("; ", Names(s, from, end, entities));
            return names.Length == 0 ? null : (start, CreditRules.IsVerb(s, end) ? end + 1 : end, CreditKind.Statement, names);
        }

        // "The X statement …": as a subject only.
        int name = s.Is(start, "the", "a") ? start + 1 : start;
        if (start == 0 && s.IsCapital(name) && !FunctionWords.Contains(s.Folded[name]) && s.AfterName(name) == at)
        {
            int end = at + 1;
            while (end < s.Count && end < at + 5 && !s.IsMark(end) && !CreditRules.IsVerb(s, end) && s.Is(end, "after", "on", "the", "talks", "call", "meeting"))
            {
                end++;
            }

            return (start, CreditRules.IsVerb(s, end) ? end + 1 : end, CreditKind.Statement, s.TextOf(name, at));
        }

        // "X said in a statement"
        int verb = s.Is(start - 1, "in") ? CreditRules.VerbBefore(s, start - 1, 3) : -1;
        return verb >= 0 && Subject(s, verb, entities) is { } speaker ? (verb, at + 1, CreditKind.Statement, speaker) : null;
    }

    private static (int, int, CreditKind, string)? Conference(CreditSentence s, int at, int end, ArticleEntities entities)
    {
        int start = NounPhraseStart(s, at);
        bool preposition = s.Is(start - 1, "at", "in", "during", "after");
        int verb = s.Is(start - 1, "told") ? start - 1 : preposition ? CreditRules.VerbBefore(s, start - 1, 4) : -1;
        if (verb < 0 || Subject(s, verb, entities) is not { } speaker)
        {
            return null;
        }

        // "… in Helsinki", "… on Friday"
        if (s.Is(end, "in", "on", "at") && s.AfterName(end + 1) is var after && after > end + 1)
        {
            end = after;
        }

        return (verb, end, CreditKind.NewsConference, speaker);
    }

    // Back over adjectives, names and the article before a noun.
    private static int NounPhraseStart(CreditSentence s, int at)
    {
        int start = at;
        while (start > 0 && start > at - 6 && !s.IsMark(start - 1) && !s.Is(start - 1, "in", "at", "told", "during", "after", "from", "of", "by", "to", "and", "with"))
        {
            start--;
            if (s.Is(start, "a", "an", "the", "his", "her", "their", "its"))
            {
                break;
            }
        }

        return start;
    }

    // Who speaks: what the article names last before the verb in the same clause, or right after it.
    private static string? Subject(CreditSentence s, int verb, ArticleEntities entities)
    {
        TextSpan before = TextSpan.FromBounds(s.Span.Start, s.Tokens[verb].Span.Start);
        var named = entities.In(before).Where(m => m is { Name: not null, Kind: EntityKind.Person or EntityKind.Organisation }).ToList();
        Mention? near = named.LastOrDefault(m => m.Span.End + 2 >= s.Tokens[verb].Span.Start);
        return (near ?? named.Find(m => m.Kind == EntityKind.Person) ?? named.FirstOrDefault())?.Name;
    }

    private static IEnumerable<string> Names(CreditSentence s, int from, int end, ArticleEntities entities)
    {
        if (end <= from)
        {
            return [];
        }

        TextSpan span = s.SpanOf(from, end);
        var people = entities.In(span).Where(m => m.Name is not null && m.Kind == EntityKind.Person).Select(m => m.Name!).ToList();
        return people.Count > 0 ? people : entities.In(span).Where(m => m.Name is not null).Select(m => m.Name!).Take(1);
    }
}

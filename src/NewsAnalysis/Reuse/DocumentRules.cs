using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Reuse;

/// <summary>Credits of research institutes, of documents, and of sources without a name.</summary>
internal static class DocumentRules
{
    private static readonly FrozenSet<string> InstituteWords = Lexicon.Words("think-tank-words.txt");

    private static readonly string[] Documents =
        ["report", "study", "survey", "poll", "analysis", "filing", "filings", "indictment", "affidavit", "lawsuit", "complaint", "memo", "transcript", "documents", "records", "audit"];

    /// <summary>The credit that begins at a place; null when there is none.</summary>
    public static (int Start, int End, CreditKind Kind, string Source)? At(CreditSentence s, int at, Dictionary<string, string> thinkTanks) =>
        ThinkTank(s, at, thinkTanks) ?? Document(s, at) ?? Unnamed(s, at);

    // "The Institute for X (IX), a Geneva-based think tank, argued"; then "the IX said"
    private static (int, int, CreditKind, string)? ThinkTank(CreditSentence s, int at, Dictionary<string, string> known)
    {
        int name = s.Is(at, "the") ? at + 1 : at;
        if (!s.IsCapital(name) || (name > 0 && s.IsCapital(name - 1) && !s.Is(name - 1, "the")))
        {
            return null;
        }

        int end = s.AfterName(name);

        string full = s.TextOf(name, end);
        int verb = end;
        string? acronym = null;
        if (s.Is(verb, "(") && s.Is(verb + 2, ")"))
        {
            acronym = s.TextOf(verb + 1, verb + 2);
            verb += 3;
        }

        bool described = false;
        if (s.Is(verb, ","))
        {
            int close = verb + 1;
            while (close < s.Count && close < verb + 14 && !s.Is(close, ","))
            {
                described |= s.Is(close, "think-tank", "thinktank") || (s.Is(close, "think") && s.Is(close + 1, "tank"));
                close++;
            }

            verb = s.Is(close, ",") ? close + 1 : verb;
        }

        bool institute = end - name >= 2 && !s.Is(name, "national") && Enumerable.Range(name, end - name).Any(i => IsInstitute(s, i, name))
            && !Enumerable.Range(name, end - name).Any(i => s.Is(i, "ceo", "president", "director", "chairman", "fellow", "professor"));
        if (!known.ContainsKey(full) && !described && !institute)
        {
            return null;
        }

        bool speaks = CreditRules.IsVerb(s, verb);
        bool cited = s.Is(at - 1, "to") && s.Is(at - 2, "according");
        if (!speaks && !cited)
        {
            return null;
        }

        known.TryAdd(full, full);
        if (acronym is not null)
        {
            known.TryAdd(acronym, full);
        }

        full = known[full];
        return speaks ? (at, verb + 1, CreditKind.ThinkTank, full) : (at - 2, end, CreditKind.ThinkTank, full);
    }

    // "Institute", "Foundation"; "Center" only in "Center for X" and "Policy Center".
    private static bool IsInstitute(CreditSentence s, int at, int name) =>
        InstituteWords.Contains(s.Folded[at])
        && (!s.Is(at, "center", "centre") || (at == name && s.Is(at + 1, "for", "on")) || s.Is(at - 1, "policy", "research", "studies", "law"));

    // "according to a report by X", "a study found"
    private static (int, int, CreditKind, string)? Document(CreditSentence s, int at)
    {
        bool according = s.Is(at, "according") && s.Is(at + 1, "to");
        bool phrase = s.Is(at, "a", "an", "the") && at == 0;
        int noun = according || phrase ? NextDocument(s, according ? at + 2 : at + 1) : -1;
        if (noun < 0)
        {
            return null;
        }

        int end = noun + 1;
        int owner = noun;
        while (s.IsCapital(owner - 1) && owner - 1 > at)
        {
            owner--;
        }

        string source = owner < noun ? s.TextOf(owner, noun) : s.Folded[noun];
        if (owner == noun && s.Is(end, "by", "from"))
        {
            int name = s.Is(end + 1, "the") ? end + 2 : end + 1;
            int after = s.AfterName(name);
            if (after > name)
            {
                (end, source) = (after, s.TextOf(name, after));
            }
        }

        return according ? (at, end, CreditKind.Document, source)
            : s.Is(end, "found", "finds", "showed", "shows", "said", "says", "concluded", "suggests", "suggested", "revealed") ? (at, end + 1, CreditKind.Document, source)
            : null;
    }

    private static int NextDocument(CreditSentence s, int from)
    {
        for (int at = from; at < Math.Min(s.Count, from + 5) && !s.IsMark(at); at++)
        {
            if (s.Is(at, Documents))
            {
                return at;
            }
        }

        return -1;
    }

    // "sources said", "a person familiar with the matter", "on condition of anonymity"
    private static (int, int, CreditKind, string)? Unnamed(CreditSentence s, int at)
    {
        if (s.Is(at, "source", "sources") && (CreditRules.IsVerb(s, at + 1) || s.Is(at + 1, "told") || s.Is(at - 1, "unnamed", "anonymous")))
        {
            int start = s.Is(at - 1, "unnamed", "anonymous", "two", "three", "several", "a", "diplomatic", "security", "government", "senior") ? at - 1 : at;
            return (start, CreditRules.IsVerb(s, at + 1) ? at + 2 : at + 1, CreditKind.Unnamed, s.Folded[at]);
        }

        if (s.Is(at, "source", "sources", "person", "people", "official", "officials")
            && (s.Is(at + 1, "familiar", "briefed") || (s.Is(at + 1, "with") && s.Is(at + 2, "knowledge")) || (s.Is(at + 1, "close") && s.Is(at + 2, "to"))))
        {
            return (at, at + 2, CreditKind.Unnamed, s.Folded[at]);
        }

        int condition = s.Is(at, "on") && s.Is(at + 1, "the") ? at + 2 : at + 1;
        return s.Is(at, "on") && s.Is(condition, "condition") && s.Is(condition + 1, "of") && s.Is(condition + 2, "anonymity")
            ? (at, condition + 3, CreditKind.Unnamed, "anonymous source")
            : null;
    }
}

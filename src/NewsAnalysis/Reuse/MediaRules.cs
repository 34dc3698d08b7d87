using NewsAnalysis.Articles;

namespace NewsAnalysis.Reuse;

/// <summary>Credits of news outlets: an interview given to one, a report of another, of media without a name, or of the outlet itself.</summary>
internal static class MediaRules
{
    /// <summary>The credit that begins at a place; null when there is none.</summary>
    public static (int Start, int End, CreditKind Kind, string Source)? At(Article article, CreditSentence s, int at) =>
        Interview(article, s, at) ?? Itself(article, s, at) ?? Site(s, at) ?? Named(s, at) ?? Unnamed(s, at);

    // told X · said on X · said in an interview with X · speaking to X
    private static (int, int, CreditKind, string)? Interview(Article article, CreditSentence s, int at)
    {
        if (s.Is(at, "told", "tells", "telling") && MediaNames.At(s, at + 1) is { } told)
        {
            bool own = article.Outlet is { } outlet && told.Name.EndsWith(outlet, StringComparison.OrdinalIgnoreCase);
            return (at, told.End, own ? CreditKind.OutletItself : CreditKind.Interview, told.Name);
        }

        if (s.Is(at, "speaking", "spoke", "talking", "speaks") && s.Is(at + 1, "to", "with", "on") && MediaNames.At(s, at + 2) is { } spoken)
        {
            return (at, spoken.End, CreditKind.Interview, spoken.Name);
        }

        if (s.Is(at + 1, "on") && CreditRules.IsSpeech(s, at) && MediaNames.At(s, at + 2) is { } aired)
        {
            return (at, aired.End, CreditKind.Interview, aired.Name);
        }

        if (!s.Is(at, "interview", "interviews"))
        {
            return null;
        }

        for (int name = at + 1; name <= at + 5 && name < s.Count && !s.IsMark(name); name++)
        {
            if (MediaNames.At(s, name) is { } given)
            {
                int start = at;
                while (start > 0 && start > at - 5 && !s.IsMark(start - 1) && !s.Is(start, "in", "during", "to", "for"))
                {
                    start--;
                }

                int verb = CreditRules.VerbBefore(s, start, 3);
                return (verb >= 0 ? verb : start, given.End, CreditKind.Interview, given.Name);
            }
        }

        return null;
    }

    // X reports, where X is the article's own outlet.
    private static (int, int, CreditKind, string)? Itself(Article article, CreditSentence s, int at)
    {
        if (article.Outlet is not { Length: > 0 } outlet || string.CompareOrdinal(s.Raw, s.Tokens[at].Span.Start, outlet, 0, outlet.Length) != 0)
        {
            return null;
        }

        int end = at;
        while (end < s.Count && s.Tokens[end].Span.Start < s.Tokens[at].Span.Start + outlet.Length)
        {
            end++;
        }

        return CreditRules.IsVerb(s, end) || s.Is(end, "reports", "understands", "can", "has")
            ? (at, end + 1, CreditKind.OutletItself, outlet)
            : s.Is(at - 1, "told") ? (at - 1, end, CreditKind.OutletItself, outlet) : null;
    }

    // Example.com reports: a name in the form of a web address, written without spaces.
    private static (int, int, CreditKind, string)? Site(CreditSentence s, int at)
    {
        int end = at + 1;
        while (s.IsCapital(at) && s.Is(end, ".") && !s.IsMark(end + 1) && s.Tokens[end + 1].Span.Start == s.Tokens[at].Span.End + 1)
        {
            end += 2;
        }

        bool address = s.IsCapital(at) && s.TextOf(at, end).IndexOf('.', StringComparison.Ordinal) is > 1;
        return address && (CreditRules.IsSpeech(s, end) || s.Is(end, "reports", "reported"))
            ? (at, end + 1, CreditKind.NamedMedia, s.TextOf(at, end))
            : null;
    }

    // X reported · according to X · citing X · first reported by X
    private static (int, int, CreditKind, string)? Named(CreditSentence s, int at)
    {
        int from = AfterLead(s, at);
        if (from > at && MediaNames.At(s, from) is { } cited)
        {
            return (at, cited.End, CreditKind.NamedMedia, cited.Name);
        }

        if (MediaNames.At(s, at) is { } media && (at == 0 || !s.IsCapital(at - 1)))
        {
            int verb = s.Is(media.End, "has", "had", "also", "first", "later") ? media.End + 1 : media.End;
            if (CreditRules.IsVerb(s, verb) || s.Is(verb, "reports", "quoted", "cited", "quotes", "cites"))
            {
                return (at, verb + 1, CreditKind.NamedMedia, media.Name);
            }
        }

        return null;
    }

    // citing local media · according to media reports · state media said
    private static (int, int, CreditKind, string)? Unnamed(CreditSentence s, int at)
    {
        int from = AfterLead(s, at);
        int media = from > at ? NextMedia(s, from, 3) : s.Is(at, "media", "outlets") ? at : -1;
        if (media < 0 || s.Is(media - 1, "social") || s.Is(media + 1, "post", "posts", "platform", "platforms", "account", "accounts", "site", "website"))
        {
            return null;
        }

        int end = s.Is(media + 1, "reports", "report", "outlets", "accounts") ? media + 2 : media + 1;
        int start = from > at ? from : media;
        while (from == at && start > 0 && start > media - 2 && !s.IsMark(start - 1) && IsWhose(s, start - 1))
        {
            start--;
        }

        string source = s.TextOf(start, end);
        return from > at ? (at, end, CreditKind.UnnamedMedia, source)
            : start < media && (CreditRules.IsVerb(s, end) || s.Is(end, "reports")) ? (start, end + 1, CreditKind.UnnamedMedia, source)
            : null;
    }

    private static bool IsWhose(CreditSentence s, int at) =>
        s.IsCapital(at) || s.Is(at, "local", "state", "foreign", "state-run", "state-owned", "state-controlled", "several", "other", "news", "national", "regional", "pro-government", "some");

    private static int NextMedia(CreditSentence s, int from, int most)
    {
        for (int at = from; at < Math.Min(s.Count, from + most) && !s.IsMark(at); at++)
        {
            if (s.Is(at, "media", "outlets", "newspapers"))
            {
                return at;
            }
        }

        return -1;
    }

    // The place after the words that lead to a cited source; the place itself when there are none.
    private static int AfterLead(CreditSentence s, int at) =>
        s.Is(at, "citing", "cites", "cited") ? (s.Is(at + 1, "by") ? at + 2 : at + 1)
        : s.Is(at, "according") && s.Is(at + 1, "to") ? at + 2
        : s.Is(at, "reported", "quoted", "published", "obtained", "seen", "aired", "broadcast", "verified", "reviewed") && s.Is(at + 1, "by") ? at + 2
        : at;
}

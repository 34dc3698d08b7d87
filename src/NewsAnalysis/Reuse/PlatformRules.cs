namespace NewsAnalysis.Reuse;

/// <summary>Credits of social networks and websites where words were posted: <c>said on his Truth Social network</c>, <c>in a post on X</c>.</summary>
internal static class PlatformRules
{
    private static readonly NameList Platforms = new("platforms.tsv");

    /// <summary>The credit whose preposition stands at a place; null when there is none.</summary>
    public static (int Start, int End, CreditKind Kind, string Source)? At(CreditSentence s, int at)
    {
        if (!s.Is(at, "on", "in", "via", "to", "over"))
        {
            return null;
        }

        int name = s.AfterModifiers(at + 1, 5);
        (int end, string source) = Platforms.At(s, name) is { } known ? known : SocialMedia(s, at + 1);
        if (source.Length == 0)
        {
            return null;
        }

        while (s.Is(end, "network", "platform", "account", "website", "site", "app", "channel", "page", "post", "feed", "social", "media"))
        {
            end++;
        }

        int start = at;
        if (s.Is(at - 1, "post", "posts", "message", "video", "statement", "posting", "thread", "address", "tweet"))
        {
            // "in a post on X": back to the preposition before the post.
            while (start > 0 && start > at - 6 && !s.IsMark(start - 1) && !s.Is(start, "in", "with"))
            {
                start--;
            }

            start = s.Is(start, "in", "with") ? start : at - 1;
        }

        int verb = CreditRules.VerbBefore(s, start, 5);
        return verb >= 0 ? (verb, end, CreditKind.Platform, source)
            : start < at || s.Is(at - 1, "post", "message", "tweet") ? (start, end, CreditKind.Platform, source)
            : null;
    }

    // "a social media post", "social media", "a tweet"
    private static (int End, string Source) SocialMedia(CreditSentence s, int from)
    {
        for (int at = from; at < Math.Min(s.Count, from + 5) && !s.IsMark(at); at++)
        {
            if (s.Is(at, "social") && s.Is(at + 1, "media", "network", "networks"))
            {
                return (at + 2, "social media");
            }

            if (s.Is(at, "tweet", "tweets"))
            {
                return (at + 1, "Twitter");
            }
        }

        return (from, "");
    }
}

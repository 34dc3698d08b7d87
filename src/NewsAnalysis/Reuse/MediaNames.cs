using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Reuse;

/// <summary>Finds the names of news outlets and agencies: known ones, and those that end in a word like <c>Television</c> or <c>Tribune</c>.</summary>
internal static class MediaNames
{
    private const int MostWords = 6;

    private static readonly NameList Agencies = new("agencies.tsv");
    private static readonly NameList Outlets = new("news-outlets.tsv");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns =
        Lexicon.Words("media-nouns.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The outlet named at a place, an article before it aside, and the place after it; null when there is none.</summary>
    public static (int End, string Name)? At(CreditSentence sentence, int at)
    {
        if (!sentence.Is(at, "the"))
        {
            return Named(sentence, at);
        }

        return Outlets.At(sentence, at) ?? Agencies.At(sentence, at) ?? Named(sentence, at + 1);
    }

    private static (int End, string Name)? Named(CreditSentence sentence, int at)
    {
        (int End, string Name)? known = Outlets.At(sentence, at) ?? Agencies.At(sentence, at);
        int noun = 0;
        for (int end = at; end < Math.Min(sentence.Count, at + MostWords) && sentence.IsCapital(end); end++)
        {
            noun = end > at && (Nouns.Contains(sentence.At(end)) || GoesOn(sentence, end, noun)) ? end + 1 : noun;
            if (sentence.Folded[end].EndsWith("'s", StringComparison.Ordinal))
            {
                break;
            }
        }

        return noun > (known?.End ?? 0) ? (noun, sentence.TextOf(at, noun)) : known;
    }

    // "News Agency", "News Service", "Press Agency": what the name of an outlet goes on with.
    private static bool GoesOn(CreditSentence sentence, int end, int noun) =>
        noun == end
            ? sentence.Is(end, "agency", "service", "network", "wire", "channel", "group", "corporation", "company", "online", "digital", "international", "media")
            : sentence.Is(end, "newswire") || (sentence.Is(end, "agency") && sentence.Is(end - 1, "press"));
}

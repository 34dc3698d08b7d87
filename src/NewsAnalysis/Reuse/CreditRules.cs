using NewsAnalysis.Articles;
using NewsAnalysis.Entities;

namespace NewsAnalysis.Reuse;

/// <summary>The rules by which a sentence credits a source.</summary>
internal static class CreditRules
{
    /// <summary>The credits of a sentence: first word, word after the last, kind, and the name alone.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentence">One of its sentences.</param>
    /// <param name="entities">Who and what the article names.</param>
    /// <param name="thinkTanks">The research institutes named so far, full or short name → full name; the rule adds to them.</param>
    public static IEnumerable<(int Start, int End, CreditKind Kind, string Source)> Find(
        Article article, CreditSentence sentence, ArticleEntities entities, Dictionary<string, string> thinkTanks)
    {
        for (int at = 0; at < sentence.Count; at++)
        {
            var credit = MediaRules.At(article, sentence, at)
                ?? PlatformRules.At(sentence, at)
                ?? OccasionRules.At(sentence, at, entities)
                ?? DocumentRules.At(sentence, at, thinkTanks);
            if (credit is { } found)
            {
                yield return found;
                at = Math.Max(at, found.End - 1);
            }
        }
    }

    /// <summary>Whether a reporting verb that can stand with a subject is at a place.</summary>
    public static bool IsVerb(CreditSentence sentence, int at) =>
        at >= 0 && at < sentence.Count && CueLexicon.TryGet(sentence.Folded[at], out CueForm form) && form.Finite;

    /// <summary>Whether a verb of speaking or writing that can stand with a subject is at a place.</summary>
    public static bool IsSpeech(CreditSentence sentence, int at) =>
        (at >= 0 && at < sentence.Count && CueLexicon.TryGet(sentence.Folded[at], out CueForm form) && form is { Finite: true, Judges: false, Weak: false })
        || sentence.Is(at, "wrote", "writes", "posted", "announced", "shared", "published", "tweeted");

    /// <summary>The verb of speaking or writing at most <paramref name="most"/> words before a place, no mark between; -1 when there is none.</summary>
    public static int VerbBefore(CreditSentence sentence, int at, int most)
    {
        for (int verb = at - 1; verb >= Math.Max(0, at - most) && !sentence.IsMark(verb); verb--)
        {
            if (IsSpeech(sentence, verb))
            {
                return verb;
            }
        }

        return -1;
    }
}

using System.Collections.Immutable;
using NewsAnalysis.Alignment;
using NewsAnalysis.Articles;

namespace NewsAnalysis.Reuse;

/// <summary>Chains links between sentences into the longest passages they make.</summary>
internal static class PassageBuilder
{
    // A sentence of the body of this many words or fewer between two links does not part a passage.
    private const int ShortSentence = 6;

    // Two links of one passage are so many sentences apart at most.
    private const int FarthestLink = 3;

    /// <summary>The passages, ordered by their place in the first article, then in the second.</summary>
    public static List<Passage> Build(ReuseText a, ReuseText b, List<SentenceLink> links)
    {
        List<SentenceLink> kept = WithoutWeaker(links);
        var passages = new List<Passage>();
        foreach (List<SentenceLink> chain in Chains(a, b, kept))
        {
            passages.Add(Measure(a, b, chain));
        }

        return [.. passages.OrderBy(p => p.FirstA).ThenBy(p => p.FirstB).ThenBy(p => p.LastA).ThenBy(p => p.LastB)];
    }

    // A paraphrase counts where it is the best link of one of its sentences, or where a common quotation makes it.
    private static List<SentenceLink> WithoutWeaker(List<SentenceLink> links)
    {
        var bestA = new Dictionary<int, double>();
        var bestB = new Dictionary<int, double>();
        foreach (SentenceLink link in links)
        {
            bestA[link.A] = Math.Max(bestA.GetValueOrDefault(link.A), link.Strength);
            bestB[link.B] = Math.Max(bestB.GetValueOrDefault(link.B), link.Strength);
        }

        return links.FindAll(l => l.Kind != PassageKind.Paraphrase || l.SameQuotation || l.Strength >= 0.99 * Math.Min(bestA[l.A], bestB[l.B]));
    }

    private static List<List<SentenceLink>> Chains(ReuseText a, ReuseText b, List<SentenceLink> links)
    {
        var chains = new List<List<SentenceLink>>();
        var chainOf = new Dictionary<(int A, int B, bool Paraphrase), int>();
        foreach (SentenceLink link in links)
        {
            int chain = Continued(a, b, link, chainOf);
            if (chain < 0)
            {
                chain = chains.Count;
                chains.Add([]);
            }

            chains[chain].Add(link);
            chainOf[(link.A, link.B, link.Kind == PassageKind.Paraphrase)] = chain;
        }

        return chains;
    }

    // The latest chain that a link continues, by the places where the link before it can be; -1 when there is none.
    private static int Continued(ReuseText a, ReuseText b, SentenceLink link, Dictionary<(int A, int B, bool Paraphrase), int> chainOf)
    {
        if (link.Kind == PassageKind.Paraphrase)
        {
            return chainOf.GetValueOrDefault((link.A - 1, link.B - 1, true), -1);
        }

        int latest = -1;
        for (int x = link.A; x >= link.A - FarthestLink; x--)
        {
            for (int y = link.B; y >= link.B - FarthestLink; y--)
            {
                if (chainOf.TryGetValue((x, y, false), out int chain) && chain > latest && Follows(a, x, link.A) && Follows(b, y, link.B))
                {
                    latest = chain;
                }
            }
        }

        return latest;
    }

    // Whether only short sentences of the body stand between two sentences.
    private static bool Follows(ReuseText text, int first, int second)
    {
        for (int between = first + 1; between < second; between++)
        {
            if (text.Sentences[between] is not { Count: <= ShortSentence, Part: ParagraphKind.Body })
            {
                return false;
            }
        }

        return true;
    }

    private static Passage Measure(ReuseText a, ReuseText b, List<SentenceLink> chain)
    {
        int firstA = chain.Min(l => l.A), lastA = chain.Max(l => l.A), firstB = chain.Min(l => l.B), lastB = chain.Max(l => l.B);
        int startA = a.Sentences[firstA].Start, startB = b.Sentences[firstB].Start;
        ReadOnlySpan<int> wordsA = a.Words.AsSpan(startA..a.Sentences[lastA].End), wordsB = b.Words.AsSpan(startB..b.Sentences[lastB].End);
        ImmutableArray<WordEdit> edits = WordAligner.Align(wordsA, wordsB);
        int kept = WordAligner.Kept(edits), quoted = 0;
        foreach (WordEdit edit in edits)
        {
            for (int k = 0; edit.Kind == WordEditKind.Kept && k < edit.OldCount; k++)
            {
                bool isQuoted = ((a.Roles[startA + edit.OldStart + k] | b.Roles[startB + edit.NewStart + k]) & WordRole.Quoted) != 0;
                quoted += isQuoted ? 1 : 0;
            }
        }

        PassageKind kind = chain[0].Kind == PassageKind.Paraphrase ? PassageKind.Paraphrase
            : kept == wordsA.Length && kept == wordsB.Length ? PassageKind.Verbatim
            : PassageKind.NearVerbatim;
        double similarity = Math.Round((double)kept / Math.Max(wordsA.Length, wordsB.Length), 4);
        return new Passage(firstA, lastA, firstB, lastB, kind, kept, similarity, quoted * 2 > kept);
    }
}

using NewsAnalysis.Alignment;

namespace NewsAnalysis.Reuse;

/// <summary>Counts where the words of each article come from.</summary>
internal static class CompositionCounter
{
    private static readonly CompositionPart[] Parts = Enum.GetValues<CompositionPart>();

    /// <summary>The table <c>composition</c>: four rows an article, which add up to the words of its body.</summary>
    /// <param name="texts">The articles.</param>
    /// <param name="pairs">What they share; only pairs that share a passage count.</param>
    /// <param name="families">The wire families.</param>
    public static IEnumerable<CompositionRow> Count(ReuseText[] texts, IReadOnlyList<ArticlePair> pairs, WireFamilies families)
    {
        var inFamily = texts.ToDictionary(t => t, t => new int[t.BodyWords.Length]);
        var inOthers = texts.ToDictionary(t => t, t => new int[t.BodyWords.Length]);
        foreach (ArticlePair pair in pairs)
        {
            if (pair.Passages.Count > 0)
            {
                var counts = families.IdOf(pair) is null ? inOthers : inFamily;
                Add(counts[pair.A], pair, r => r.StartA);
                Add(counts[pair.B], pair, r => r.StartB);
            }
        }

        foreach (ReuseText text in texts)
        {
            int[] words = new int[Parts.Length];
            for (int i = 0; i < text.BodyWords.Length; i++)
            {
                words[(int)PartOf(text.Roles[text.BodyPlaces[i]], inFamily[text][i], inOthers[text][i])]++;
            }

            foreach (CompositionPart part in Parts)
            {
                yield return new CompositionRow(text.Article.Id, part, words[(int)part]);
            }
        }
    }

    private static CompositionPart PartOf(WordRole role, int familyMembers, int others) =>
        (role & WordRole.Quoted) != 0 ? CompositionPart.Quotation
        : familyMembers >= 2 ? CompositionPart.Family
        : familyMembers + others > 0 ? CompositionPart.OneOther
        : CompositionPart.Own;

    // Adds one to every word of one side that the pair shares.
    private static void Add(int[] counts, ArticlePair pair, Func<SharedRun, int> start)
    {
        var covered = new bool[counts.Length];
        foreach (SharedRun run in pair.Runs)
        {
            covered.AsSpan(start(run), run.Count).Fill(true);
        }

        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] += covered[i] ? 1 : 0;
        }
    }
}

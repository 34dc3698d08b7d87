namespace NewsAnalysis.Claims;

/// <summary>Claims about where something happened, which two articles or more report.</summary>
/// <param name="story">The clauses of the story.</param>
internal sealed class PlaceClaims(StoryClauses story)
{
    private const double LeastLikeness = .25;

    /// <summary>The claims, in the order of their first mention.</summary>
    public IEnumerable<ClaimDraft> All()
    {
        var mentions = new List<Part<PlaceMention>>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < story.Count; i++)
        {
            foreach (PlaceMention place in story[i].Places)
            {
                mentions.Add(new Part<PlaceMention>(i, place, place.Span));
            }

            if (story[i].Report is { Where: { } where, Cue: { } cue } && story.OpensReport(i))
            {
                mentions.Add(new Part<PlaceMention>(i, where, cue.Cover(where.Span)) { Said = true });
            }
        }

        foreach (Part<PlaceMention> mention in mentions)
        {
            numbers.TryAdd(mention.Value.Name, numbers.Count);
        }

        GroupKey[] KeysOf(Part<PlaceMention> m) => story.KeysOf(m.Clause, new GroupKey(GroupKeyKind.Place, numbers[m.Value.Name]));
        return Grouping.Of(mentions, m => story.ArticleOf(m.Clause), KeysOf, Likeness, LeastLikeness)
            .Where(g => g.Count > 1 && g.Exists(m => m.Said || story[m.Clause].Events.Length > 0))
            .Select(Claim);
    }

    private ClaimDraft Claim(List<Part<PlaceMention>> group)
    {
        PlaceMention usual = group[0].Value;
        return new ClaimDraft
        {
            Kind = ClaimKind.Place,
            Statement = story.StatementOf(group[0].Clause),
            Cells = [.. group.Select(m => new DraftCell(
                story.ArticleOf(m.Clause), m.Said ? m.Span : story.PhraseOf(m.Clause, m.Span, 8),
                m.Value.Name == usual.Name ? ClaimStatus.Agrees : ClaimStatus.AgreesLessSpecific, "in " + m.Value.Name))],
            Difference = group.Exists(m => m.Value.Name != usual.Name) ? "granularity" : null,
        };
    }

    private double Likeness(Part<PlaceMention> a, Part<PlaceMention> b)
    {
        bool same = a.Value.Name == b.Value.Name;
        if (!same && (a.Value.Country is null || a.Value.Country != b.Value.Country))
        {
            return 0;
        }

        if (a.Said || b.Said)
        {
            return same && SourceNear(a.Clause) is { } source && source == SourceNear(b.Clause) ? .5 : 0;
        }

        double like = story.Likeness(a.Clause, b.Clause);
        return same && story.Index.SharesThing(story[a.Clause], story[b.Clause]) ? .3 + like : like;
    }

    // Who is said to say it, or something in the same sentence.
    private string? SourceNear(int clause)
    {
        Clause told = story[clause];
        Clause? before = clause > 0 ? story[clause - 1] : null;
        return told.Report?.Name ?? (before?.Article == told.Article && before.Sentence == told.Sentence ? before.Report?.Name : null);
    }
}

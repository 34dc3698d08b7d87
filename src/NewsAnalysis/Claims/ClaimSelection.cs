namespace NewsAnalysis.Claims;

/// <summary>Chooses which claims are shown: none that another shown one tells already, and of what one article alone reports what tells most.</summary>
internal static class ClaimSelection
{
    // Evidence that covers so much of a statement's is that statement.
    private const double SameWords = .6;

    /// <summary>The claims that stay.</summary>
    /// <param name="statements">Claims that are whole statements.</param>
    /// <param name="parts">Claims about a number, a time, a place, a source or a date of theirs.</param>
    /// <param name="most">How many of what it alone reports are kept of each article.</param>
    public static List<ClaimDraft> Of(List<ClaimDraft> statements, List<ClaimDraft> parts, int most)
    {
        var byArticle = new Dictionary<int, List<ClaimDraft>>();
        foreach (ClaimDraft statement in statements)
        {
            int article = statement.Cells[0].Article;
            if (!byArticle.TryGetValue(article, out List<ClaimDraft>? known))
            {
                byArticle[article] = known = [];
            }

            known.Add(statement);
        }

        var drafts = new List<ClaimDraft>(statements);
        foreach (ClaimDraft part in parts)
        {
            ClaimDraft? whole = part.Difference is null && part.Kind != ClaimKind.Attribution
                ? byArticle.GetValueOrDefault(part.Cells[0].Article, []).Find(s => Tells(s, part)) : null;
            if (whole is null)
            {
                drafts.Add(part);
            }
            else
            {
                whole.Weight = Math.Max(whole.Weight, part.Weight);
            }
        }

        var selected = drafts.Where(IsShared).ToList();
        selected.AddRange(drafts.Where(d => !IsShared(d)).GroupBy(d => d.Cells[0].Article)
            .OrderBy(g => g.Key).SelectMany(g => g.OrderByDescending(d => d.Weight).ThenBy(d => d.Cells[0].Span).Take(most)));
        return selected;
    }

    private static bool IsShared(ClaimDraft draft) => draft.Cells.Count > 1 || draft.Difference == ImpossibleDates.Kind;

    // The same articles tell the whole, and the part alone tells nothing more.
    private static bool Tells(ClaimDraft statement, ClaimDraft part)
    {
        if (statement.Cells.Count != part.Cells.Count)
        {
            return false;
        }

        bool same = true;
        for (int i = 0; i < part.Cells.Count; i++)
        {
            DraftCell whole = statement.Cells[i], cell = part.Cells[i];
            if (whole.Article != cell.Article || whole.Span.Overlap(cell.Span) < .8 * cell.Span.Length)
            {
                return false;
            }

            same &= cell.Span.Length >= SameWords * whole.Span.Length;
        }

        return same || part.Cells.Count == 1 || part.Vague;
    }
}

namespace NewsAnalysis.Claims;

/// <summary>Chooses which claims are shown: none that another shown one tells already, and of what one article alone reports what tells most.</summary>
internal static class ClaimSelection
{
    // So much of a part's evidence lies in that of the statement it is a part of.
    private const double LeastHeld = .8;

    /// <summary>The claims that stay.</summary>
    /// <param name="statements">Claims that are whole statements.</param>
    /// <param name="parts">Claims about a number, a time, a place, a source or a date of theirs.</param>
    /// <param name="most">How many of what it alone reports are kept of each article.</param>
    public static List<ClaimDraft> Of(List<ClaimDraft> statements, List<ClaimDraft> parts, int most)
    {
        var wholes = new DraftLookup(statements);
        var impossible = new DraftLookup(parts.Where(p => p.Difference == ImpossibleDates.Kind));
        var told = new HashSet<ClaimDraft>(ReferenceEqualityComparer.Instance);
        foreach (ClaimDraft part in parts.Where(p => p.Difference is "value" or "time" && p.Cells.Count > 1))
        {
            // What differs is the number or the time: the claim about it says so, with the shorter evidence.
            told.UnionWith(wholes.At(part.Cells[0].Article, part.Cells[0].Span).Where(s => s.Difference is null or "value" && Holds(s, part)));
        }

        var drafts = statements.Where(s => !told.Contains(s)).ToList();
        foreach (ClaimDraft part in parts)
        {
            // The day of a date that cannot be is not known.
            if (part.Cells.Count == 1 && part.Difference is null && impossible.At(part.Cells[0].Article, part.Cells[0].Span).Any())
            {
                continue;
            }

            // The same articles tell the whole, and the part alone tells nothing more.
            ClaimDraft? whole = part.Difference is null && part.Kind != ClaimKind.Attribution
                ? wholes.At(part.Cells[0].Article, part.Cells[0].Span).FirstOrDefault(s => Holds(s, part)) : null;
            if (whole is null)
            {
                drafts.Add(part);
            }
            else
            {
                whole.Weight = Math.Max(whole.Weight, part.Weight);
                whole.Kind = part.Kind is ClaimKind.Number or ClaimKind.Duration && part.Cells.Count > 1 ? part.Kind : whole.Kind;
            }
        }

        var selected = drafts.Where(IsShared).ToList();
        selected.AddRange(drafts.Where(d => !IsShared(d)).GroupBy(d => d.Cells[0].Article)
            .OrderBy(g => g.Key).SelectMany(g => g.OrderByDescending(d => d.Weight).ThenBy(d => d.Cells[0].Span).Take(most)));
        return selected;
    }

    private static bool IsShared(ClaimDraft draft) => draft.Cells.Count > 1 || draft.Difference == ImpossibleDates.Kind;

    // The evidence of the part lies in that of the whole, article by article.
    private static bool Holds(ClaimDraft statement, ClaimDraft part)
    {
        if (statement.Cells.Count != part.Cells.Count)
        {
            return false;
        }

        for (int i = 0; i < part.Cells.Count; i++)
        {
            if (statement.Cells[i].Article != part.Cells[i].Article || statement.Cells[i].Span.Overlap(part.Cells[i].Span) < LeastHeld * part.Cells[i].Span.Length)
            {
                return false;
            }
        }

        return true;
    }
}

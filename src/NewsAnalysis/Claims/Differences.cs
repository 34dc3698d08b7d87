using NewsAnalysis.Articles;

namespace NewsAnalysis.Claims;

/// <summary>Finds where statements that are about the same thing do not say the same: condition, extent, polarity.</summary>
internal static class Differences
{
    /// <summary>The claim with the cells marked that differ, and the kind of difference.</summary>
    /// <param name="draft">The claim.</param>
    /// <param name="members">Its clauses, in the order of its cells.</param>
    /// <param name="articles">The articles.</param>
    public static ClaimDraft Apply(ClaimDraft draft, Clause[] members, IReadOnlyList<Article> articles)
    {
        if (Array.TrueForAll(members, IsPledge) && (Extent(draft, members, articles) || Condition(draft, members)))
        {
            return draft;
        }

        Polarity(draft, members);
        return draft;
    }

    // The same statement, and its denial.
    private static void Polarity(ClaimDraft draft, Clause[] members)
    {
        int negated = members.Count(m => m.Modality.HasFlag(Modality.Negated));
        if (draft.Difference is "scope" or "condition" || Array.TrueForAll(members, IsPledge) || negated == 0 || negated == members.Length)
        {
            return;
        }

        bool usual = negated * 2 > members.Length;
        for (int i = 0; i < members.Length; i++)
        {
            if (members[i].Modality.HasFlag(Modality.Negated) != usual)
            {
                draft.Cells[i] = draft.Cells[i] with { Status = ClaimStatus.Differs, Reason = usual ? "states what others negate" : "negates what others state" };
            }
        }

        draft.Difference = "polarity";
    }

    private static bool IsPledge(Clause clause) => clause.Pledges.Length > 0;

    // The same pledge with and without a condition.
    private static bool Condition(ClaimDraft draft, Clause[] members)
    {
        bool some = Array.Exists(members, m => m.Modality.HasFlag(Modality.Conditional));
        if (!some || Array.TrueForAll(members, m => m.Modality.HasFlag(Modality.Conditional)))
        {
            return false;
        }

        for (int i = 0; i < members.Length; i++)
        {
            bool conditional = members[i].Modality.HasFlag(Modality.Conditional);
            draft.Cells[i] = draft.Cells[i] with { Status = ClaimStatus.Differs, Reason = conditional ? "with a condition; others state none" : "states no condition; another does" };
        }

        draft.Difference = "condition";
        return true;
    }

    // A wider or narrower extent of what is promised: "two ports", "the harbour facilities", "all ports and airports".
    private static bool Extent(ClaimDraft draft, Clause[] members, IReadOnlyList<Article> articles)
    {
        PledgeExtent[] extents = [.. members.Select(m => PledgeExtent.Of(m, articles[m.Article].Raw))];
        PledgeExtent usual = extents.Where(e => e.Known).GroupBy(e => e).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Level).Select(g => g.Key).FirstOrDefault();
        if (!usual.Known || Array.TrueForAll(extents, e => !e.Known || e == usual))
        {
            return false;
        }

        for (int i = 0; i < members.Length; i++)
        {
            if (extents[i].Known && extents[i] != usual)
            {
                draft.Cells[i] = draft.Cells[i] with { Status = ClaimStatus.Differs, Reason = $"reaches {extents[i].Words}; others: {usual.Words}" };
            }
        }

        draft.Difference = "scope";
        return true;
    }
}

using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Finds where statements that are about the same thing do not say the same: condition, extent, polarity, ordinal numbers, story stage, hedge.</summary>
internal static class Differences
{
    // Share of words between quotation marks from which on a clause is a quotation.
    private const double Quotation = .6;

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
        Ordinal(draft, members);
        Shade(
            draft, members, "story stage", m => m.Modality.HasFlag(Modality.Prospective) && !m.Modality.HasFlag(Modality.Accomplished),
            m => m.Modality.HasFlag(Modality.Accomplished) && !m.Modality.HasFlag(Modality.Prospective), "told as still to come; others: as done");
        Shade(draft, members, "hedge", m => m.Modality.HasFlag(Modality.Hedged), m => !m.Modality.HasFlag(Modality.Hedged), "told as likely or alleged; others: as a fact");
        return draft;
    }

    // The same statement, and its denial: what one negates another states.
    private static void Polarity(ClaimDraft draft, Clause[] members)
    {
        if (draft.Difference is "scope" or "condition" || Array.TrueForAll(members, IsPledge))
        {
            return;
        }

        HashSet<string>[] negated = [.. members.Select(Negation.Of)];
        foreach (string concept in negated.SelectMany(n => n).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            int[] states = [.. members.Select((m, i) => negated[i].Contains(concept) ? -1 : Array.IndexOf(m.Concepts, concept) >= 0 ? 1 : 0)];
            int denying = states.Count(s => s < 0), stating = states.Count(s => s > 0);
            if (stating == 0)
            {
                continue;
            }

            int usual = denying > stating ? -1 : 1;
            for (int i = 0; i < members.Length; i++)
            {
                if (states[i] == -usual)
                {
                    draft.Cells[i] = draft.Cells[i] with { Status = ClaimStatus.Differs, Reason = usual < 0 ? "states what others negate" : "negates what others state" };
                }
            }

            draft.Difference = "polarity";
            return;
        }
    }

    // "the second attack" and "the third attack"
    private static void Ordinal(ClaimDraft draft, Clause[] members)
    {
        Dictionary<string, (int Number, TextSpan Span)>[] read = [.. members.Select(Ordinals.Of)];
        foreach (string thing in read.SelectMany(r => r.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            int[] numbers = [.. read.Select(r => r.TryGetValue(thing, out var found) ? found.Number : 0)];
            int usual = numbers.Where(n => n > 0).GroupBy(n => n).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;
            for (int i = 0; i < members.Length; i++)
            {
                if (numbers[i] > 0 && numbers[i] != usual)
                {
                    draft.Cells[i] = draft.Cells[i] with { Status = ClaimStatus.Differs, Reason = $"number {numbers[i]} of its kind; others: number {usual}" };
                    draft.Difference = "value";
                }
            }
        }
    }

    // Told as done by one and as still to come by another; told as a fact by one and as likely or alleged by another. Neither denies the other.
    private static void Shade(ClaimDraft draft, Clause[] members, string kind, Func<Clause, bool> here, Func<Clause, bool> there, string reason)
    {
        if (draft.Difference is not null || !Array.Exists(members, m => here(m)) || !Array.Exists(members, m => there(m)))
        {
            return;
        }

        for (int i = 0; i < members.Length; i++)
        {
            if (here(members[i]) && draft.Cells[i].Status == ClaimStatus.Agrees)
            {
                draft.Cells[i] = draft.Cells[i] with { Reason = reason };
            }
        }

        draft.Difference = kind;
    }

    private static bool IsPledge(Clause clause) => clause.Pledges.Length > 0;

    // The same pledge with and without a condition.
    private static bool Condition(ClaimDraft draft, Clause[] members)
    {
        // One quotation that is cut at another place has no other condition.
        bool some = Array.Exists(members, m => m.Modality.HasFlag(Modality.Conditional));
        if (!some || Array.TrueForAll(members, m => m.Quoted >= Quotation) || Array.TrueForAll(members, m => m.Modality.HasFlag(Modality.Conditional)))
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

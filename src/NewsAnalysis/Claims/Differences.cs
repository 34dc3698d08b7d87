using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>
/// Finds where statements that are about the same thing do not say the same: condition, extent, polarity, ordinal numbers, wording of a
/// quotation, story stage, hedge.
/// </summary>
/// <param name="parties">Who the people named are, and whom they speak for.</param>
internal sealed class Differences(Parties parties)
{
    // The share of the words of the shorter of two clauses, from which on they say the same but for what the longer adds.
    private const double NearlySame = .8;

    // The share of words between marks from which on they are those of the quotation and none of the outlet's.
    private const double WholeQuotation = .95;

    // Half a quotation is one that another article cuts at another place.
    private const double HalfQuotation = Clause.LeastQuoted / 2;

    /// <summary>The claim with the cells marked that differ, and the kind of difference.</summary>
    /// <param name="draft">The claim.</param>
    /// <param name="members">Its clauses, in the order of its cells.</param>
    /// <param name="articles">The articles.</param>
    public ClaimDraft Apply(ClaimDraft draft, Clause[] members, IReadOnlyList<Article> articles)
    {
        bool scoped = Array.TrueForAll(members, IsPledge) && Extent(draft, members, articles);
        if (scoped || (Array.TrueForAll(members, Conditions.CanDepend) && Condition(draft, members)))
        {
            return draft;
        }

        Polarity(draft, members, articles);
        Ordinal(draft, members);
        Wording(draft, members, articles);
        Shade(draft, members, "story stage", "prospective", "accomplished", "told as still to come; others: as done");
        Shade(draft, members, "hedge", "hedge", null, "told as likely or alleged; others: as a fact");
        return draft;
    }

    // The same statement, and its denial: what one negates another states.
    // Two speakers who say the contrary disagree with each other: their outlets do not.
    private void Polarity(ClaimDraft draft, Clause[] members, IReadOnlyList<Article> articles)
    {
        if (draft.Difference is "scope" or "condition" || Array.TrueForAll(members, IsPledge))
        {
            return;
        }

        HashSet<string>[] negated = [.. members.Select(Negation.Of)];
        foreach (string concept in negated.SelectMany(n => n).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            // -1 for a clause that denies it, 1 for one that states it, 0 for one that leaves it open.
            int[] states = [.. members.Select((m, i) => negated[i].Contains(concept) ? -1 : States(m, concept) ? 1 : 0)];
            int denying = states.Count(s => s < 0), stating = states.Count(s => s > 0);
            if (stating == 0)
            {
                continue;
            }

            int usual = denying > stating ? -1 : 1;
            Clause other = members[Array.IndexOf(states, usual)];
            bool outlets = false;
            for (int i = 0; i < members.Length; i++)
            {
                if (states[i] == -usual)
                {
                    bool speakers = AreTwoSpeakers(members[i], other);
                    outlets |= !speakers;
                    draft.Cells[i] = speakers
                        ? draft.Cells[i] with { Status = ClaimStatus.AttributesDifferently, Reason = Disagreement(members[i], usual < 0 ? "states" : "denies", other) }
                        : draft.Cells[i] with { Status = ClaimStatus.Differs, Reason = Turned(usual < 0 ? other : members[i], concept, usual < 0, articles) };
                }
            }

            bool wording = outlets && Array.TrueForAll(members, m => m.IsQuotation);
            draft.Difference = !outlets ? "attribution" : wording ? "wording" : "polarity";
            return;
        }
    }

    private static bool States(Clause clause, string concept) => !clause.Modality.HasFlag(Modality.Negated) && Array.IndexOf(clause.Concepts, concept) >= 0;

    // What is denied, in the words that deny it.
    private static string Turned(Clause denies, string concept, bool others, IReadOnlyList<Article> articles)
    {
        string words = Negation.Words(denies, concept) is { } span ? $": “{span.In(articles[denies.Article].Raw)}”" : "";
        return (others ? "states what others negate" : "negates what others state") + words;
    }

    private static string Disagreement(Clause one, string does, Clause other) =>
        $"two speakers disagree, not the outlets: {Sources.Shown(one.Report)} {does} it; others: {Sources.Shown(other.Report)}";

    // Words of two people; or words between marks whose speaker is open, which are nobody's account of the same thing.
    private bool AreTwoSpeakers(Clause a, Clause b)
    {
        if (!IsSpoken(a) || !IsSpoken(b))
        {
            return false;
        }

        return a.Report?.Name is { } x && b.Report?.Name is { } y ? parties.SurelyOther(x, y) : a.Quoted > 0 || b.Quoted > 0;
    }

    private static bool IsSpoken(Clause clause) => clause.Report is not null || clause.Quoted > 0;

    // One utterance between quotation marks cannot have two wordings.
    private static void Wording(ClaimDraft draft, Clause[] members, IReadOnlyList<Article> articles)
    {
        int first = Array.FindIndex(members, m => m.Quoted >= WholeQuotation);
        for (int i = first + 1; first >= 0 && i < members.Length && draft.Difference is null or "wording"; i++)
        {
            if (members[i].Quoted >= WholeQuotation && QuoteWording.Difference(members[first], members[i]) is { } words)
            {
                draft.Cells[i] = draft.Cells[i] with
                {
                    Status = ClaimStatus.Differs,
                    Reason = $"quotes “{words.Other.In(articles[members[i].Article].Raw)}”; another has “{words.One.In(articles[members[first].Article].Raw)}”",
                };
                draft.Difference = "wording";
            }
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
    // The clause that is marked has a word of the class "here" (of hedges.tsv), another one of the class "there", or none where that is null.
    private static void Shade(ClaimDraft draft, Clause[] members, string kind, string here, string? there, string reason)
    {
        if (draft.Difference is not null)
        {
            return;
        }

        for (int i = 0; i < members.Length; i++)
        {
            if (Shades.Of(members[i], here).Any(c => Array.Exists(members, m => Tells(m, c))) && draft.Cells[i].Status == ClaimStatus.Agrees)
            {
                draft.Cells[i] = draft.Cells[i] with { Reason = reason };
                draft.Difference = kind;
            }
        }

        bool Tells(Clause member, string concept) => there is not null
            ? Shades.Of(member, there).Contains(concept, StringComparer.Ordinal) && !Shades.Of(member, here).Contains(concept, StringComparer.Ordinal)
            : !Shades.Of(member, here).Any() && Array.IndexOf(member.Concepts, concept) >= 0;
    }

    // Share of the words of the shorter of two clauses that the longer has too.
    private static double Share(Clause a, Clause b)
    {
        var x = a.Concepts.OfType<string>().ToHashSet(StringComparer.Ordinal);
        var y = b.Concepts.OfType<string>().ToHashSet(StringComparer.Ordinal);
        return (double)x.Count(y.Contains) / Math.Max(1, Math.Min(x.Count, y.Count));
    }

    private static bool IsPledge(Clause clause) => clause.Pledges.Length > 0;

    private static bool IsConditional(Clause clause) => clause.Modality.HasFlag(Modality.Conditional);

    // The same pledge with and without a condition.
    private static bool Condition(ClaimDraft draft, Clause[] members)
    {
        // One quotation that is cut at another place has no other condition.
        int conditions = members.Count(IsConditional);
        bool cut = Array.Exists(members, m => m.IsQuotation) && Array.TrueForAll(members, m => m.Quoted >= HalfQuotation);
        if (conditions == 0 || conditions == members.Length || cut)
        {
            return false;
        }

        // Who binds himself must be the same, or the words nearly the same: two parties have two sets of terms.
        string?[] agents = [.. members.Select(m => m.Agent ?? m.Report?.Name).Distinct(StringComparer.Ordinal)];
        if (agents is not [{ }] && !members.All(m => Share(m, members[0]) >= NearlySame))
        {
            return false;
        }

        for (int i = 0; i < members.Length; i++)
        {
            string reason = IsConditional(members[i]) ? "with a condition; others state none" : "states no condition; another does";
            draft.Cells[i] = draft.Cells[i] with { Status = ClaimStatus.Differs, Reason = reason };
        }

        draft.Difference = "condition";
        return true;
    }

    // A wider or narrower extent of what is promised: "two ports", "the harbour facilities", "all ports and airports".
    private static bool Extent(ClaimDraft draft, Clause[] members, IReadOnlyList<Article> articles)
    {
        PledgeExtent[] extents = [.. members.Select(m => PledgeExtent.Of(m, articles[m.Article].Raw))];
        PledgeExtent usual = extents.Where(e => e.Known).GroupBy(e => e)
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Level).Select(g => g.Key).FirstOrDefault();
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

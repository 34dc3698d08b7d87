using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Claims about numbers and durations.</summary>
/// <param name="story">The clauses of the story.</param>
internal sealed class NumberClaims(StoryClauses story)
{
    private const double LeastLikeness = .2;

    // Values further apart than this factor never go together, however vague one of them is (see QuantityComparer).
    private const double WidestFactor = 3;

    /// <summary>The claims, by what is counted.</summary>
    public IEnumerable<ClaimDraft> All()
    {
        var mentions = new List<NumberMention>();
        for (int i = 0; i < story.Count; i++)
        {
            foreach (Quantity quantity in story[i].Quantities)
            {
                if (quantity.Measure != Measure.Age && QuantityComparer.KeyOf(quantity) is { } key)
                {
                    mentions.Add(new NumberMention(i, quantity, IsLag(story[i], quantity) ? "lag" : key, HeadOf(story[i], quantity)));
                }
            }
        }

        foreach (var unit in mentions.GroupBy(m => m.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (List<NumberMention> group in Grouping.Of([.. unit], m => story.ArticleOf(m.Clause), KeysOf, Likeness, LeastLikeness).Where(IsTelling))
            {
                yield return Claim(group);
            }
        }
    }

    private ClaimDraft Claim(List<NumberMention> group)
    {
        Quantity usual = QuantityComparer.Usual(group.Select(m => m.Quantity));
        var cells = new List<DraftCell>();
        string? difference = null;
        foreach (NumberMention mention in group)
        {
            (ClaimStatus status, string? kind) = QuantityComparer.Compare(mention.Quantity, usual);
            difference = kind == "value" ? kind : difference ?? kind;
            Clause clause = story[mention.Clause];
            TextSpan evidence = IsAdjective(clause, mention.Quantity) ? Phrase.Onward(clause, mention.Quantity.Span) : Phrase.Around(clause, mention.Quantity.Span, 4);
            cells.Add(new DraftCell(clause.Article, evidence, status, QuantityComparer.Shown(mention.Quantity)));
        }

        return new ClaimDraft
        {
            Kind = group[0].Quantity.Measure == Measure.Time ? ClaimKind.Duration : ClaimKind.Number,
            Cells = cells,
            Difference = difference,
            Statement = story.StatementOf(group.Find(m => QuantityComparer.Compare(m.Quantity, usual).Status == ClaimStatus.Agrees).Clause),
            Weight = (group[0].Quantity.Value == 1 ? 4 : 14) + (Informativeness.Of(story[group[0].Clause]) / 2),
        };
    }

    // One or two of something is a claim only where something happens to them.
    private bool IsTelling(List<NumberMention> group) => (group.Count > 1 || !story.IsRepeated(group[0].Clause)) && (
        group[0].Quantity is not { Measure: Measure.Count, Value: <= 2 } || group.Exists(m => story[m.Clause].Events.Length > 0));

    // How far two numbers of one unit are about the same thing.
    private double Likeness(NumberMention a, NumberMention b)
    {
        if (a.Head is not null && b.Head is not null && a.Head != b.Head)
        {
            return 0;
        }

        double like = story.Likeness(a.Clause, b.Clause);
        bool equal = QuantityComparer.Compare(a.Quantity, b.Quantity).Status != ClaimStatus.Differs;
        if (!equal)
        {
            return like >= .45 ? like : 0;
        }

        bool shared = ClauseIndex.SharesEvent(story[a.Clause], story[b.Clause]);
        bool telling = a.Quantity.Value > 2 || a.Quantity.Measure != Measure.Count;
        return a.Head is not null ? .5 + like : shared ? .4 + like : telling && a.Quantity.Measure == Measure.Count ? .3 + like : like;
    }

    // Equal numbers can go together whatever their clauses share; a vague one reaches into the ranges beside its own.
    private GroupKey[] KeysOf(NumberMention mention)
    {
        double value = QuantityComparer.Base(mention.Quantity);
        var same = new GroupKey(GroupKeyKind.Value, BitConverter.DoubleToInt64Bits(value));
        if (value <= 0)
        {
            return story.KeysOf(mention.Clause, same);
        }

        long range = (long)Math.Floor(Math.Log(value, WidestFactor));
        return mention.Quantity.Bound == QuantityBound.Exact
            ? story.KeysOf(mention.Clause, same, Range(range))
            : story.KeysOf(mention.Clause, same, Range(range), Range(range - 1), Range(range + 1));
    }

    private static GroupKey Range(long number) => new(GroupKeyKind.Magnitude, number);

    private bool IsAdjective(Clause clause, Quantity quantity) => quantity.Measure is Measure.Time or Measure.Physical
        && story.RawOf(clause).AsSpan(quantity.Span.Start, quantity.Span.Length).Contains('-');

    // "24 hours after the call" tells when, not how long.
    private static bool IsLag(Clause clause, Quantity quantity) => quantity.Measure == Measure.Time
        && Phrase.Range(clause, quantity.Span).Last + 1 is var next && next < clause.Tokens.Length
        && clause.Words[next] is "after" or "before" or "later" or "earlier" or "ago" or "since" or "prior";

    // For "30-day halt" the thing that lasts; null for quantities that stand as nouns.
    private string? HeadOf(Clause clause, Quantity quantity)
    {
        if (!IsAdjective(clause, quantity))
        {
            return null;
        }

        (_, int last) = Phrase.Range(clause, quantity.Span);
        for (int at = last + 1; at < Math.Min(clause.Tokens.Length, last + 4); at++)
        {
            if (Phrase.IsEvent(clause, at))
            {
                return clause.Concepts[at];
            }
        }

        return last + 1 < clause.Tokens.Length ? clause.Concepts[last + 1] ?? "" : "";
    }

    private readonly record struct NumberMention(int Clause, Quantity Quantity, string Key, string? Head);
}

using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Claims about numbers and durations.</summary>
/// <param name="story">The clauses of the story.</param>
internal sealed class NumberClaims(StoryClauses story)
{
    // From here on two mentions of a number are of one thing.
    private const double LeastLikeness = .2;

    // From here on clauses are alike enough for numbers that are not equal: where the same happens beside both, and where that is not known.
    private const double AlikeBesideOneEvent = .3;
    private const double Alike = .45;

    // What equal numbers are the more alike by: as the same thing that lasts, beside the same event, as counts of more than two.
    private const double SameHead = .5;
    private const double SameEvent = .4;
    private const double SameCount = .3;

    // From here on a number is told twice, not two things that happen to be as many.
    private const double LargeNumber = 100;

    // Words beside a number that tell what is counted.
    private const int NearWords = 5;

    // So many words before a number its verb is looked for.
    private const int WordsToVerb = 4;

    // So many tokens of an endless clause are looked through for another's number.
    private const int LongestClause = 200;

    private readonly HashSet<(int Article, string Key, double Value)> _given = [];

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

        foreach (NumberMention mention in mentions)
        {
            _given.Add((story.ArticleOf(mention.Clause), mention.Key, mention.Value));
        }

        foreach (var unit in mentions.GroupBy(m => m.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var groups = Grouping.Of([.. unit], m => story.ArticleOf(m.Clause), KeysOf, Likeness, LeastLikeness);
            Dictionary<double, List<NumberMention>> fullest = Fullest(groups);
            foreach (List<NumberMention> group in groups.Where(g => IsTelling(g) && !IsToldElsewhere(g, fullest)))
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
            TextSpan span = mention.Quantity.Span;
            TextSpan evidence = IsAdjective(clause, mention.Quantity) ? Phrase.Onward(clause, span) : Phrase.Around(clause, span, WordsToVerb);
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
    private bool IsTelling(List<NumberMention> group)
    {
        bool repeated = group.Count == 1 && story.IsRepeated(group[0].Clause);
        return !repeated && (group[0].Quantity is not { Measure: Measure.Count, Value: <= 2 } || group.Exists(m => story[m.Clause].Events.Length > 0));
    }

    // Of each large value the group that most articles are in: where the articles of another are among them, it tells the same once more.
    private static Dictionary<double, List<NumberMention>> Fullest(List<List<NumberMention>> groups)
    {
        var fullest = new Dictionary<double, List<NumberMention>>();
        foreach (List<NumberMention> group in groups)
        {
            double value = group[0].Value;
            bool large = group[0].Quantity.Measure != Measure.Time && value >= LargeNumber && group.TrueForAll(m => m.Value == value);
            if (large && (!fullest.TryGetValue(value, out List<NumberMention>? known) || known.Count < group.Count))
            {
                fullest[value] = group;
            }
        }

        return fullest;
    }

    private bool IsToldElsewhere(List<NumberMention> group, Dictionary<double, List<NumberMention>> fullest) =>
        fullest.TryGetValue(group[0].Value, out List<NumberMention>? other) && !ReferenceEquals(other, group)
        && group.TrueForAll(m => m.Value == other[0].Value && other.Exists(o => story.ArticleOf(o.Clause) == story.ArticleOf(m.Clause)));

    private bool GivesBoth(NumberMention a, NumberMention b) =>
        Gives(story.ArticleOf(a.Clause), b) || Gives(story.ArticleOf(b.Clause), a) || Names(story[a.Clause], b) || Names(story[b.Clause], a);

    // "six arrests, compared to 47 the night before"
    private bool Names(Clause clause, NumberMention other)
    {
        Clause given = story[other.Clause];
        (int first, int last) = Phrase.Range(given, other.Quantity.Span);
        int looked = Math.Min(LongestClause, clause.Concepts.Length);
        return Enumerable.Range(first, last - first + 1).Any(at => given.Concepts[at] is ['#', ..] number && clause.Concepts.AsSpan(0, looked).Contains(number));
    }

    private bool Gives(int article, NumberMention mention) => _given.Contains((article, mention.Key, mention.Value));

    // Words beside the numbers that both clauses count or price: "a $43,000 Rolex watch".
    private bool SharesCounted(NumberMention a, NumberMention b)
    {
        string[] near = Near(a);
        return near.Length > 0 && Array.Exists(Near(b), near.Contains);
    }

    private string[] Near(NumberMention mention)
    {
        Clause clause = story[mention.Clause];
        (_, int last) = Phrase.Range(clause, mention.Quantity.Span);
        return [.. Enumerable.Range(last + 1, NearWords)
            .TakeWhile(i => i < clause.Tokens.Length && clause.Tokens[i].IsWord && !Verbs.IsFinite(clause.Words[i]))
            .Select(i => clause.Concepts[i]).OfType<string>().Where(c => c[0] is not ('@' or '#'))];
    }

    // What happens beside both numbers is the same, and neither clause says it was at another time.
    private bool SharesLocalEvent(NumberMention a, NumberMention b)
    {
        Clause x = story[a.Clause], y = story[b.Clause];
        return LocalEvents(x, a.Quantity).Intersect(LocalEvents(y, b.Quantity), StringComparer.Ordinal).Any()
            && !x.Times.Any(t => y.Times.Any(u => TimeComparer.Compare(t, u).Status == ClaimStatus.Differs))
            && !x.Places.Any(p => y.Places.Any(q => p.Name != q.Name));
    }

    private static IEnumerable<string> LocalEvents(Clause clause, Quantity quantity)
    {
        (int first, int last) = Phrase.Range(clause, quantity.Span);
        int from = Math.Max(0, first - NearWords), to = Math.Min(clause.Tokens.Length, last + NearWords);
        return Enumerable.Range(from, to - from).Where(at => Phrase.IsEvent(clause, at)).Select(at => clause.Concepts[at]!);
    }

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
            // An account that gives both numbers gives them for two things.
            return like >= AlikeBesideOneEvent && (like >= Alike || SharesLocalEvent(a, b)) && !GivesBoth(a, b) ? like : 0;
        }

        // Numbers that only can be one ("up to five", "three") are one where the clauses are alike.
        if (a.Value != b.Value && like < AlikeBesideOneEvent)
        {
            return a.Quantity.Measure is not (Measure.Count or Measure.Time) && SharesCounted(a, b) ? LeastLikeness : 0;
        }

        bool shared = ClauseIndex.SharesEvent(story[a.Clause], story[b.Clause]);
        return like + (a.Head is not null ? SameHead : shared ? SameEvent : a.Quantity is { Measure: Measure.Count, Value: > 2 } ? SameCount : 0);
    }

    // Equal numbers can go together whatever their clauses share; a vague one reaches into the ranges beside its own.
    private GroupKey[] KeysOf(NumberMention mention)
    {
        double value = mention.Value;
        var same = new GroupKey(GroupKeyKind.Value, BitConverter.DoubleToInt64Bits(value));
        if (value <= 0)
        {
            return story.KeysOf(mention.Clause, same);
        }

        long range = (long)Math.Floor(Math.Log(value, QuantityComparer.WidestFactor));
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

    // A quantity of a clause: the index of the clause, what of it is compared with what, and for "30-day halt" the thing that lasts.
    private readonly record struct NumberMention(int Clause, Quantity Quantity, string Key, string? Head)
    {
        /// <summary>The value that is compared (<see cref="QuantityComparer.Base"/>).</summary>
        public double Value => QuantityComparer.Base(Quantity);
    }
}

using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Claims about one part of a statement: how many, how long, when, where, and who says so.</summary>
internal sealed class FacetClaims
{
    private readonly IReadOnlyList<Article> _articles;
    private readonly List<Clause> _clauses;
    private readonly ClauseIndex _index;
    private readonly Parties _parties;
    private readonly List<List<int>> _clusters;
    private readonly int[] _clusterOf;

    public FacetClaims(IReadOnlyList<Article> articles, List<Clause> clauses, ClauseIndex index, Parties parties, List<List<int>> clusters)
    {
        (_articles, _clauses, _index, _parties, _clusters) = (articles, clauses, index, parties, clusters);
        _clusterOf = [.. Enumerable.Repeat(-1, clauses.Count)];
        for (int i = 0; i < clusters.Count; i++)
        {
            foreach (int member in clusters[i])
            {
                _clusterOf[member] = i;
            }
        }
    }

    /// <summary>Claims about numbers and durations.</summary>
    public IEnumerable<ClaimDraft> Numbers()
    {
        var mentions = new List<NumberMention>();
        for (int i = 0; i < _clauses.Count; i++)
        {
            foreach (Quantity quantity in _clauses[i].Quantities)
            {
                if (QuantityComparer.KeyOf(quantity) is { } key && quantity.Measure != Measure.Age)
                {
                    mentions.Add(new NumberMention(i, quantity, IsLag(_clauses[i], quantity) ? "lag" : key, HeadOf(_clauses[i], quantity)));
                }
            }
        }

        foreach (var unit in mentions.GroupBy(m => m.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (List<NumberMention> group in Grouping.Of([.. unit], m => _clauses[m.Clause].Article, Likeness, .2).Where(IsTelling))
            {
                yield return NumberClaim(group);
            }
        }
    }

    /// <summary>Claims about when something happened or was said.</summary>
    public IEnumerable<ClaimDraft> Times()
    {
        var mentions = new List<Part<TimeMention>>();
        for (int i = 0; i < _clauses.Count; i++)
        {
            foreach (TimeMention time in _clauses[i].Times)
            {
                mentions.Add(new Part<TimeMention>(i, time, time.Span));
            }

            // The time of saying belongs to the first clause of what is said.
            if (_clauses[i].Report is { When: { } when, Words: { } words } && (i == 0 || !ReferenceEquals(_clauses[i - 1].Report, _clauses[i].Report)))
            {
                mentions.Add(new Part<TimeMention>(i, when, words.Cover(when.Span)) { Said = true });
            }
        }

        foreach (List<Part<TimeMention>> group in Grouping.Of(mentions, m => _clauses[m.Clause].Article, Likeness, .25))
        {
            if (TimeClaim(group) is { } claim)
            {
                yield return claim;
            }
        }
    }

    /// <summary>Claims about where something happened, which two articles or more report.</summary>
    public IEnumerable<ClaimDraft> Places()
    {
        var mentions = new List<Part<PlaceMention>>();
        for (int i = 0; i < _clauses.Count; i++)
        {
            mentions.AddRange(_clauses[i].Places.Select(p => new Part<PlaceMention>(i, p, p.Span)));
            if (_clauses[i].Report is { Where: { } where, Cue: { } cue } && (i == 0 || !ReferenceEquals(_clauses[i - 1].Report, _clauses[i].Report)))
            {
                mentions.Add(new Part<PlaceMention>(i, where, cue.Cover(where.Span)) { Said = true });
            }
        }

        foreach (List<Part<PlaceMention>> group in Grouping.Of(mentions, m => _clauses[m.Clause].Article, Likeness, .25).Where(g => g.Count > 1 && g.Exists(m => m.Said || HasEvent(_clauses[m.Clause]))))
        {
            PlaceMention usual = group[0].Value;
            yield return new ClaimDraft
            {
                Kind = ClaimKind.Place,
                Cells = [.. group.Select(m => new DraftCell(
                    _clauses[m.Clause].Article, m.Said ? m.Span : PhraseOf(m.Clause, m.Span, 8),
                    m.Value.Name == usual.Name ? ClaimStatus.Agrees : ClaimStatus.AgreesLessSpecific, "in " + m.Value.Name))],
                Difference = group.Exists(m => m.Value.Name != usual.Name) ? "granularity" : null,
            };
        }
    }

    /// <summary>Claims about who is the source, where the accounts of one thing name different sources.</summary>
    /// <remarks>Two groups of clauses that are about one thing, though not alike enough to be one claim, are one account with two sources.</remarks>
    public IEnumerable<ClaimDraft> Sources()
    {
        var told = _clusters.Select(c => c.Select(i => _clauses[i]).Where(x => x.Report is { Words: not null, Name: not null, Named: true }).ToList()).ToList();
        var used = new HashSet<int>();
        foreach ((int a, int b) in LooseLinks(told))
        {
            if (used.Contains(a) || used.Contains(b))
            {
                continue;
            }

            List<Clause> both = [.. told[a].Concat(told[b].Where(y => !told[a].Exists(x => x.Article == y.Article))).OrderBy(c => c.Article)];
            if (SourceClaim(both, .05) is { } claim)
            {
                used.Add(a);
                used.Add(b);
                yield return claim;
            }
        }

        for (int i = 0; i < told.Count; i++)
        {
            if (told[i].Count > 1 && !used.Contains(i) && SourceClaim(told[i], .5) is { } claim)
            {
                yield return claim;
            }
        }
    }

    // Pairs of groups that tell of one event at one time, or with the same numbers, the most alike first.
    private IEnumerable<(int A, int B)> LooseLinks(List<List<Clause>> told)
    {
        var groupOf = new Dictionary<Clause, int>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < told.Count; i++)
        {
            told[i].ForEach(c => groupOf[c] = i);
        }

        return _index.Links(.05)
            .Where(l => groupOf.ContainsKey(_clauses[l.A]) && groupOf.ContainsKey(_clauses[l.B]) && SharesEvent(_clauses[l.A], _clauses[l.B]) && SharesWhenOrWhere(_clauses[l.A], _clauses[l.B], l.Score))
            .Select(l => (groupOf[_clauses[l.A]], groupOf[_clauses[l.B]]))
            .Where(p => p.Item1 != p.Item2 && !told[p.Item1].Exists(x => told[p.Item2].Exists(y => x.Article == y.Article && x.SentenceNumber != y.SentenceNumber)))
            .Distinct();
    }

    // The same place, with times that go together; or the same time, of statements that are more alike.
    private static bool SharesWhenOrWhere(Clause a, Clause b, double like)
    {
        bool sameTime = a.Times.Any(x => b.Times.Any(y => TimeComparer.Compare(x, y).Status != ClaimStatus.Differs));
        bool samePlace = a.Places.Any(x => b.Places.Any(y => x.Name == y.Name || (x.Country is not null && x.Country == y.Country)));
        return (samePlace && (sameTime || a.Times.Count == 0 || b.Times.Count == 0)) || (sameTime && like >= .2);
    }

    private ClaimDraft? SourceClaim(List<Clause> told, double least)
    {
        var sources = told.GroupBy(c => c.Report!.Name!, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Min(c => c.Article)).ToList();
        string usual = sources[0].Key;
        if (!told.Exists(c => _parties.SurelyOther(c.Report!.Name!, usual) && told.Exists(o => o.Report!.Name == usual && _index.Likeness(c, o) >= least)))
        {
            return null;
        }

        return new ClaimDraft
        {
            Kind = ClaimKind.Attribution,
            Difference = "attribution",
            Cells = [.. told.Select(c => new DraftCell(
                c.Article, SourceEvidence(c), _parties.SurelyOther(c.Report!.Name!, usual) ? ClaimStatus.AttributesDifferently : ClaimStatus.Agrees,
                "the source is " + Claims.Sources.Shown(c.Report!.Name)))],
        };
    }

    private static TextSpan SourceEvidence(Clause clause)
    {
        TextSpan words = clause.Report!.Words!.Value;
        TextSpan opening = Phrase.Opening(clause, 3);
        return opening.Start >= words.End && opening.Start - words.End < 40 ? words.Cover(opening) : words;
    }

    private ClaimDraft NumberClaim(List<NumberMention> group)
    {
        Quantity usual = QuantityComparer.Usual(group.Select(m => m.Quantity));
        var cells = new List<DraftCell>();
        string? difference = null;
        foreach (NumberMention mention in group)
        {
            (ClaimStatus status, string? kind) = QuantityComparer.Compare(mention.Quantity, usual);
            difference = kind == "value" ? kind : difference ?? kind;
            Clause clause = _clauses[mention.Clause];
            string raw = _articles[clause.Article].Raw;
            TextSpan evidence = IsAdjective(raw, mention.Quantity) ? Phrase.Onward(raw, clause, mention.Quantity.Span) : Phrase.Around(raw, clause, mention.Quantity.Span, 4);
            cells.Add(new DraftCell(clause.Article, evidence, status, QuantityComparer.Shown(mention.Quantity)));
        }

        Clause first = _clauses[group[0].Clause];
        return new ClaimDraft
        {
            Kind = group[0].Quantity.Measure == Measure.Time ? ClaimKind.Duration : ClaimKind.Number,
            Cells = cells,
            Difference = difference,
            Weight = (group[0].Quantity.Value == 1 ? 4 : 14) + (Informativeness.Of(first) / 2),
        };
    }

    private ClaimDraft? TimeClaim(List<Part<TimeMention>> group)
    {
        TimeMention usual = TimeComparer.MostExact(group.Select(m => m.Value));
        var cells = new List<DraftCell>();
        string? difference = null;
        foreach (Part<TimeMention> mention in group)
        {
            (ClaimStatus status, string? kind) = TimeComparer.Compare(mention.Value, usual);
            difference = kind == "time" ? kind : difference ?? kind;
            TextSpan evidence = mention.Said ? mention.Span : PhraseOf(mention.Clause, mention.Span, 7);
            cells.Add(new DraftCell(_clauses[mention.Clause].Article, evidence, status, TimeComparer.Shown(mention.Value)));
        }

        // A day without anything that happens on it says nothing.
        if (cells.TrueForAll(c => c.Span.Length <= group.Find(m => _clauses[m.Clause].Article == c.Article).Value.Span.Length))
        {
            return null;
        }

        return group.Count == 1 && (group[0].Value.Precision is TimePrecision.Vague or TimePrecision.PartOfDay || group[0].Said) ? null : new ClaimDraft
        {
            Kind = ClaimKind.Date,
            Cells = cells,
            Difference = difference,
            Weight = 8 + (Informativeness.Of(_clauses[group[0].Clause]) / 3),
        };
    }

    // One or two of something is a claim only where something happens to them.
    private bool IsTelling(List<NumberMention> group) =>
        group[0].Quantity is not { Measure: Measure.Count, Value: <= 2 } || group.Exists(m => HasEvent(_clauses[m.Clause]));

    private static bool HasEvent(Clause clause) => Enumerable.Range(0, clause.Tokens.Length).Any(at => Phrase.IsEvent(clause, at));

    // How far two numbers of one unit are about the same thing.
    private double Likeness(NumberMention a, NumberMention b)
    {
        if (a.Head is not null && b.Head is not null && a.Head != b.Head)
        {
            return 0;
        }

        double like = SameCluster(a.Clause, b.Clause) ? 1 : _index.Likeness(_clauses[a.Clause], _clauses[b.Clause]);
        bool equal = QuantityComparer.Compare(a.Quantity, b.Quantity).Status != ClaimStatus.Differs;
        if (!equal)
        {
            return like >= .45 ? like : 0;
        }

        bool shared = SharesEvent(_clauses[a.Clause], _clauses[b.Clause]);
        bool telling = a.Quantity.Value > 2 || a.Quantity.Measure != Measure.Count;
        return a.Head is not null ? .5 + like : shared ? .4 + like : telling && a.Quantity.Measure == Measure.Count ? .3 + like : like;
    }

    private double Likeness(Part<TimeMention> a, Part<TimeMention> b)
    {
        if (a.Said != b.Said)
        {
            return 0;
        }

        Clause x = _clauses[a.Clause], y = _clauses[b.Clause];
        double like = SameCluster(a.Clause, b.Clause) ? 1 : _index.Likeness(x, y);
        bool equal = TimeComparer.Compare(a.Value, b.Value).Status != ClaimStatus.Differs;
        if (a.Said)
        {
            return equal && x.Report!.Name == y.Report!.Name && like >= .3 ? like : 0;
        }

        return !equal ? (like >= .6 && a.Value.Precision <= TimePrecision.Day && b.Value.Precision <= TimePrecision.Day ? like * .5 : 0) : like >= .1 && SharesEvent(x, y) && SharesName(x, y) ? .3 + like : like;
    }

    private double Likeness(Part<PlaceMention> a, Part<PlaceMention> b)
    {
        Clause x = _clauses[a.Clause], y = _clauses[b.Clause];
        bool same = a.Value.Name == b.Value.Name;
        if (!same && (a.Value.Country is null || a.Value.Country != b.Value.Country))
        {
            return 0;
        }

        double like = SameCluster(a.Clause, b.Clause) ? 1 : _index.Likeness(x, y);
        if (a.Said || b.Said)
        {
            return same && SourceNear(a.Clause) is { } source && source == SourceNear(b.Clause) ? .5 : 0;
        }

        return same && SharesThing(x, y) ? .3 + like : like;
    }

    // Who is said to say it, or something in the same sentence.
    private string? SourceNear(int clause) => _clauses[clause].Report?.Name
        ?? (clause > 0 && _clauses[clause - 1].Sentence == _clauses[clause].Sentence && _clauses[clause - 1].Article == _clauses[clause].Article ? _clauses[clause - 1].Report?.Name : null);

    private bool SameCluster(int a, int b) => _clusterOf[a] >= 0 && _clusterOf[a] == _clusterOf[b];

    private static bool SharesEvent(Clause a, Clause b) => a.Concepts.Any(c => c is not null && ConceptLexicon.RoleOf(c) is ConceptRole.Event or ConceptRole.Pledge && Array.IndexOf(b.Concepts, c) >= 0);

    private static bool SharesThing(Clause a, Clause b) => a.Concepts.Any(c => c is not null && c[0] != '@' && Array.IndexOf(b.Concepts, c) >= 0);

    private static bool SharesName(Clause a, Clause b) => a.Concepts.Any(c => c is not null && c[0] == '@' && Array.IndexOf(b.Concepts, c) >= 0);

    private TextSpan PhraseOf(int clause, TextSpan focus, int left) => Phrase.Around(_articles[_clauses[clause].Article].Raw, _clauses[clause], focus, left);

    private static bool IsAdjective(string raw, Quantity quantity) => quantity.Measure is Measure.Time or Measure.Physical && quantity.Span.In(raw).Contains('-', StringComparison.Ordinal);

    // "24 hours after the call" tells when, not how long.
    private bool IsLag(Clause clause, Quantity quantity)
    {
        (_, int last) = Phrase.Range(clause, quantity.Span);
        return quantity.Measure == Measure.Time && last + 1 < clause.Tokens.Length
            && Verbs.Lower(_articles[clause.Article].Raw, clause.Tokens[last + 1]) is "after" or "before" or "later" or "earlier" or "ago" or "since" or "prior";
    }

    // For "30-day halt" the thing that lasts; null for quantities that stand as nouns.
    private string? HeadOf(Clause clause, Quantity quantity)
    {
        if (!IsAdjective(_articles[clause.Article].Raw, quantity))
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

    private readonly record struct Part<T>(int Clause, T Value, TextSpan Span)
    {
        public bool Said { get; init; }
    }
}

using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Claims about when something happened or was said.</summary>
/// <param name="story">The clauses of the story.</param>
internal sealed class TimeClaims(StoryClauses story)
{
    private const double LeastLikeness = .25;

    // Tokens on either side of a time in which that stands which happens then.
    private const int Beside = 8;

    /// <summary>The claims, in the order of their first mention.</summary>
    public IEnumerable<ClaimDraft> All()
    {
        var mentions = new List<Part<TimeMention>>();
        for (int i = 0; i < story.Count; i++)
        {
            foreach (TimeMention time in story[i].Times)
            {
                if (TellsMore(i, time))
                {
                    mentions.Add(new Part<TimeMention>(i, time, time.Span));
                }
            }

            // The time of saying belongs to the first clause of what is said.
            if (story[i].Report is { When: { } when, Words: { } words } && story.OpensReport(i))
            {
                mentions.Add(new Part<TimeMention>(i, when, words.Cover(when.Span)) { Said = true });
            }
        }

        foreach (List<Part<TimeMention>> group in Grouping.Of(mentions, m => story.ArticleOf(m.Clause), m => story.KeysOf(m.Clause), Likeness, LeastLikeness))
        {
            if (Claim(group) is { } claim)
            {
                yield return claim;
            }
        }
    }

    // A time word without anything that happens then says nothing.
    private bool TellsMore(int clause, TimeMention time)
    {
        TextSpan phrase = story.PhraseOf(clause, time.Span, 7);
        Clause words = story[clause];
        (int first, int last) = Phrase.Range(words, phrase);
        for (int at = first; at <= last; at++)
        {
            TextSpan token = words.Tokens[at].Span;
            if (words.Concepts[at] is not null && token.Overlap(phrase) > 0 && token.Overlap(time.Span) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private ClaimDraft? Claim(List<Part<TimeMention>> group)
    {
        TimeMention usual = TimeComparer.MostExact(group.Select(m => m.Value));
        var cells = new List<DraftCell>();
        string? difference = null;
        bool happens = false;
        foreach (Part<TimeMention> mention in group)
        {
            (ClaimStatus status, string? kind) = TimeComparer.Compare(mention.Value, usual);
            difference = kind == "time" ? kind : difference ?? kind;
            TextSpan evidence = mention.Said ? mention.Span : story.PhraseOf(mention.Clause, mention.Span, 7);
            cells.Add(new DraftCell(story.ArticleOf(mention.Clause), evidence, status, TimeComparer.Shown(mention.Value)));
            happens |= evidence.Length > mention.Value.Span.Length;
        }

        // A day without anything that happens on it says nothing.
        bool vague = group[0].Value.Precision is TimePrecision.Vague or TimePrecision.PartOfDay || group[0].Said;
        return !happens || (group.Count == 1 && (vague || story.IsRepeated(group[0].Clause))) ? null : new ClaimDraft
        {
            Kind = ClaimKind.Date,
            Cells = cells,
            Difference = difference,
            Statement = story.StatementOf(group.MinBy(m => m.Value.Precision).Clause, group[0].Said),
            Weight = 8 + (Informativeness.Of(story[group[0].Clause]) / 3),
        };
    }

    // The words beside both times tell of one kind of event: "declined to say on Tuesday" and "joined others Tuesday" do not.
    private bool SharesEventBeside(Part<TimeMention> a, Part<TimeMention> b) =>
        EventsBeside(story[a.Clause], a.Span).Intersect(EventsBeside(story[b.Clause], b.Span), StringComparer.Ordinal).Any();

    private static IEnumerable<string> EventsBeside(Clause clause, TextSpan time)
    {
        (int first, int last) = Phrase.Range(clause, time);
        int start = Math.Max(0, first - Beside), end = Math.Min(clause.Tokens.Length, last + Beside + 1);
        return Enumerable.Range(start, end - start).Where(at => Phrase.IsEvent(clause, at)).Select(at => clause.Concepts[at]!);
    }

    private double Likeness(Part<TimeMention> a, Part<TimeMention> b)
    {
        if (a.Said != b.Said)
        {
            return 0;
        }

        Clause x = story[a.Clause], y = story[b.Clause];
        double like = story.Likeness(a.Clause, b.Clause);
        bool equal = TimeComparer.Compare(a.Value, b.Value).Status != ClaimStatus.Differs;
        if (a.Said)
        {
            return equal && x.Report!.Name == y.Report!.Name && like >= .3 ? like : 0;
        }

        // Times belong to what happens at them: without an event in common they are times of two things.
        bool resolved = a.Value.From is not null && b.Value.From is not null;
        if (like < 1 && (!SharesEventBeside(a, b) || (!resolved && !story.Index.SharesName(x, y))))
        {
            return 0;
        }

        if (!equal)
        {
            return like >= .6 && a.Value.Precision <= TimePrecision.Day && b.Value.Precision <= TimePrecision.Day ? like * .5 : 0;
        }

        return like >= .1 && ClauseIndex.SharesEvent(x, y) && story.Index.SharesName(x, y) ? .3 + like : like;
    }
}

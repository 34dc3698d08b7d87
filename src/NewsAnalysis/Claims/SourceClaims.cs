using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Claims about who is the source, where the accounts of one thing name different sources.</summary>
/// <remarks>Two groups of clauses that are about one thing, though not alike enough to be one claim, are one account with two sources.</remarks>
/// <param name="story">The clauses of the story.</param>
internal sealed class SourceClaims(StoryClauses story)
{
    /// <summary>The claims.</summary>
    public IEnumerable<ClaimDraft> All()
    {
        var told = story.Clusters.Select(c => c.Select(i => story[i]).Where(x => x.Report is { Words: not null, Cue: not null, Name: not null, Named: true }).ToList()).ToList();
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

        // One sentence with two clauses has one source.
        var sentences = new HashSet<(int Article, int Sentence)>();
        for (int i = 0; i < told.Count; i++)
        {
            if (told[i].Count > 1 && !used.Contains(i) && !told[i].TrueForAll(c => sentences.Contains((c.Article, c.SentenceNumber))) && SourceClaim(told[i], .5) is { } claim)
            {
                sentences.UnionWith(told[i].Select(c => (c.Article, c.SentenceNumber)));
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

        return story.Index.Links(.05)
            .Where(l => groupOf.ContainsKey(story[l.A]) && groupOf.ContainsKey(story[l.B]) && ClauseIndex.SharesEvent(story[l.A], story[l.B]) && SharesWhenOrWhere(story[l.A], story[l.B], l.Score))
            .Select(l => (groupOf[story[l.A]], groupOf[story[l.B]]))
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
        // One states what another denies: two parties, not two sources of one account.
        if (told.Exists(c => c.Modality.HasFlag(Modality.Negated)) && told.Exists(c => !c.Modality.HasFlag(Modality.Negated)))
        {
            return null;
        }

        var sources = told.GroupBy(c => c.Report!.Name!, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Min(c => c.Article)).ToList();
        string usual = sources[0].Key;
        if (!told.Exists(c => story.Parties.SurelyOther(c.Report!.Name!, usual) && told.Exists(o => o.Report!.Name == usual && story.Index.Likeness(c, o) >= least)))
        {
            return null;
        }

        return new ClaimDraft
        {
            Kind = ClaimKind.Attribution,
            Difference = "attribution",
            Statement = Sources.Statement(told.Find(c => c.Report!.Name == usual)!, story.RawOf(told.Find(c => c.Report!.Name == usual)!)),
            Cells = [.. told.Select(c => new DraftCell(
                c.Article, SourceEvidence(c), story.Parties.SurelyOther(c.Report!.Name!, usual) ? ClaimStatus.AttributesDifferently : ClaimStatus.Agrees,
                "the source is " + Sources.Shown(c.Report)))],
        };
    }

    private TextSpan SourceEvidence(Clause clause)
    {
        TextSpan words = clause.Report!.Words!.Value;
        TextSpan opening = Phrase.Opening(clause, 3);
        return opening.Start >= words.End && opening.Start - words.End < 40 && clause.Report!.Cue!.Value.End <= opening.Start && !story.RawOf(clause).AsSpan(words.End, opening.Start - words.End).Contains(',') ? words.Cover(opening) : words;
    }
}

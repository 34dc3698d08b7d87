using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Claims about who is the source, where the accounts of one thing name different sources.</summary>
/// <remarks>Two groups of clauses that are about one thing, though not alike enough to be one claim, are one account with two sources.</remarks>
/// <param name="story">The clauses of the story.</param>
internal sealed class SourceClaims(StoryClauses story)
{
    // From here on two clauses are about one thing, though not alike enough to be one claim; and in a group of those that are, one account.
    private const double Loose = .05;
    private const double Close = .5;

    // Statements that share no more than their time must be as much alike.
    private const double LeastAtOneTime = .2;

    // The opening of a statement stands beside its source within so many characters; of the statement so many words are shown.
    private const int WidestGap = 40;
    private const int OpeningWords = 3;

    /// <summary>The claims.</summary>
    public IEnumerable<ClaimDraft> All()
    {
        List<List<Clause>> told = [.. story.Clusters.Select(c => c.Select(i => story[i]).Where(HasNamedSource).ToList())];
        var used = new HashSet<int>();
        foreach ((int a, int b) in LooseLinks(told))
        {
            if (used.Contains(a) || used.Contains(b))
            {
                continue;
            }

            List<Clause> both = [.. told[a].Concat(told[b].Where(y => !told[a].Exists(x => x.Article == y.Article))).OrderBy(c => c.Article)];
            if (SourceClaim(both, Loose) is { } claim)
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
            bool known = used.Contains(i) || told[i].TrueForAll(c => sentences.Contains((c.Article, c.SentenceNumber)));
            if (told[i].Count > 1 && !known && SourceClaim(told[i], Close) is { } claim)
            {
                sentences.UnionWith(told[i].Select(c => (c.Article, c.SentenceNumber)));
                yield return claim;
            }
        }
    }

    private static bool HasNamedSource(Clause clause) => clause.Report is { Words: not null, Cue: not null, Name: not null, Named: true };

    // Pairs of groups that tell of one event at one time, or with the same numbers, the most alike first.
    private IEnumerable<(int A, int B)> LooseLinks(List<List<Clause>> told)
    {
        var groupOf = new Dictionary<Clause, int>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < told.Count; i++)
        {
            told[i].ForEach(c => groupOf[c] = i);
        }

        return story.Index.Links(Loose)
            .Select(l => (A: story[l.A], B: story[l.B], l.Score))
            .Where(l => groupOf.ContainsKey(l.A) && groupOf.ContainsKey(l.B) && ClauseIndex.SharesEvent(l.A, l.B) && SharesWhenOrWhere(l.A, l.B, l.Score))
            .Select(l => (A: groupOf[l.A], B: groupOf[l.B]))
            .Where(p => p.A != p.B && !TellBoth(told[p.A], told[p.B]))
            .Distinct();
    }

    // One article tells of both, in two sentences: then they are two things.
    private static bool TellBoth(List<Clause> one, List<Clause> other) =>
        one.Exists(x => other.Exists(y => x.Article == y.Article && x.SentenceNumber != y.SentenceNumber));

    // The same place, with times that go together; or the same time, of statements that are more alike.
    private static bool SharesWhenOrWhere(Clause a, Clause b, double like)
    {
        bool sameTime = a.Times.Any(x => b.Times.Any(y => TimeComparer.Compare(x, y).Status != ClaimStatus.Differs));
        bool samePlace = a.Places.Any(x => b.Places.Any(y => x.Name == y.Name || (x.Country is not null && x.Country == y.Country)));
        return (samePlace && (sameTime || a.Times.Count == 0 || b.Times.Count == 0)) || (sameTime && like >= LeastAtOneTime);
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
        bool IsOther(Clause c) => story.Parties.SurelyOther(c.Report!.Name!, usual);
        if (!told.Exists(c => IsOther(c) && told.Exists(o => o.Report!.Name == usual && story.Index.Likeness(c, o) >= least)))
        {
            return null;
        }

        Clause first = told.Find(c => c.Report!.Name == usual)!;
        return new ClaimDraft
        {
            Kind = ClaimKind.Attribution,
            Difference = "attribution",
            Statement = Sources.Statement(first, story.RawOf(first)),
            Cells = [.. told.Select(c => new DraftCell(
                c.Article, SourceEvidence(c), IsOther(c) ? ClaimStatus.AttributesDifferently : ClaimStatus.Agrees, "the source is " + Sources.Shown(c.Report)))],
        };
    }

    // Source and cue, with the opening of what is said where it follows at once.
    private TextSpan SourceEvidence(Clause clause)
    {
        TextSpan words = clause.Report!.Words!.Value, cue = clause.Report.Cue!.Value, opening = Phrase.Opening(clause, OpeningWords);
        int gap = opening.Start - words.End;
        bool follows = gap is >= 0 and < WidestGap && cue.End <= opening.Start && !story.RawOf(clause).AsSpan(words.End, gap).Contains(',');
        return follows ? words.Cover(opening) : words;
    }
}

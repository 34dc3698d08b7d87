using System.Collections.Frozen;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Makes the claims of one story: aligned statements first, then what they give of numbers, times, places and sources.</summary>
internal sealed class StoryClaims
{
    // Verbs and phrases that say no more than that something was said.
    private static readonly FrozenSet<string> Plain = Lexicon.Set(
        "said says say saying told tells tell telling added adds adding according stated states wrote writes noted notes reported "
        + "reports announced announces explained explains continued");

    // A whole clause says a claim better than any that leans on another.
    private const double WholeFirst = 1000;

    // Quoted words of as many say something even without a verb.
    private const int LeastQuotedWords = 4;

    // A share of quoted words above which a clause without a known source is somebody's own words, not the outlet's.
    private const double SomebodysShare = .3;

    // A share of quoted words above which a claim is what somebody says, not what happens.
    private const double StatementShare = .5;

    // A speaker so near to a quotation, and in so few characters, is shown with it.
    private const int WidestGap = 4;
    private const int LongestSpeaker = 60;

    private readonly IReadOnlyList<Article> _articles;
    private readonly List<Clause> _clauses;
    private readonly ClauseIndex _index;
    private readonly Parties _parties;
    private readonly ClaimOptions _options;

    private StoryClaims(IReadOnlyList<Article> articles, List<Clause> clauses, Parties parties, ClaimOptions options)
    {
        (_articles, _clauses, _parties, _options) = (articles, clauses, parties, options);
        _index = new ClauseIndex(clauses, parties);
    }

    /// <summary>The claims of a story, in no particular order.</summary>
    /// <param name="articles">Its articles.</param>
    /// <param name="clauses">The clauses of all of them; <see cref="Clause.Article"/> is an index into <paramref name="articles"/>.</param>
    /// <param name="parties">Whom the people named speak for.</param>
    /// <param name="options">How to compare.</param>
    public static List<ClaimDraft> Of(IReadOnlyList<Article> articles, List<Clause> clauses, Parties parties, ClaimOptions options) =>
        new StoryClaims(articles, clauses, parties, options).Build();

    private List<ClaimDraft> Build()
    {
        List<List<int>> clusters = ClauseClusters.Of(_clauses, _index, _options.MinLikeness);
        var drafts = new List<ClaimDraft>();
        var story = new StoryClauses(_articles, _clauses, _index, _parties, clusters);
        foreach (List<int> cluster in clusters.Where(IsTelling))
        {
            drafts.Add(Statement(story, cluster));
        }

        int statements = drafts.Count;
        drafts.AddRange(new NumberClaims(story).All());
        TakeOverValues(drafts, statements);
        drafts.AddRange(new TimeClaims(story).All());
        drafts.AddRange(new PlaceClaims(story).All());
        drafts.AddRange(new SourceClaims(story).All());
        drafts.AddRange(new ImpossibleDates(_articles).Of(_clauses));
        return ClaimSelection.Of(drafts[..statements], drafts[statements..], _options.MaxSingleSource);
    }

    // A name or a phrase of place is no statement; words without a verb are one where two articles tell them of something that happens or is counted.
    private bool IsTelling(List<int> cluster)
    {
        if (cluster.Exists(i => _clauses[i].Form != ClauseForm.Fragment))
        {
            return true;
        }

        return cluster.Count > 1 && !cluster.Exists(i => ClauseFormReader.OnlySpeaks(_clauses[i].Words))
            && (cluster.TrueForAll(i => ClauseIndex.SharesEvent(_clauses[i], _clauses[cluster[0]])) || cluster.Exists(i => QuotesOrCounts(_clauses[i])));
    }

    private static bool QuotesOrCounts(Clause clause) => (clause.IsQuotation && clause.Words.Length >= LeastQuotedWords)
        || clause.Quantities.Any(q => q.Measure != Measure.Age && q.Unit is not null);

    // A statement whose number differs between two accounts does not agree, whatever its other words.
    private static void TakeOverValues(List<ClaimDraft> drafts, int statements)
    {
        var byArticle = new Dictionary<int, List<(ClaimDraft Claim, int Cell)>>();
        foreach (ClaimDraft claim in drafts.Take(statements).Where(d => d.Cells.Count > 1))
        {
            for (int i = 0; i < claim.Cells.Count; i++)
            {
                if (!byArticle.TryGetValue(claim.Cells[i].Article, out var cells))
                {
                    byArticle[claim.Cells[i].Article] = cells = [];
                }

                cells.Add((claim, i));
            }
        }

        foreach (ClaimDraft number in drafts.Skip(statements).Where(d => d.Difference == "value"))
        {
            var told = number.Cells.SelectMany(c => byArticle.GetValueOrDefault(c.Article, [])
                .Where(s => s.Claim.Cells[s.Cell].Span.Overlap(c.Span) == c.Span.Length).Select(s => (s.Claim, s.Cell, Number: c)));
            foreach (var statement in told.GroupBy(t => t.Claim).Where(g => g.Count() > 1 && g.Any(t => t.Number.Status == ClaimStatus.Differs)).ToList())
            {
                foreach ((ClaimDraft claim, int cell, DraftCell differing) in statement.Where(t => t.Number.Status == ClaimStatus.Differs))
                {
                    claim.Cells[cell] = claim.Cells[cell] with { Status = ClaimStatus.Differs, Reason = $"gives another number: {differing.Reason}" };
                }

                statement.Key.Difference = "value";
            }
        }
    }

    private ClaimDraft Statement(StoryClauses story, List<int> cluster)
    {
        Clause[] members = [.. cluster.Select(i => _clauses[i])];
        int told = cluster.MaxBy(i => (_clauses[i].Form == ClauseForm.Whole ? WholeFirst : 0) + _clauses[i].Weight);
        Clause reference = _clauses[told];
        List<DraftCell> cells = Cells(members);
        var draft = new ClaimDraft
        {
            Kind = reference.Report is not null || reference.Quoted > StatementShare ? ClaimKind.Statement : ClaimKind.Event,
            Cells = cells,
            Difference = cells.Exists(c => c.Status == ClaimStatus.AttributesDifferently) ? "attribution" : null,
            Weight = Informativeness.Of(reference),
        };
        if (members.Length > 1)
        {
            new Differences(_parties).Apply(draft, members, _articles);
        }

        // What most say is the claim.
        if (draft.Cells[cluster.IndexOf(told)].Status != ClaimStatus.Agrees && draft.Cells.FindIndex(c => c.Status == ClaimStatus.Agrees) is >= 0 and var usual)
        {
            told = cluster[usual];
        }

        draft.Statement = story.StatementOf(told, Array.TrueForAll(members, m => m.Report is { Aside: false }) || Judges(_clauses[told]));
        return draft;
    }

    // The clauses of one statement, with those marked that give it as the words of another source, or as a quotation where others do not.
    private List<DraftCell> Cells(Clause[] members)
    {
        string? source = MajoritySource(members);
        string others = Sources.Shown(source is null ? null : Array.Find(members, m => m.Report?.Name == source)?.Report);

        // Words between marks are somebody's: where no source is known, that is open, not the outlet's own account.
        bool open = source is null && Array.Exists(members, m => m.Report?.Name is null && m.Quoted > SomebodysShare);
        var cells = new List<DraftCell>();
        foreach (Clause member in members)
        {
            int plainly = members.Count(m => QuotedWords.AreUsedPlainly(member, m));
            bool marks = plainly > 0 && 2 * plainly >= members.Length;
            bool other = members.Length > 1 && member.Report is { Name: { } name, Named: true }
                && (source is null ? !open && !IsActor(name, members) : _parties.SurelyOther(name, source));
            string reason = members.Length == 1 ? "no other article reports it"
                : other ? $"given as the words of {Sources.Shown(member.Report)}; others: {others}"
                : marks ? "marks as a quotation what others say in their own words"
                : "the same statement";
            cells.Add(new DraftCell(member.Article, Evidence(member), other || marks ? ClaimStatus.AttributesDifferently : ClaimStatus.Agrees, reason));
        }

        return cells;
    }

    // Whether an article tells of somebody on its own account: then it names him all the same.
    private static bool IsActor(string name, Clause[] members) => Array.Exists(members, m => m.Report is null && Array.IndexOf(m.Concepts, "@" + name) >= 0);

    // What is denied or demanded is not stated: the statement shows by whom and how.
    private bool Judges(Clause reference) => reference.Report is { Aside: false, Cue: { } cue, Source: not null }
        && !Plain.Contains(Folding.Fold(cue.In(_articles[reference.Article].Raw).Split(' ')[0]));

    // A whole quotation stands with its speaker when the two are neighbours; else the clause alone.
    private TextSpan Evidence(Clause clause)
    {
        if (!clause.IsQuotation || clause.Report is not { Words: { } words } || words.Overlap(clause.Span) > 0)
        {
            return clause.Span;
        }

        int gap = words.Start >= clause.Span.End ? words.Start - clause.Span.End : clause.Span.Start - words.End;
        return gap <= WidestGap && words.Length < LongestSpeaker ? clause.Span.Cover(words) : clause.Span;
    }

    private static string? MajoritySource(Clause[] members) => members.Select(m => m.Report?.Name)
        .GroupBy(n => n ?? "", StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => g.Key.Length > 0 ? g.Key : null).First();
}

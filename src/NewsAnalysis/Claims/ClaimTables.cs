using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Claims;

/// <summary>Turns the claims of the stories into the tables <c>claims</c> and <c>claim-cells</c>, ordered and with ids.</summary>
/// <param name="families">Article id → the wire family it belongs to, for those that belong to one.</param>
internal sealed class ClaimTables(IReadOnlyDictionary<string, string> families)
{
    // In a story of more articles than this, who omits a claim that several report is counted, not listed: the rows would be the square of the articles.
    private const int ManyArticles = 100;

    // In a story of more articles than this, who omits a claim that one article alone reports is not listed.
    private const int FewArticles = 20;

    private readonly List<Entry> _entries = [];

    /// <summary>Adds the claims of a story.</summary>
    /// <param name="articles">Its articles.</param>
    /// <param name="drafts">Its claims.</param>
    public void Add(Article[] articles, IEnumerable<ClaimDraft> drafts) => _entries.AddRange(drafts.Select(d => new Entry(articles, d, VerdictOf(articles, d))));

    /// <summary>The two tables: claims that differ first, then those that most articles report.</summary>
    public (DataFrame<ClaimRow> Claims, DataFrame<ClaimCellRow> Cells) ToFrames()
    {
        var claims = new List<ClaimRow>();
        var cells = new List<ClaimCellRow>();
        foreach (Entry entry in _entries.OrderByDescending(e => e.Verdict == ClaimVerdict.Differs).ThenByDescending(e => e.Draft.Cells.Count)
            .ThenBy(e => e.Articles[e.Draft.Cells[0].Article].Id, StringComparer.Ordinal).ThenBy(e => e.Draft.Cells[0].Span).ThenBy(e => e.Draft.Kind))
        {
            string id = "C" + (claims.Count + 1).ToString(CultureInfo.InvariantCulture);
            claims.Add(new ClaimRow(id, StatementOf(entry), entry.Draft.Kind, entry.Verdict, entry.Draft.Difference, entry.Draft.Cells.Count, Independent(entry)));
            cells.AddRange(CellsOf(id, entry));
        }

        return (new DataFrame<ClaimRow>("claims", claims), new DataFrame<ClaimCellRow>("claim-cells", cells));
    }

    private static ClaimVerdict VerdictOf(Article[] articles, ClaimDraft draft)
    {
        if (draft.Cells.Count == 1)
        {
            return ClaimVerdict.SingleSource;
        }

        bool source = draft.Kind == ClaimKind.Attribution && draft.Cells.Exists(c => c.Status == ClaimStatus.AttributesDifferently);
        return source || draft.Cells.Exists(c => c.Status == ClaimStatus.Differs) ? ClaimVerdict.Differs
            : draft.Cells.Count == articles.Length ? ClaimVerdict.Consistent
            : ClaimVerdict.PartlyReported;
    }

    private static string StatementOf(Entry entry)
    {
        DraftCell fullest = entry.Draft.Cells.Where(c => c.Status == ClaimStatus.Agrees).DefaultIfEmpty(entry.Draft.Cells[0]).MaxBy(c => c.Span.Length)!;
        return entry.Draft.Statement ?? Sources.OneLine(fullest.Span.In(entry.Articles[fullest.Article].Raw));
    }

    private static IEnumerable<ClaimCellRow> CellsOf(string id, Entry entry)
    {
        List<DraftCell> told = entry.Draft.Cells;
        int most = told.Count > 1 ? ManyArticles : FewArticles, next = 0;
        if (entry.Articles.Length > most)
        {
            return told.Select(c => CellOf(id, entry.Articles[c.Article], c));
        }

        return entry.Articles.Select((article, i) => CellOf(id, article, next < told.Count && told[next].Article == i ? told[next++] : null));
    }

    private static ClaimCellRow CellOf(string id, Article article, DraftCell? cell)
    {
        if (cell is not null)
        {
            return new ClaimCellRow(id, article.Id, cell.Status, cell.Span.Start, cell.Span.Length, cell.Span.In(article.Raw), cell.Reason);
        }

        (ClaimStatus status, string reason) = article.Truncated
            ? (ClaimStatus.NotInThisExcerpt, "not in the part that is known")
            : (ClaimStatus.Omits, "not reported");
        return new ClaimCellRow(id, article.Id, status, null, null, null, reason);
    }

    private int Independent(Entry entry) => entry.Draft.Cells.Select(c => OriginOf(entry.Articles[c.Article])).Distinct(StringComparer.Ordinal).Count();

    // A copy of an article is no source of its own, even where it is too short for a wire family.
    private string OriginOf(Article article) => (article.DuplicateOf ?? article.Id) is var original && families.TryGetValue(original, out string? family)
        ? "family " + family
        : "article " + original;

    private sealed record Entry(Article[] Articles, ClaimDraft Draft, ClaimVerdict Verdict);
}

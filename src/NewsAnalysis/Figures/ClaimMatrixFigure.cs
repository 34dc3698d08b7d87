using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>Claims against articles, those on which the articles differ first.</summary>
internal static class ClaimMatrixFigure
{
    private const string Name = "claim-matrix";

    private const int MostArticles = 40;

    private static readonly (ClaimStatus Status, MarkStyle Style)[] Styles =
    [
        (ClaimStatus.Agrees, new("agrees", "A", "circle", Palette.Blue, Palette.Paper)),
        (ClaimStatus.AgreesLessSpecific, new("agrees, less specific", "L", "square", Palette.Sky)),
        (ClaimStatus.Differs, new("differs", "D", "diamond", Palette.Vermilion, Size: 26)),
        (ClaimStatus.AttributesDifferently, new("names another source", "S", "hexagon", Palette.Orange, Size: 26)),
        (ClaimStatus.Omits, MarkStyle.Faint("omits", "circle-open")),
        (ClaimStatus.NotInThisExcerpt, MarkStyle.Faint("not in this excerpt", "x-thin-open")),
    ];

    /// <summary>One drawn mark, in words.</summary>
    internal sealed record Row(string ClaimId, string Statement, ClaimVerdict Verdict, string Article, ClaimStatus Status, string? Words, string Reason);

    public static Figure Of(DataFrame<ArticleRow> articles, DataFrame<ClaimRow> claims, DataFrame<ClaimCellRow> cells, int top)
    {
        DataFrame<ClaimRow> shared = claims.Where(c => c.Articles > 1)
            .OrderByDescending(c => c.Articles).OrderBy(c => Order(c.Verdict));
        if (shared.Count == 0)
        {
            return EmptyFigure.Of(Nothing(articles.Count, claims.Count), "Claims that two articles report would stand here, one a row.", new DataFrame<Row>(Name, []) { Export = null });
        }

        var perClaim = cells.GroupBy(c => c.ClaimId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(c => Disagrees(c.Status)), StringComparer.Ordinal);
        var carriers = cells.Where(c => c.Start is not null).ToLookup(c => c.ClaimId, c => c.ArticleId, StringComparer.Ordinal);
        (ArticleAxis axis, ClaimRow[] shown) = ArticleAxis.Covering(
            articles,
            shared.OrderByDescending(c => perClaim.GetValueOrDefault(c.ClaimId)).OrderBy(c => Order(c.Verdict)).Select(c => (c, (IReadOnlyCollection<string>)[.. carriers[c.ClaimId]])),
            top, MostArticles);
        var places = shown.Index().ToDictionary(c => c.Item.ClaimId, c => c.Index, StringComparer.Ordinal);
        DataFrame<ClaimCellRow> cellsShown = cells.Where(c => places.ContainsKey(c.ClaimId));
        var rows = new List<Row>();
        var marks = new List<(int, int, MarkStyle, string, string?)>();
        foreach (ClaimCellRow cell in cellsShown.Where(c => axis.Place(c.ArticleId) is not null).OrderBy(c => places[c.ClaimId]))
        {
            ClaimRow claim = shown[places[cell.ClaimId]];
            var row = new Row(claim.ClaimId, claim.Statement, claim.Verdict, axis.Label(cell.ArticleId), cell.Status, cell.Text, cell.Reason);
            rows.Add(row);
            marks.Add((places[cell.ClaimId], axis.Place(cell.ArticleId)!.Value, Style(cell.Status), Hover(row), EvidenceLink.To(cell.ArticleId, cell.Start, cell.Length)));
        }

        IReadOnlyDictionary<string, string> labels = ClaimLabel.Of(shown, cells);
        var matrix = new MatrixFigure
        {
            Rows = [.. shown.Select(c => labels[c.ClaimId])],
            Columns = axis.Labels,
            RowTitle = "claim",
            Styles = [.. Styles.Select(s => s.Style)],
            Marks = marks,
        };
        string title = Title(shared, OtherSources.Of(shared, cells).Count);
        int left = shared.Count - shown.Length;
        string caption = "A row is one claim, in the words of the article that says it most fully, those that differ first; a mark shows what each article does with it. Hover for the exact words and the reason. "
            + "To omit a claim is not to deny it, and agreement of copies of one text is one voice (see the independent sources)."
            + (left == 0 ? "" : $" {Sentence(Count(left, "more claim"))} that two or more articles report {(left == 1 ? "is" : "are")} in the table claims.") + axis.Note;
        return matrix.Draw(title, caption, $"Matrix of {Count(shown.Length, "claim")} by {Count(axis.Shown.Count, "article")}. {title}.", new DataFrame<Row>(Name, rows) { Export = null });
    }

    /// <summary>The order of verdicts: those that need a reader's eye first.</summary>
    internal static int Order(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Differs => 0,
        ClaimVerdict.PartlyReported => 1,
        ClaimVerdict.Consistent => 2,
        _ => 3,
    };

    /// <summary>How a status looks, here and in tables.</summary>
    internal static MarkStyle Style(ClaimStatus status) => Styles.First(s => s.Status == status).Style;

    private static bool Disagrees(ClaimStatus status) => status is ClaimStatus.Differs or ClaimStatus.AttributesDifferently;

    private static string Title(DataFrame<ClaimRow> shared, int sources)
    {
        int differing = shared.Where(c => c.Verdict == ClaimVerdict.Differs).Count;
        string all = shared.Count == 1 || differing == 0 ? Every(shared.Count, "claim") : $"{Number(differing)} of the {Count(shared.Count, "claim")}";
        string named = sources == 0 ? ""
            : shared.Count == 1 ? ", but do not name the same source for it"
            : differing == 0 ? $", but do not name the same source for {(sources == shared.Count ? "any" : Number(sources))} of them"
            : $", and do not name the same source for {Number(sources)} more";
        return $"The articles {(differing == 0 ? "agree" : "differ")} on {all} that two or more of them report{named}";
    }

    private static string Nothing(int articles, int claims) => (articles, claims) switch
    {
        (0, _) => "No article was read, so there are no claims to compare",
        (_, 0) => "No claim was found that can be compared",
        (1, _) => $"Only one article was read: nobody else can report its {Count(claims, "claim")}",
        (_, 1) => "The only claim is reported by one article",
        _ => $"None of the {Number(claims)} claims is reported by more than one article",
    };

    private static string Hover(Row row) => string.Join("<br>", new[]
    {
        $"<b>{PlotText.Label(row.Article, 60)}</b>: {Words.Of(row.Status)}",
        row.Words is { } words ? PlotText.Wrap($"“{words}”", 70, 8) : "",
        row.Reason.Length > 0 ? PlotText.Wrap(row.Reason, 70, 4) : "",
    }.Where(line => line.Length > 0));
}

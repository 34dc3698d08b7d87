using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Figures;

/// <summary>The claims on which articles differ, then those for which they do not name the same source, each with the words that show it.</summary>
internal static class ClaimDifferences
{
    public static HtmlFragment Of(DataFrame<ArticleRow> articles, DataFrame<ClaimRow> claims, DataFrame<ClaimCellRow> cells, int top)
    {
        ClaimRow[] differing = [.. claims.Where(c => c.Verdict == ClaimVerdict.Differs || c.Difference == ImpossibleDates.Kind), .. OtherSources.Of(claims, cells)];
        if (differing.Length == 0)
        {
            return Fragment.Nothing(!claims.Any(c => c.Articles > 1) ? "No claim is reported by two or more articles." : "On no claim that two or more articles report do they differ, in what they say or in the source they name.");
        }

        var labels = articles.ToDictionary(a => a.ArticleId, a => a.Label, StringComparer.Ordinal);
        var byClaim = cells.ToLookup(c => c.ClaimId, StringComparer.Ordinal);
        string tables = string.Concat(differing.Take(top).Select(claim => Fragment.Table(
            Html.Encode(claim.Statement) + (claim.Difference is { } kind ? $" <small>(difference: {Html.Encode(kind)})</small>" : ""),
            ["article", "status", "its words", "why"],
            Told(byClaim[claim.ClaimId]).Select(cell => (IReadOnlyList<string>)
            [
                Fragment.Article(labels.GetValueOrDefault(cell.ArticleId, cell.ArticleId), cell.ArticleId, Fragment.Span(cell.Start, cell.Length)),
                Badge(cell.Status),
                DifferingWords.ToHtml(cell, Told(byClaim[claim.ClaimId]).Where(o => Disagree(o, cell)).Select(o => o.Text!), claim.Difference),
                Html.Encode(cell.Reason),
            ]))));
        int left = differing.Length - Math.Min(top, differing.Length);
        return new HtmlFragment(Fragment.Tables("na-differences", tables)
            + (left > 0 ? $"<p>{Phrases.Sentence(Phrases.Count(left, "more claim"))} on which articles differ or do not name the same source: see the table claims.</p>\n" : ""));
    }

    private static IEnumerable<ClaimCellRow> Told(IEnumerable<ClaimCellRow> cells) => cells.Where(c => c.Text is { Length: > 0 });

    // Words are marked against the articles that say it otherwise, not against those of the same side.
    private static bool Disagree(ClaimCellRow a, ClaimCellRow b) => a.ArticleId != b.ArticleId && (a.Status != b.Status || a.Status == ClaimStatus.Differs);

    private static string Badge(ClaimStatus status)
    {
        MarkStyle style = ClaimMatrixFigure.Style(status);
        return Fragment.Badge(style, Words.Of(status));
    }
}

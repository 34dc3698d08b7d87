using NewsAnalysis.Claims;
using NewsAnalysis.Frames;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>How many independent sources stand behind claims that several articles report.</summary>
internal static class IndependenceFigure
{
    private const string Name = "independence";

    /// <summary>One cell: claims that so many articles report, from so many independent sources.</summary>
    internal sealed record Row(int Articles, int IndependentSources, int Claims);

    public static Figure Of(int articles, DataFrame<ClaimRow> claims)
    {
        DataFrame<ClaimRow> shared = claims.Where(c => c.Articles > 1);
        var counts = shared.CountBy(c => (c.Articles, c.IndependentSources)).OrderBy(c => c.Key).ToArray();
        var frame = new DataFrame<Row>(Name, counts.Select(c => new Row(c.Key.Articles, c.Key.IndependentSources, c.Value)));
        if (shared.Count == 0)
        {
            return EmptyFigure.Of(
                articles switch { 0 => "No article was read", 1 => "Only one article was read: nobody else can confirm it", _ => "No claim is reported by more than one article" },
                "Claims by the number of articles and of independent sources would stand here.", frame);
        }

        int widest = shared.Max(c => c.Articles), most = shared.Max(c => c.IndependentSources);
        int[] across = [.. Enumerable.Range(2, widest - 1)];
        int[] down = [.. Enumerable.Range(1, most)];
        var values = new double?[down.Length, across.Length];
        var hovers = new string?[down.Length, across.Length];
        foreach (Row row in frame.Where(r => r.IndependentSources > 0))
        {
            values[row.IndependentSources - 1, row.Articles - 2] = row.Claims;
            hovers[row.IndependentSources - 1, row.Articles - 2] =
                $"{Count(row.Claims, "claim")} in {Count(row.Articles, "article")},<br>from {Count(row.IndependentSources, "independent source")}";
        }

        var figure = new HeatmapFigure
        {
            Rows = [.. down.Select(n => Number(n))],
            Columns = [.. across.Select(n => Number(n))],
            RowTitle = "independent sources",
            ColumnTitle = "articles that report the claim",
            Values = values,
            Texts = (row, column) => values[row, column] is { } count ? Number((int)count) : "",
            Hovers = hovers,
            Evidence = (row, column) => values[row, column] is null
                ? null
                : EvidenceLink.ToList(shared.Where(c => c.IndependentSources == down[row] && c.Articles == across[column]).Select(c => c.ClaimId)),
            Scale = "claims",
        };
        int one = shared.Where(c => c.IndependentSources == 1).Count;
        string title = one == 0
            ? $"{(shared.Count == 1 ? "The one claim" : $"Each of the {Number(shared.Count)} claims")} that two or more articles report has two or more independent sources"
            : $"{Number(one)} of the {Count(shared.Count, "claim")} that two or more articles report {(one == 1 ? "rests" : "rest")} on one independent source";
        string caption = "A cell holds the number of claims. The further right, the more articles report them; the further down, the more independent sources stand behind these articles. "
            + "Copies of one wire count once. Articles that had one unnamed source without sharing its words still count as independent.";
        return figure.Draw(title, caption, $"Heat map of {Count(shared.Count, "claim")} by articles and independent sources. {title}.", frame);
    }
}

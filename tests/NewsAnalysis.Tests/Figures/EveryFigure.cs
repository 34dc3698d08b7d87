using System.Globalization;
using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Figures;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Tests.Figures;

/// <summary>Every figure and every fragment there is, over tables of any size and with any words.</summary>
internal static class EveryFigure
{
    /// <summary>Names of the corpora the figures are tried on.</summary>
    public static TheoryData<int, bool> Corpora => new() { { 0, false }, { 1, false }, { 2, false }, { 5, true }, { 60, false } };

    public static IEnumerable<Figure> Of(int articles, bool hostile)
    {
        Tables t = Make(articles, hostile);
        yield return ArticlePartsFigure.Of(t.Articles, t.Paragraphs, text => text.Split(' ').Length, 40);
        yield return ArticleDatesFigure.Of(Dated(t.Articles), 40);
        yield return QuoteMatrixFigure.Of(t.Articles, t.Quotes, t.Clusters, t.Cells, 20);
        yield return QuoteCombinationsFigure.Of(t.Articles, t.Clusters, t.Cells, 25);
        yield return QuotePositionsFigure.Of(t.Articles, t.Paragraphs, t.Quotes, t.Clusters, 20);
        yield return SpeakerFigure.Of(t.Articles, t.Quotes, t.Speakers, 15);
        yield return ShareHeatmapFigure.Of(t.Articles, t.Pairs, 40);
        yield return CompositionFigure.Of(t.Articles, t.Composition, 40);
        yield return WireFlowFigure.Of(t.Articles, t.Families, t.Composition, 30);
        yield return ReuseLagFigure.Of(ReuseDirections.Of(Dated(t.Articles), t.Pairs, t.Credits), 30);
        yield return PassageRibbonFigure.Of(t.SideA, t.SideB, t.Passages);
        yield return ClaimMatrixFigure.Of(t.Articles, t.Claims, t.ClaimCells, 20);
        yield return ReportedNumbersFigure.Of(t.Articles, t.Claims, t.ClaimCells, new DataFrame<QuantityRow>("quantities", t.ClaimCells.Where(c => c.Start is not null)
            .Select((c, i) => new QuantityRow(c.ArticleId, c.Start!.Value, c.Length!.Value, c.Text ?? "", 10 + (i % 3), null, "day", (QuantityBound)(i % 4)))), 20);
        yield return VerdictFigure.Of(articles, t.Claims);
        yield return IndependenceFigure.Of(articles, t.Claims);
    }

    public static IEnumerable<HtmlFragment> Fragments(int articles, bool hostile)
    {
        Tables t = Make(articles, hostile);
        yield return ArticleAnswer.Of(t.Articles, t.Paragraphs, new DataFrame<ProblemRow>("problems", [new("f", null, "empty", "nothing")]));
        yield return QuoteAnswer.Of(t.Articles, t.Quotes, t.Clusters, t.Cells, t.Speakers);
        yield return QuoteVersions.Of(t.Articles, t.Quotes, t.Clusters, t.Cells, 5);
        yield return QuoteConflicts.Of(t.Articles, t.Quotes, t.Clusters, 5);
        yield return QuotesAlone.Of(t.Articles, t.Quotes, t.Clusters, t.Cells, 5);
        yield return ReuseAnswer.Of(t.Articles, t.Pairs, t.Families, t.Composition, t.Credits);
        yield return WireEdits.Of(t.Edits, (_, _) => "a b", 5);
        yield return ClaimAnswer.Of(t.Articles, t.Claims, t.ClaimCells);
        yield return ClaimDifferences.Of(t.Articles, t.Claims, t.ClaimCells, 5);
        yield return ClaimsAlone.Of(t.Articles, t.Claims, t.ClaimCells, 5);
    }

    private static DataFrame<ArticleRow> Dated(DataFrame<ArticleRow> articles) => new("articles", articles.Select((a, i) =>
        a with { Published = string.Create(CultureInfo.InvariantCulture, $"2025-03-{1 + i % 20:00}T10:{i % 60:00}:00Z"), PublishedPrecision = DatePrecision.Second }));

    private static Tables Make(int count, bool hostile)
    {
        string[] ids = [.. Enumerable.Range(0, count).Select(i => $"a{i:00}")];
        string Words(string text) => hostile ? Sample.Hostile + text : text;
        int many = count == 0 ? 0 : 25;
        int Carried(int i) => Math.Min(count, 1 + i % 4);
        ClaimVerdict Verdict(int i) => Carried(i) < 2 ? ClaimVerdict.SingleSource : i % 3 == 0 ? ClaimVerdict.Differs : ClaimVerdict.PartlyReported;
        var clusters = Sample.Clusters([.. Enumerable.Range(0, many).Select(i => ($"c{i}", Carried(i)))]);
        var cells = Sample.Cells([.. clusters.SelectMany((c, i) => ids.Select((id, j) =>
            (c.ClusterId, id, j < c.Articles ? (QuoteVersion)((i + j) % 6) : QuoteVersion.Absent)))]);
        var claims = Sample.Claims([.. Enumerable.Range(0, many).Select(i => ($"k{i}", Verdict(i), Carried(i), 1 + i % 2))]);
        return new Tables(
            Sample.With(Sample.Articles(ids), a => a with { Label = Words(a.Label) }),
            Sample.Paragraphs([.. ids.SelectMany(id => new[] { (id, ParagraphKind.Body, Words("one two")), (id, ParagraphKind.Caption, "three"), (id, ParagraphKind.Widget, "four") })]),
            Sample.With(Sample.Quotes([.. cells.Where(c => c.Start is not null).Select(c => (c.ClusterId, c.ArticleId, "words of " + c.ClusterId))]), q => q with { Text = Words(q.Text) }),
            Sample.With(clusters, c => c with { Text = Words(c.Text), Speaker = Words("Jane"), Conflict = c.ClusterId == "c1" ? Words("Jane; Joe") : null }),
            Sample.With(cells, c => c with { Difference = c.Version == QuoteVersion.Altered ? Words("a [-b-] {+c+}") : null }),
            Sample.With(Sample.Speakers([.. ids.SelectMany(id => Enumerable.Range(0, 20).Select(i => ($"Speaker {i}", id, i)))]), s => s with { Speaker = Words(s.Speaker) }),
            Sample.Pairs([.. ids.Skip(1).Select(id => (ids[0], id, 0.5, 1.0))]),
            new DataFrame<FamilyRow>("families", ids.Take(3).Select((id, i) => new FamilyRow("F1", id, Words("Agency"), i == 0, "byline"))),
            Sample.Composition([.. ids.SelectMany(id => Enum.GetValues<CompositionPart>().Select(p => (id, p, 10)))]),
            new DataFrame<CreditRow>("credits", ids.Select(id => new CreditRow(id, 0, 4, Words("told"), CreditKind.Interview, Words("Radio")))),
            count < 2 ? new DataFrame<PassageRow>("passages", []) : Sample.Passages(ids[0], ids[1]),
            new PassageRibbonFigure.Side("a00", Words("Label of a00"), Words(new string('x', 100)), 0, 100),
            new PassageRibbonFigure.Side("a01", Words("Label of a01"), Words(new string('y', 100)), 0, 100),
            new DataFrame<WireEditRow>("wire-edits", ids.Skip(1).Select(id => new WireEditRow("F1", Words(ids[0]), 0, 3, Words(id), 0, 3, 3, 1, 1, Words("a [-b-] {+c+}")))),
            Sample.With(claims, c => c with { Statement = Words(c.Statement) }),
            Sample.With(
                Sample.ClaimCells([.. claims.SelectMany((c, i) => ids.Select((id, j) => (c.ClaimId, id, j < c.Articles ? (ClaimStatus)((i + j) % 4) : ClaimStatus.Omits)))]),
                c => c with { Text = c.Text is null ? null : Words(c.Text), Reason = Words(c.Reason) }));
    }

    private sealed record Tables(
        DataFrame<ArticleRow> Articles,
        DataFrame<ParagraphRow> Paragraphs,
        DataFrame<QuoteRow> Quotes,
        DataFrame<QuoteClusterRow> Clusters,
        DataFrame<QuoteCellRow> Cells,
        DataFrame<SpeakerRow> Speakers,
        DataFrame<PairRow> Pairs,
        DataFrame<FamilyRow> Families,
        DataFrame<CompositionRow> Composition,
        DataFrame<CreditRow> Credits,
        DataFrame<PassageRow> Passages,
        PassageRibbonFigure.Side SideA,
        PassageRibbonFigure.Side SideB,
        DataFrame<WireEditRow> Edits,
        DataFrame<ClaimRow> Claims,
        DataFrame<ClaimCellRow> ClaimCells);
}

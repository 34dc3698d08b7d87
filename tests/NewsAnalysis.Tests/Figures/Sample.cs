using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using NewsAnalysis.Reuse;

namespace NewsAnalysis.Tests.Figures;

/// <summary>Small hand-made tables for figures.</summary>
internal static class Sample
{
    public const string Hostile = "</script><b onclick=x>%{x}$a$ & “q”\u202Eevil\u0001";

    public static DataFrame<ArticleRow> Articles(params string[] ids) => new("articles", ids.Select((id, i) =>
        new ArticleRow(id, id + ".txt", "Label of " + id, null, null, null, null, null, DatePrecision.None, null, "en", null, null, 100 + i, "Words.")));

    public static DataFrame<QuoteClusterRow> Clusters(params (string Id, int Articles)[] clusters) => new("quote-clusters", clusters.Select(c =>
        new QuoteClusterRow(c.Id, "The words of " + c.Id, "Jane Doe", c.Articles, c.Articles, null)));

    public static DataFrame<QuoteCellRow> Cells(params (string Cluster, string Article, QuoteVersion Version)[] cells) => new("quote-cells", cells.Select(c =>
        new QuoteCellRow(c.Cluster, c.Article, c.Version, c.Version == QuoteVersion.Absent ? null : 3, c.Version == QuoteVersion.Absent ? null : 5, null)));

    public static DataFrame<QuoteRow> Quotes(params (string Cluster, string Article, string Text)[] quotes) => new("quotes", quotes.Select((q, i) =>
        new QuoteRow("q" + i, q.Article, 3, 5, q.Text, QuoteKind.Full, "Jane Doe", 0, 4, "said", QuoteAttribution.Explicit, q.Cluster, QuoteVersion.Verbatim)));

    public static DataFrame<SpeakerRow> Speakers(params (string Speaker, string Article, int Words)[] speakers) => new("speakers", speakers.Select(s =>
        new SpeakerRow(s.Speaker, s.Article, 1, s.Words)));

    public static DataFrame<PairRow> Pairs(params (string A, string B, double OfA, double OfB)[] pairs) => new("pairs", pairs.Select(p =>
        new PairRow(p.A, p.B, p.OfA, p.OfB, Derivation.Partly, null)));

    /// <summary>A verbatim passage, one that was edited and one in other words, the last two in another order.</summary>
    public static DataFrame<PassageRow> Passages(string a, string b) => new("passages",
    [
        new(a, 0, 20, b, 5, 20, PassageKind.Verbatim, 12, 1, false),
        new(a, 30, 20, b, 70, 25, PassageKind.NearVerbatim, 9, 0.8, true),
        new(a, 60, 20, b, 40, 20, PassageKind.Paraphrase, 5, 0.4, false),
    ]);

    public static DataFrame<CompositionRow> Composition(params (string Article, CompositionPart Part, int Words)[] parts) => new("composition", parts.Select(p =>
        new CompositionRow(p.Article, p.Part, p.Words)));

    public static DataFrame<ClaimRow> Claims(params (string Id, ClaimVerdict Verdict, int Articles, int Sources)[] claims) => new("claims", claims.Select(c =>
        new ClaimRow(c.Id, "Statement of " + c.Id, ClaimKind.Number, c.Verdict, c.Verdict == ClaimVerdict.Differs ? "value" : null, c.Articles, c.Sources)));

    public static DataFrame<ClaimCellRow> ClaimCells(params (string Claim, string Article, ClaimStatus Status)[] cells) => new("claim-cells", cells.Select(c =>
        c.Status == ClaimStatus.Omits
            ? new ClaimCellRow(c.Claim, c.Article, c.Status, null, null, null, "no sentence is about it")
            : new ClaimCellRow(c.Claim, c.Article, c.Status, 3, 5, "evidence", "the same number")));

    public static DataFrame<ParagraphRow> Paragraphs(params (string Article, ParagraphKind Kind, string Text)[] paragraphs) => new("paragraphs", paragraphs.Select(p =>
        new ParagraphRow(p.Article, 0, p.Text.Length, p.Kind, "reason", p.Text)));

    /// <summary>The same table with another text in every column of text that holds words of articles.</summary>
    public static DataFrame<TRow> With<TRow>(DataFrame<TRow> frame, Func<TRow, TRow> change)
        where TRow : notnull => new(frame.Name, frame.Select(change));
}

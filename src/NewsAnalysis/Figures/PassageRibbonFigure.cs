using System.Text.Json.Nodes;
using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Reuse;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>Where the passages that two articles share stand in each: bands from one article to the other.</summary>
internal static class PassageRibbonFigure
{
    private const string Name = "passage-ribbon";

    private static readonly (PassageKind Kind, string Fill, string Line, string Dash)[] Looks =
    [
        (PassageKind.Verbatim, "rgba(0,114,178,.40)", Palette.Blue, "solid"),
        (PassageKind.NearVerbatim, "rgba(230,159,0,.40)", "#B87A00", "dash"),
        (PassageKind.Paraphrase, "rgba(140,140,140,.25)", Palette.Grey, "dot"),
    ];

    /// <summary>An article of the pair: its text starts and ends at these offsets.</summary>
    internal sealed record Side(string Id, string Label, string Raw, int Start, int End)
    {
        public static Side Of(Article article)
        {
            Paragraph[] shown = [.. article.Paragraphs.Where(p => p.Kind is ParagraphKind.Headline or ParagraphKind.Heading or ParagraphKind.Body or ParagraphKind.Caption or ParagraphKind.KeyPoint)];
            return shown.Length == 0
                ? new Side(article.Id, article.Label, article.Raw, 0, article.Raw.Length)
                : new Side(article.Id, article.Label, article.Raw, shown.Min(p => p.Span.Start), shown.Max(p => p.Span.End));
        }
    }

    /// <summary>One band; places in per cent of the article's characters.</summary>
    internal sealed record Row(int Number, PassageKind Kind, int Words, bool Quotation, double FromA, double ToA, double FromB, double ToB, string TextA, string TextB);

    public static Figure Of(Side a, Side b, DataFrame<PassageRow> passages)
    {
        Row[] rows = [.. passages
            .Where(p => (p.ArticleA == a.Id && p.ArticleB == b.Id) || (p.ArticleA == b.Id && p.ArticleB == a.Id))
            .OrderBy(p => p.ArticleA == a.Id ? p.StartA : p.StartB)
            .Select(p => p.ArticleA == a.Id ? Between(a, p.StartA, p.LengthA, b, p.StartB, p.LengthB, p) : Between(a, p.StartB, p.LengthB, b, p.StartA, p.LengthA, p))
            .Select((r, i) => r with { Number = i + 1 })];
        if (rows.Length == 0)
        {
            return Nothing($"{a.Label} and {b.Label} share no passage");
        }

        int moved = rows.Length - InOrder(rows);
        string order = rows.Length == 1 ? "" : moved == 0 ? ", all in the same order" : $", {Number(moved)} of them in another order";
        string title = $"{Sentence(Count(rows.Length, "passage"))} of {Count(rows.Sum(r => r.Words), "word")} {(rows.Length == 1 ? "joins" : "join")} {a.Label} and {b.Label}{order}";
        JsonObject x = PlotJson.Amounts("per cent of the article");
        x["range"] = PlotJson.Array([-1.0, 101.0]);
        JsonObject y = PlotJson.NamesDown("article", PlotText.Labels([a.Label, b.Label], 28));
        y["range"] = PlotJson.Array([1.06, -0.06]);
        JsonObject layout = PlotJson.Layout(330, x, y);
        layout["showlegend"] = true;
        layout["legend"] = PlotJson.Legend(below: false);
        var data = new List<JsonNode>(Looks.Where(l => rows.Any(r => r.Kind == l.Kind)).Select(l => RibbonShape.Legend(Words.Of(l.Kind), l.Line, l.Dash)));

        // The weakest first, so that copies lie on top.
        foreach (Row row in rows.OrderByDescending(r => r.Kind).ThenByDescending(r => r.Words))
        {
            var look = Looks[(int)row.Kind];
            data.Add(RibbonShape.Trace((row.FromA, row.ToA), (row.FromB, row.ToB), false, look.Fill, look.Line, look.Dash));
        }

        data.Add(RibbonShape.Handles([.. rows.Select(r => (
            (r.FromA + r.ToA + r.FromB + r.ToB) / 4, Height(r.Number), Number(r.Number), Hover(r), EvidenceLink.ToPair(a.Id, b.Id)))]));

        return new Figure
        {
            Data = PlotJson.Array(data),
            Layout = layout,
            Title = title,
            Caption = "Above: the first article; below: the second, each from its beginning (left) to its end. A numbered band joins the places of a passage that both have, as wide as it is long. Bands that cross were moved. "
                + "What lies between them on one side alone was cut from the other, added to it, or said anew. Hover for the words.",
            AltText = $"Bands between two articles. {title}.",
            Source = new DataFrame<Row>(Name, rows) { Export = null },
            MinWidth = 520,
            MaxWidth = 1000,
        };
    }

    public static Figure Nothing(string title) => EmptyFigure.Of(title, "The passages that two articles share would be joined here. Names, stock phrases and short runs of words, which the shares count, are no passages.", new DataFrame<Row>(Name, []) { Export = null });

    private static Row Between(Side a, int startA, int lengthA, Side b, int startB, int lengthB, PassageRow passage) => new(
        0, passage.Kind, passage.Words, passage.Quotation, Place(a, startA), Place(a, startA + lengthA), Place(b, startB), Place(b, startB + lengthB),
        a.Raw.Substring(startA, lengthA), b.Raw.Substring(startB, lengthB));

    // Staggered, so that handles of neighbours stand apart.
    private static double Height(int number) => 0.5 + (number % 3 - 1) * 0.11;

    private static double Place(Side side, int at) => Math.Round(100.0 * Math.Clamp(at - side.Start, 0, side.End - side.Start) / Math.Max(1, side.End - side.Start), 2);

    // The longest row of passages that follow each other in both articles; those that overlap in one of them stand in no order there.
    private static int InOrder(Row[] rows)
    {
        int[] longest = new int[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            longest[i] = 1 + Enumerable.Range(0, i).Where(k => rows[k].FromB <= rows[i].FromB || rows[k].FromB < rows[i].ToB || rows[i].FromA < rows[k].ToA).Select(k => longest[k]).DefaultIfEmpty(0).Max();
        }

        return longest.Max();
    }

    private static string Hover(Row row) => string.Join("<br>",
        $"<b>{Words.Of(row.Kind)}</b>, {Count(row.Words, "word")} kept{(row.Quotation ? ", mostly quotation" : "")}",
        PlotText.Wrap(row.TextA, 70, 4),
        row.Kind == PassageKind.Verbatim ? "the same in the other" : "in the other: " + PlotText.Wrap(row.TextB, 70, 4));
}

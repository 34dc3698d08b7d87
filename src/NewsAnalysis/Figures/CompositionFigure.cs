using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Reuse;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>Where the words of each article come from.</summary>
internal static class CompositionFigure
{
    private const string Name = "composition";

    private static readonly (CompositionPart Part, string Name, PartStyle Style)[] Parts =
    [
        (CompositionPart.Family, "wire family", new(Palette.Blue, "", Palette.Paper)),
        (CompositionPart.OneOther, "one other article", new(Palette.Orange, "/")),
        (CompositionPart.Quotation, "quotation", new(Palette.Sky, ".")),
        (CompositionPart.Own, "own", new("#D9D9D9", "")),
    ];

    /// <summary>One part of a bar.</summary>
    internal sealed record Row(string Article, CompositionPart Part, int Words, double Share);

    public static Figure Of(DataFrame<ArticleRow> articles, DataFrame<CompositionRow> composition, int most)
    {
        var words = composition.GroupBy(c => (c.ArticleId, c.Part)).ToDictionary(g => g.Key, g => g.Sum(c => c.Words));
        int all = words.Values.Sum();
        if (all == 0)
        {
            return EmptyFigure.Of(
                articles.Count == 0 ? "No article was read, so there are no words to trace" : "No words of a body were found",
                "The words of each article, by where they come from, would stand here.", new DataFrame<Row>(Name, []));
        }

        int Shared(string id) => words.GetValueOrDefault((id, CompositionPart.Family)) + words.GetValueOrDefault((id, CompositionPart.OneOther));
        int Total(string id) => Parts.Sum(p => words.GetValueOrDefault((id, p.Part)));
        var axis = ArticleAxis.Of(articles, a => Share(Shared(a.ArticleId), Total(a.ArticleId)), most);
        int shared = articles.Sum(a => Shared(a.ArticleId));
        var rows = axis.Shown.SelectMany(a => Parts.Select(p => new Row(
            a.Label, p.Part, words.GetValueOrDefault((a.ArticleId, p.Part)), Math.Round(Share(words.GetValueOrDefault((a.ArticleId, p.Part)), Total(a.ArticleId)), 4))));
        var frame = new DataFrame<Row>(Name, rows);
        var figure = new StackedBarsFigure
        {
            Bars = axis.Labels,
            BarTitle = "article",
            AmountTitle = "words of the body",
            Evidence = (_, bar) => EvidenceLink.To(axis.Shown[bar].ArticleId),
            Parts = [.. Parts.Select(p =>
            {
                Row[] part = [.. frame.Where(r => r.Part == p.Part)];
                return (p.Name, p.Style, (IReadOnlyList<int>)[.. part.Select(r => r.Words)], (IReadOnlyList<string>)[.. part.Select(r => Hover(r, p.Name))]);
            })],
        };
        string title = shared > 0
            ? Sentence($"{Percent(Share(shared, all))} of all {Count(all, "word")} stand in another article, too, quotations not counted")
            : articles.Count == 1 ? "Only one article was read: there is no other in which its words could stand"
            : "No words but those of quotations stand in another article, too";
        string caption = "A bar is one article. Wire family: words shared with at least two other articles that print the same wire text; one other article: words shared with one; "
            + "quotation: words between quotation marks, which anybody may print; own: in no other article here. Own words may still come from a source that is not among these articles." + axis.Note;
        return figure.Draw(title, caption, $"Stacked bars of the words of {Count(axis.Shown.Count, "article")} by where they come from. {title}.", frame);
    }

    private static string Hover(Row row, string part) =>
        $"<b>{PlotText.Label(row.Article, 60)}</b><br>{part}: {Count(row.Words, "word")} ({Percent(row.Share)})";
}

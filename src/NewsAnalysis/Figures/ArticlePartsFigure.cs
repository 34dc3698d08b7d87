using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Text;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>What was read of each file: words of the body, and words that were recognised as something else.</summary>
internal static class ArticlePartsFigure
{
    private const string Name = "parts";

    private static readonly (string Name, PartStyle Style, ParagraphKind[] Kinds)[] Parts =
    [
        ("body", new(Palette.Blue, "", Palette.Paper), [ParagraphKind.Body]),
        ("headline and cross-heads", new(Palette.Sky, "."), [ParagraphKind.Headline, ParagraphKind.Heading]),
        ("captions", new(Palette.Orange, "/"), [ParagraphKind.Caption]),
        ("key points", new(Palette.Green, "x"), [ParagraphKind.KeyPoint]),
        ("byline, date, dateline, credit", new(Palette.Purple, "-"), [ParagraphKind.Byline, ParagraphKind.Date, ParagraphKind.Dateline, ParagraphKind.Credit]),
        ("related stories", new(Palette.Vermilion, "\\"), [ParagraphKind.Related]),
        ("page machinery", new("#BFBFBF", "+"), [ParagraphKind.Widget]),
    ];

    /// <summary>One part of a bar.</summary>
    internal sealed record Row(string Article, string Part, int Words);

    public static Figure Of(DataFrame<ArticleRow> articles, DataFrame<ParagraphRow> paragraphs, Func<string, int> countWords, int most)
    {
        var words = paragraphs.GroupBy(p => (p.ArticleId, p.Kind)).ToDictionary(g => g.Key, g => g.Sum(p => countWords(p.Text)));
        int all = words.Values.Sum();
        if (all == 0)
        {
            return EmptyFigure.Of(
                articles.Count == 0 ? "No article was read" : "The articles hold no words",
                "The words of each file, by what they are, would stand here.", new DataFrame<Row>(Name, []) { Export = null });
        }

        var axis = ArticleAxis.Of(articles, a => a.Words, most);
        var frame = new DataFrame<Row>(Name, axis.Shown.SelectMany(a => Parts.Select(p =>
            new Row(a.Label, p.Name, p.Kinds.Sum(k => words.GetValueOrDefault((a.ArticleId, k)))))));
        var figure = new StackedBarsFigure
        {
            Bars = axis.Labels,
            BarTitle = "article",
            AmountTitle = "words in the file",
            Evidence = (part, bar) => EvidenceLink.To(
                axis.Shown[bar].ArticleId,
                paragraphs.Where(p => p.ArticleId == axis.Shown[bar].ArticleId && p.Kind != ParagraphKind.Body && Parts[part].Kinds.Contains(p.Kind)).Select(p => new TextSpan(p.Start, p.Length))),
            Parts = [.. Parts.Select(p =>
            {
                Row[] part = [.. frame.Where(r => r.Part == p.Name)];
                return (p.Name, p.Style, (IReadOnlyList<int>)[.. part.Select(r => r.Words)],
                    (IReadOnlyList<string>)[.. part.Select(r => $"<b>{PlotText.Label(r.Article, 60)}</b><br>{r.Part}: {Count(r.Words, "word")}")]);
            })],
        };
        int body = words.Where(w => w.Key.Kind == ParagraphKind.Body).Sum(w => w.Value);
        string read = articles.Count == 1 ? "The article has" : $"The {Number(articles.Count)} articles have";
        string title = $"{read} {Count(body, "word")} of body; {Percent(Share(all - body, all))} of what stands in the {Noun(articles.Count, "file")} is something else";
        string caption = "A bar is one file. Only the body is analysed as what the article says; the rest is kept with the reason, in the table below. "
            + "What was cut away before the file was saved cannot be seen here." + axis.Note;
        return figure.Draw(title, caption, $"Stacked bars of the words of {Count(axis.Shown.Count, "file")} by what they are. {title}.", frame.Where(r => r.Words > 0));
    }
}

using System.Text.Json.Nodes;
using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Quotes;
using NewsAnalysis.Text;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>Where in the body of each article the quotations stand: those that others carry, numbered, and those that none does.</summary>
internal static class QuotePositionsFigure
{
    private const string Name = "quote-positions";

    private const int MostArticles = 40;

    /// <summary>Per cent of the body below which two circles of a row would cover each other on a narrow page.</summary>
    private const double Near = 4.5;

    /// <summary>Parts of a row by which circles that are near each other stand above and below it.</summary>
    private static readonly double[] Lanes = [0, -.3, .3];

    /// <summary>One drawn quotation.</summary>
    /// <param name="Number">Its number among the most widely carried; null for the others.</param>
    /// <param name="ClusterId">The utterance.</param>
    /// <param name="Quotation">The article's words.</param>
    /// <param name="Speaker">Who said them.</param>
    /// <param name="Article">The article's label.</param>
    /// <param name="Articles">How many articles carry the utterance.</param>
    /// <param name="Through">How far into the body it starts, in per cent of the body's characters.</param>
    internal sealed record Row(int? Number, string ClusterId, string Quotation, string? Speaker, string Article, int Articles, double Through);

    public static Figure Of(
        DataFrame<ArticleRow> articles, DataFrame<ParagraphRow> paragraphs, DataFrame<QuoteRow> quotes, DataFrame<QuoteClusterRow> clusters, int top)
    {
        var body = paragraphs.Where(p => p.Kind == ParagraphKind.Body).GroupBy(p => p.ArticleId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderBy(p => p.Start).ToArray(), StringComparer.Ordinal);
        var cluster = clusters.ToDictionary(c => c.ClusterId, StringComparer.Ordinal);
        var placed = quotes.Where(q => cluster.ContainsKey(q.ClusterId))
            .Select(q => (Quote: q, Through: Through(body.GetValueOrDefault(q.ArticleId, []), q.Start), cluster[q.ClusterId].Articles))
            .Where(q => q.Through is not null).ToArray();
        var weights = placed.GroupBy(q => q.Quote.ArticleId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(q => q.Articles > 1 ? 1 : 0.001), StringComparer.Ordinal);
        if (placed.Length == 0)
        {
            return EmptyFigure.Of(
                articles.Count == 0 ? "No article was read, so no quotation has a place" : "No quotation stands in the body of an article",
                "The places of quotations would stand here, one article a row.", new DataFrame<Row>(Name, []) { Export = null });
        }

        var numbers = clusters.Where(c => c.Articles > 1).OrderByDescending(c => c.Articles).Take(top).Index().ToDictionary(c => c.Item.ClusterId, c => c.Index + 1, StringComparer.Ordinal);
        var axis = ArticleAxis.Of(articles, a => weights.GetValueOrDefault(a.ArticleId), MostArticles);
        var drawn = new List<(int Place, Row Row, string Evidence)>();
        foreach (var (quote, through, carried) in placed)
        {
            if (axis.Place(quote.ArticleId) is { } place)
            {
                drawn.Add((place, new Row(
                    numbers.TryGetValue(quote.ClusterId, out int number) ? number : null, quote.ClusterId, quote.Text, quote.Speaker,
                    axis.Label(quote.ArticleId), carried, Math.Round(100 * through!.Value, 1)), EvidenceLink.To(quote.ArticleId, new TextSpan(quote.Start, quote.Length))));
            }
        }

        string title = Title([.. drawn.Select(d => d.Row)]);
        string caption = "A row is the body of an article from its beginning (left) to its end. "
            + (numbers.Count == 0 ? "" : "A circle is a quotation that other articles carry, too; those with the same number are one utterance "
                + $"({(numbers.Count == 1 ? "its" : $"the {Number(numbers.Count)} most widely carried are numbered; their")} words are in the data of this figure); those close to each other stand above and below the line of the row. ")
            + (drawn.Any(d => d.Row is { Articles: > 1, Number: null }) ? "A small diamond: carried by others, without a number. " : "")
            + "A grey tick: in this article alone. Hover for the words." + axis.Note;
        return Draw(axis, drawn, title, caption);
    }

    // The part of the body before an offset; null outside the body.
    private static double? Through(ParagraphRow[] body, int start)
    {
        double before = 0, all = body.Sum(p => (double)p.Length);
        foreach (ParagraphRow paragraph in body)
        {
            if (start < paragraph.Start)
            {
                return null;
            }

            if (start < paragraph.Start + paragraph.Length)
            {
                return (before + start - paragraph.Start) / all;
            }

            before += paragraph.Length;
        }

        return null;
    }

    private static string Title(Row[] rows)
    {
        double[] shared = [.. rows.Where(r => r.Articles > 1).Select(r => r.Through).Order()];
        if (shared.Length == 0)
        {
            return "No quotation stands in two articles";
        }

        int first = shared.Count(t => t < 50);
        return (first, shared.Length) switch
        {
            (_, 1) => $"The one place of a shared quotation is in the {(first == 1 ? "first" : "second")} half of an article",
            (0, _) => $"None of the {Number(shared.Length)} places of shared quotations is in the first half of an article",
            _ when first == shared.Length => Sentence($"{Every(first, "place")} of shared quotations are in the first half of an article"),
            _ => $"{Number(first)} of {Number(shared.Length)} places of shared quotations {(first == 1 ? "is" : "are")} in the first half of an article",
        };
    }

    private static Figure Draw(ArticleAxis axis, List<(int Place, Row Row, string Evidence)> drawn, string title, string caption)
    {
        JsonObject x = PlotJson.Amounts("per cent of the body");
        x["range"] = PlotJson.Array([-2.0, 102.0]);
        JsonObject y = PlotJson.NamesDown("article", PlotText.Labels(axis.Labels, PlotJson.LabelLength));
        y["showgrid"] = true;
        y["gridcolor"] = Palette.Grid;
        double[] offsets = Offsets(drawn);
        JsonObject layout = PlotJson.Layout((axis.Shown.Count * (offsets.Any(o => o != 0) ? 44 : 34)) + 140, x, y);
        layout["showlegend"] = true;
        layout["legend"] = PlotJson.Legend(below: false);
        return new Figure
        {
            Data =
            [
                .. Marks("in this article alone", drawn.Zip(offsets).Where(d => d.First.Row.Articles < 2), "line-ns-open", Palette.Grey, 9),
                .. Marks("in other articles, too", drawn.Zip(offsets).Where(d => d.First.Row is { Articles: > 1, Number: null }), "diamond", Palette.Orange, 10),
                .. Marks("the most widely carried", drawn.Zip(offsets).Where(d => d.First.Row.Number is not null), "circle", Palette.Sky, 18),
            ],
            Layout = layout,
            Title = title,
            Caption = caption,
            AltText = $"Strips of {Count(axis.Shown.Count, "article")} with {Count(drawn.Count, "quotation")}. {title}.",
            Source = new DataFrame<Row>(Name, drawn.Select(d => d.Row).OrderBy(r => r.Number ?? int.MaxValue).ThenByDescending(r => r.Articles)) { Export = null },
            MinWidth = 520,
            MaxWidth = 1100,
        };
    }

    // Circles side by side stand in the first lane that is free, or in the one where the last circle is farthest.
    private static double[] Offsets(List<(int Place, Row Row, string Evidence)> drawn)
    {
        var offsets = new double[drawn.Count];
        foreach (var row in drawn.Index().Where(d => d.Item.Row.Number is not null).GroupBy(d => d.Item.Place))
        {
            double[] last = [.. Lanes.Select(_ => double.NegativeInfinity)];
            foreach (var (index, (_, mark, _)) in row.OrderBy(d => d.Item.Row.Through))
            {
                int free = Array.FindIndex(last, l => mark.Through - l >= Near), lane = free >= 0 ? free : Array.IndexOf(last, last.Min());
                (offsets[index], last[lane]) = (Lanes[lane], mark.Through);
            }
        }

        return offsets;
    }

    private static IEnumerable<JsonNode> Marks(string name, IEnumerable<((int Place, Row Row, string Evidence) Mark, double Offset)> drawn, string symbol, string colour, int size)
    {
        var marks = drawn.Select(d => (Place: d.Mark.Place + d.Offset, d.Mark.Row, d.Mark.Evidence)).ToArray();
        if (marks.Length == 0)
        {
            yield break;
        }

        bool numbered = marks[0].Row.Number is not null;
        var trace = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = numbered ? "markers+text" : "markers",
            ["name"] = name,
            ["x"] = PlotJson.Array(marks.Select(m => (double?)m.Row.Through)),
            ["y"] = PlotJson.Array(marks.Select(m => (double?)m.Place)),
            ["marker"] = new JsonObject { ["symbol"] = symbol, ["color"] = colour, ["size"] = size },
            ["cliponaxis"] = false,
            ["hovertext"] = PlotJson.Array(marks.Select(m => Hover(m.Row))),
            ["hoverinfo"] = "text",
            ["customdata"] = PlotJson.Evidence(marks.Select(m => m.Evidence)),
        };
        if (numbered)
        {
            trace["text"] = PlotJson.Array(marks.Select(m => Number(m.Row.Number!.Value)));
            trace["textposition"] = "middle center";
            trace["textfont"] = new JsonObject { ["color"] = Palette.Ink, ["size"] = 11 };
        }

        yield return trace;
    }

    private static string Hover(Row row) => string.Join("<br>", new[]
    {
        $"<b>{PlotText.Label(row.Article, 60)}</b>, {Percent(row.Through / 100)} into the body",
        PlotText.Wrap($"“{row.Quotation}”", 70, 6),
        row.Speaker is { } speaker ? PlotText.Label("— " + speaker, 70) : "",
        row.Articles > 1 ? $"in {Count(row.Articles, "article")}" : "in no other article",
    }.Where(line => line.Length > 0));
}

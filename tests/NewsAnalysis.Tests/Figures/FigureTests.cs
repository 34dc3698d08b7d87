using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsAnalysis.Figures;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Tests.Figures;

public sealed partial class FigureTests
{
    // What plotly.js 2 and 4 both draw, and what the browser test has seen drawn.
    private static readonly Dictionary<string, HashSet<string>> TraceAttributes = new()
    {
        ["scatter"] = ["type", "mode", "name", "legendgroup", "x", "y", "cliponaxis", "marker", "hoverinfo", "hovertext", "text", "textposition", "textfont", "showlegend", "line", "fill", "fillcolor", "customdata"],
        ["bar"] = ["type", "yaxis", "orientation", "name", "x", "y", "text", "textposition", "insidetextanchor", "textangle", "constraintext", "textfont", "hovertext", "hoverinfo", "marker", "customdata"],
        ["heatmap"] = ["type", "x", "y", "z", "zmin", "zmax", "text", "texttemplate", "hovertext", "hoverinfo", "hoverongaps", "colorscale", "xgap", "ygap", "colorbar", "customdata"],
    };

    private static readonly HashSet<string> LayoutAttributes =
        ["height", "margin", "paper_bgcolor", "plot_bgcolor", "font", "hoverlabel", "xaxis", "yaxis", "yaxis2", "title", "meta", "barmode", "bargap", "uniformtext", "showlegend", "legend", "annotations"];

    [Theory]
    [MemberData(nameof(EveryFigure.Corpora), MemberType = typeof(EveryFigure))]
    public void FiguresUseOnlySharedAttributes(int articles, bool hostile)
    {
        foreach (Figure figure in EveryFigure.Of(articles, hostile))
        {
            JsonObject json = Json(figure);
            Assert.Empty(json["layout"]!.AsObject().Select(p => p.Key).Except(LayoutAttributes));
            Assert.NotEmpty(json["data"]!.AsArray());
            foreach (JsonObject trace in json["data"]!.AsArray().Select(t => t!.AsObject()))
            {
                Assert.Empty(trace.Select(p => p.Key).Except(TraceAttributes[(string)trace["type"]!]));
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryFigure.Corpora), MemberType = typeof(EveryFigure))]
    public void EveryTitleIsASentenceAndAnObject(int articles, bool hostile)
    {
        foreach (Figure figure in EveryFigure.Of(articles, hostile))
        {
            Assert.Matches(SentencePattern(), figure.Title);
            Assert.EndsWith(".", figure.Caption, StringComparison.Ordinal);
            Assert.NotEmpty(figure.AltText);
            Assert.False(figure.Layout.ContainsKey("title"));
            Assert.NotEmpty((string)Json(figure)["layout"]!["title"]!["text"]!);
        }
    }

    [Theory]
    [MemberData(nameof(EveryFigure.Corpora), MemberType = typeof(EveryFigure))]
    public void AxesOfDrawnFiguresAreNamed(int articles, bool hostile)
    {
        foreach (Figure figure in EveryFigure.Of(articles, hostile).Where(f => f.Source.Count > 0))
        {
            Assert.NotEmpty((string)figure.Layout["xaxis"]!["title"]!["text"]!);
            Assert.NotEmpty((string)figure.Layout["yaxis"]!["title"]!["text"]!);
        }
    }

    [Fact]
    public void NothingOfHostileTextReachesPlotlyAsMarkup()
    {
        foreach (Figure figure in EveryFigure.Of(5, hostile: true))
        {
            foreach (string text in Texts(Json(figure)["data"]!).Concat(Texts(Json(figure)["layout"]!)).Where(t => t != "%{text}"))
            {
                Assert.Empty(OddMarkupPattern().Matches(text).Select(m => text));
                Assert.DoesNotContain("%{", text, StringComparison.Ordinal);
                Assert.DoesNotContain("$", text, StringComparison.Ordinal);
                Assert.DoesNotContain('\u202E', text);
                Assert.DoesNotContain('\u0001', text);
            }
        }
    }

    [Fact]
    public void NothingOfHostileTextReachesThePage()
    {
        IEnumerable<string> pages = EveryFigure.Of(5, hostile: true).Select(f => f.ToHtml())
            .Concat(EveryFigure.Fragments(5, hostile: true).Select(f => f.ToHtml()));
        foreach (string page in pages)
        {
            Assert.DoesNotContain("<b onclick", page, StringComparison.Ordinal);
            Assert.Equal(page.Split("<script>").Length, page.Split("</script>").Length);
        }
    }

    [Theory]
    [MemberData(nameof(EveryFigure.Corpora), MemberType = typeof(EveryFigure))]
    public void FragmentsSaySomethingOfAnyCorpus(int articles, bool hostile)
    {
        foreach (HtmlFragment fragment in EveryFigure.Fragments(articles, hostile))
        {
            Assert.Matches(@"\w+ \w+", TagPattern().Replace(fragment.Markup, ""));
        }
    }

    [Fact]
    public void TheSameFigureIsTheSameBytes() =>
        Assert.Equal(EveryFigure.Of(5, hostile: true).Select(f => f.ToHtml()), EveryFigure.Of(5, hostile: true).Select(f => f.ToHtml()));

    [Fact]
    public void PageHoldsTheTableBesideTheFigure()
    {
        string page = EveryFigure.Of(2, hostile: false).First().ToHtml();
        Assert.Contains("<table class=\"na-table\">", page, StringComparison.Ordinal);
        Assert.Contains("window.Plotly", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" src=", page, StringComparison.Ordinal);
    }

    private static JsonObject Json(Figure figure) => JsonNode.Parse(figure.ToPlotlyJson())!.AsObject();

    private static IEnumerable<string> Texts(JsonNode node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) => [text],
        JsonArray array => array.Where(n => n is not null).SelectMany(n => Texts(n!)),
        JsonObject value => value.Where(p => p.Value is not null).SelectMany(p => Texts(p.Value!)),
        _ => [],
    };

    [GeneratedRegex(@"^\P{Ll}.*[^.]$")]
    private static partial Regex SentencePattern();

    [GeneratedRegex(@"<(?!br>|/?b>)|&(?!amp;|lt;|gt;|#36;|#37;)")]
    private static partial Regex OddMarkupPattern();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex TagPattern();
}

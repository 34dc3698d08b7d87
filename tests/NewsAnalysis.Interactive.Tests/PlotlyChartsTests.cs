using System.Text.Json;
using System.Text.Json.Nodes;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace NewsAnalysis.Interactive.Tests;

public sealed class PlotlyChartsTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Story.Figures.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void TheChartIsTheSamePlotlyJsonAsTheFigure(int number)
    {
        NewsAnalysis.Figures.Figure figure = Story.Figures[number];
        JsonNode wanted = JsonNode.Parse(figure.ToPlotlyJson())!;
        JsonNode given = JsonNode.Parse(GenericChart.toJson(figure.ToChart()))!;
        foreach (string part in new[] { "data", "layout", "config" })
        {
            Assert.True(Same(wanted[part], given[part]), $"{part} of {figure.Title}\nwanted {wanted[part]}\ngiven {given[part]}");
        }
    }

    [Fact]
    public void EveryTraceBecomesOne()
    {
        NewsAnalysis.Figures.Figure figure = Story.Figures.MaxBy(f => f.Data.Count)!;
        Assert.True(figure.Data.Count > 1);
        Assert.Equal(figure.Data.Count, GenericChart.countTrace(figure.ToChart()));
    }

    [Fact]
    public void PlotlyNetFindsSizeAndAxes()
    {
        Layout layout = GenericChart.getLayout(Story.Figures[0].ToChart());
        Assert.IsType<int>(layout.TryGetTypedValue<int>("height").Value);
        Assert.IsType<LinearAxis>(layout.TryGetTypedValue<LinearAxis>("xaxis").Value);
    }

    [Fact]
    public void NothingInAChartEndsItsScript()
    {
        var hostile = new NewsAnalysis.Figures.Figure
        {
            Data = [new JsonObject { ["type"] = "bar", ["name"] = "</script><script>alert(1)</script>", ["x"] = new JsonArray(1, null, 2.5), ["y"] = new JsonArray("a", "b", "c") }],
            Layout = new JsonObject { ["height"] = 300, ["margin"] = new JsonObject { ["t"] = 10 }, ["xaxis"] = new JsonObject() },
            Title = "Bars",
            Caption = "",
            AltText = "",
            Source = new Frames.DataFrame<Empty>("empty", []),
        };
        string html = ChartHtml.Of(hostile.ToChart());
        Assert.Equal(html.IndexOf("</script>", StringComparison.Ordinal), html.LastIndexOf("</script>", StringComparison.Ordinal));
        Assert.Contains("2.5", html, StringComparison.Ordinal);
    }

    // Numbers are compared by value: 1 and 1.0 are the same in Plotly.
    private static bool Same(JsonNode? a, JsonNode? b) => (a, b) switch
    {
        (null, null) => true,
        (JsonObject x, JsonObject y) => x.Count == y.Count && x.All(p => y.ContainsKey(p.Key) && Same(p.Value, y[p.Key])),
        (JsonArray x, JsonArray y) => x.Count == y.Count && x.Zip(y).All(p => Same(p.First, p.Second)),
        (JsonValue x, JsonValue y) when x.GetValueKind() == JsonValueKind.Number && y.GetValueKind() == JsonValueKind.Number =>
            x.GetValue<double>() == y.GetValue<double>(),
        (JsonValue x, JsonValue y) => x.GetValueKind() == y.GetValueKind() && x.ToJsonString() == y.ToJsonString(),
        _ => false,
    };

    private sealed record Empty(string? Name);
}

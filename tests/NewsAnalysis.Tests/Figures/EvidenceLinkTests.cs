using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsAnalysis.Figures;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Figures;

public sealed partial class EvidenceLinkTests
{
    [Fact]
    public void LinkNamesArticleAndStretchesInOrder() =>
        Assert.Equal("#read=a%20%40%2Fb@3-4,10-2", EvidenceLink.To("a @/b", new TextSpan(10, 2), new TextSpan(3, 4), new TextSpan(10, 2)));

    [Fact]
    public void WhatIsAbsentHasNoLink() => Assert.Null(EvidenceLink.To("a", null, null));

    [Fact]
    public void IdsCannotBreakOutOfALink()
    {
        Assert.Equal("#compare=%22%3E@%2C", EvidenceLink.ToPair("\">", ","));
        Assert.Equal("#list=a%2Cb,c", EvidenceLink.ToList(["a,b", "c", "c"]));
    }

    [Theory]
    [MemberData(nameof(EveryFigure.Corpora), MemberType = typeof(EveryFigure))]
    public void EveryMarkHasItsEvidenceOrNone(int articles, bool hostile)
    {
        foreach (JsonObject trace in EveryFigure.Of(articles, hostile).SelectMany(f => f.Data).Select(t => t!.AsObject()).Where(t => t.ContainsKey("customdata")))
        {
            Assert.Equal(trace["hovertext"]!.AsArray().Count, trace["customdata"]!.AsArray().Count);
            Assert.All(Links(trace["customdata"]!), l => Assert.Matches(LinkPattern(), l));
        }
    }

    [Fact]
    public void EveryFigureOfArticlesThatShareSomethingLeadsToEvidence() =>
        Assert.All(EveryFigure.Of(5, hostile: true), f => Assert.Contains(f.Data, t => t!["customdata"] is { } links && Links(links).Any()));

    private static IEnumerable<string> Links(JsonNode node) => node is JsonArray array ? array.OfType<JsonNode>().SelectMany(Links) : [(string)node!];

    [GeneratedRegex(@"^#(?:read=[\w.~%-]+(?:@\d+-\d+(?:,\d+-\d+)*)?|compare=[\w.~%-]+@[\w.~%-]+|list=[\w.~%,-]+)$")]
    private static partial Regex LinkPattern();
}

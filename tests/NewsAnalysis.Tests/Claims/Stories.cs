using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Claims;

/// <summary>Small stories for the tests of claims: one body a text, published on Wednesday 19 March 2025.</summary>
internal static class Stories
{
    public static ArticleCorpus Of(params string[] bodies) => new(bodies.Select((body, i) => Article("a" + i, body)));

    public static ClaimConsistency Compare(params string[] bodies) => ClaimConsistency.Of(Of(bodies));

    public static Article Article(string id, string body) => new()
    {
        Id = id,
        File = id + ".txt",
        Label = id,
        Raw = body,
        Published = "2025-03-19",
        PublishedPrecision = DatePrecision.Day,
        Paragraphs = string.IsNullOrWhiteSpace(body) ? [] : [new Paragraph(new TextSpan(0, body.Length).Trim(body), ParagraphKind.Body, "text")],
    };
}

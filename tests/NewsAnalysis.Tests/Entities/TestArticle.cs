using System.Collections.Immutable;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Entities;

/// <summary>Articles made of paragraphs written in a test.</summary>
internal static class TestArticle
{
    /// <summary>An article whose lines are its body paragraphs.</summary>
    public static Article Of(string raw, string id = "a") => Make(raw, id, headline: false);

    /// <summary>An article whose first line is its headline.</summary>
    public static Article WithHeadline(string raw, string id = "a") => Make(raw, id, headline: true);

    private static Article Make(string raw, string id, bool headline)
    {
        var parts = ImmutableArray.CreateBuilder<Paragraph>();
        int at = 0;
        foreach (string line in raw.Split('\n'))
        {
            TextSpan span = new TextSpan(at, line.Length).Trim(raw);
            at += line.Length + 1;
            if (!span.IsEmpty)
                parts.Add(new Paragraph(span, headline && parts.Count == 0 ? ParagraphKind.Headline : ParagraphKind.Body, "test"));
        }

        return new Article { Id = id, File = id, Label = id, Raw = raw, Paragraphs = parts.DrainToImmutable() };
    }
}

using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Tests.Reuse;

/// <summary>Makes small corpora: articles <c>a</c>, <c>b</c>, … whose lines are paragraphs of the body.</summary>
internal static class ReuseCorpus
{
    public static ArticleCorpus Of(params string[] texts) => new(texts.Select((text, i) => Article(((char)('a' + i)).ToString(), text)));

    public static Article Article(string id, string text, ParagraphKind kind = ParagraphKind.Body)
    {
        var paragraphs = new List<Paragraph>();
        int at = 0;
        foreach (string line in text.Split('\n'))
        {
            paragraphs.Add(new Paragraph(new TextSpan(at, line.Length), kind, "test"));
            at += line.Length + 1;
        }

        return new Article { Id = id, File = id, Label = id, Raw = text, Paragraphs = [.. paragraphs] };
    }
}

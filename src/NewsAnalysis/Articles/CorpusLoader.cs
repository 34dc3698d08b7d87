using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles;

/// <summary>Turns paths into a corpus.</summary>
internal static class CorpusLoader
{
    public static ArticleCorpus Load(LoadOptions options, string[] paths)
    {
        var files = paths.SelectMany(p => Directory.Exists(p) ? Directory.EnumerateFiles(p) : [p]).Order(StringComparer.Ordinal);
        return new ArticleCorpus(files.Select(Read));
    }

    private static Article Read(string file)
    {
        string raw = File.ReadAllText(file);
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        int at = 0;
        foreach (string line in raw.Split('\n'))
        {
            TextSpan span = new TextSpan(at, line.Length).Trim(raw);
            at += line.Length + 1;
            if (!span.IsEmpty)
            {
                bool first = paragraphs.Count == 0 && !".!?\"”".Contains(raw[span.End - 1], StringComparison.Ordinal);
                paragraphs.Add(new Paragraph(span, first ? ParagraphKind.Headline : ParagraphKind.Body, first ? "title line" : "text"));
            }
        }

        string id = Path.GetFileNameWithoutExtension(file);
        return new Article { Id = id, File = file, Label = id, Raw = raw, Paragraphs = paragraphs.DrainToImmutable() };
    }
}

using NewsAnalysis.Articles.Parts;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading;

/// <summary>Reads a Markdown file: front matter is metadata, the rest is the article. Offsets stay those of the raw file.</summary>
internal static class MarkdownReader
{
    /// <summary>The article in a file; null, and a problem, when there is none.</summary>
    public static RawArticle? Read(InputFile file, LoadOptions options, List<LoadProblem> problems)
    {
        if (TextFileReader.ReadText(file, options, problems) is not { } raw)
        {
            return null;
        }

        var (facts, start) = FrontMatter(raw);
        return new RawArticle { Source = file, Raw = raw, Part = TextSpan.FromBounds(start, raw.Length), Markdown = true, Given = facts };
    }

    // Lines of "name: value" between two lines of three dashes, at the very start.
    private static (GivenFacts Facts, int End) FrontMatter(string raw)
    {
        GivenFacts facts = GivenFacts.None;
        bool open = false;
        foreach (TextSpan line in BlockSplitter.Lines(raw, new TextSpan(0, raw.Length)))
        {
            string text = line.Length <= Block.LongestLine ? line.In(raw).Trim() : "…";
            if (!open)
            {
                if (text != "---")
                {
                    break;
                }

                open = true;
            }
            else if (text is "---" or "...")
            {
                return (facts, line.End);
            }
            else if (text.Length > 0 && text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                facts = facts.With(text[..colon].Trim(), text[(colon + 1)..].Trim().Trim('"', '\''));
            }
            else if (text.Length > 0 && text[0] is not ('#' or '-'))
            {
                break;
            }
        }

        return (GivenFacts.None, 0);
    }
}

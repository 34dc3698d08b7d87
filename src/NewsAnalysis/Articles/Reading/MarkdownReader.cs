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

        var (facts, start, unclosed) = FrontMatter(raw);
        if (unclosed)
        {
            problems.Add(new LoadProblem(file.Shown, 1, "front matter", "The front matter that starts here has no line of three dashes after it, so it was read as text; expected lines of 'name: value' between two lines of ---. Close it, or remove the first line."));
        }

        return TextFileReader.OrEmpty(new RawArticle { Source = file, Raw = raw, Part = TextSpan.FromBounds(start, raw.Length), Markdown = true, Given = facts }, problems);
    }

    // Lines of "name: value" between two lines of three dashes, at the very start. Three dashes with no such line after them are a rule.
    private static (GivenFacts Facts, int End, bool Unclosed) FrontMatter(string raw)
    {
        GivenFacts facts = GivenFacts.None;
        bool open = false, named = false;
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
                return (facts, line.End, false);
            }
            else if (text.Length > 0 && text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                named |= GivenFacts.Knows(text[..colon].Trim());
                facts = facts.With(text[..colon].Trim(), text[(colon + 1)..].Trim().Trim('"', '\''));
            }
            else if (text.Length > 0 && text[0] is not ('#' or '-'))
            {
                break;
            }
        }

        return (GivenFacts.None, 0, named);
    }
}

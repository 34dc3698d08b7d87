using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Finds where another article begins in a text that should hold one: a headline after text, then a byline, a date or a place, then text again.</summary>
internal static class SecondArticle
{
    private const int FewestBefore = 3;
    private const int FewestAfter = 2;
    private const int FewestWordsOfHeadline = 4;
    private const int Near = 2;

    /// <summary>The headline of the other article; null when there seems to be none.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="paragraphs">Its parts.</param>
    public static TextSpan? Find(string raw, IReadOnlyList<Paragraph> paragraphs)
    {
        Block[] blocks = [.. paragraphs.Select(p => new Block(raw, p.Span, true))];
        int before = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (before >= FewestBefore && HeadlineBefore(blocks, i) is { } headline && ProseAfter(blocks, i) >= FewestAfter && Opens(paragraphs[i], blocks[i]))
            {
                return headline;
            }

            before += blocks[i].IsProse ? 1 : 0;
        }

        return null;
    }

    private static bool Opens(Paragraph paragraph, Block block) =>
        paragraph.Kind is ParagraphKind.Byline or ParagraphKind.Date or ParagraphKind.Dateline
        || (block.IsShort && !block.IsProse && BylineRules.IsByline(block.Text))
        || (block.IsProse && DatelineReader.Read(block) is { Place: not null });

    private static int ProseAfter(Block[] blocks, int index) => blocks.Skip(index).Take(1 + 2 * FewestAfter).Count(b => b.IsProse);

    private static TextSpan? HeadlineBefore(Block[] blocks, int index)
    {
        for (int i = index - 1; i >= Math.Max(0, index - Near) && !blocks[i].IsProse; i--)
        {
            if (blocks[i].Words >= FewestWordsOfHeadline && !IsLabelled(blocks[i].Text) && HeadlineRules.IsHeadline(blocks[i]))
            {
                return blocks[i].Span;
            }
        }

        return null;
    }

    // "JUAN GONZÁLEZ: And what sign of hope …", a line of a transcript, or "PROFILE: …", a pointer to something else.
    private static bool IsLabelled(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        return colon > 0 && text[..colon].ContainsAnyInRange('A', 'Z') && !text[..colon].ContainsAnyInRange('a', 'z');
    }
}

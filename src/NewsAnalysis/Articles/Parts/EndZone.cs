namespace NewsAnalysis.Articles.Parts;

/// <summary>Finds where an article ends and the rest of its page begins.</summary>
internal static class EndZone
{
    private const int FewestWordsOfText = 12;
    private const int FewParagraphs = 3;
    private const int LongestTeaser = 40;

    /// <summary>Index of the first block after the article; the number of blocks when the article goes to the end.</summary>
    /// <remarks>
    /// A comment form ends the article once some paragraphs stand before it; a list of other articles only when less running text
    /// follows than came before, because such lists also stand in the middle.
    /// </remarks>
    public static int Find(List<Block> blocks)
    {
        int total = blocks.Sum(TextWords);
        int before = 0, paragraphs = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            Block block = blocks[i];
            if (block.Role == FurnitureRole.End && paragraphs > 0 && EndsHere(block, before, total - before, paragraphs))
            {
                return i;
            }

            int words = TextWords(block);
            before += words;
            paragraphs += words > 0 ? 1 : 0;
        }

        return TrailingTitles(blocks);
    }

    /// <summary>Marks the lines under the heading of a list of other articles that stands before the end.</summary>
    public static void MarkLists(List<Block> blocks, int end)
    {
        bool inList = false;
        for (int i = 0; i < end; i++)
        {
            Block block = blocks[i];
            inList = (block.Role == FurnitureRole.End && block.Kind == ParagraphKind.Related) || (inList && (block.Kind is not null || !block.IsProse));
            if (inList && block.Kind is null)
            {
                block.Mark(ParagraphKind.Related, "line under a list of other articles");
            }
        }
    }

    private static bool EndsHere(Block block, int before, int after, int paragraphs) => block.Kind == ParagraphKind.Widget
        ? paragraphs >= FewParagraphs || after < before
        : after < before;

    private static int TextWords(Block block) =>
        block.Kind is null && block.IsProse && block.Words >= FewestWordsOfText ? Math.Max(block.Words, block.Span.Length / 7) : 0;

    // Teasers cut off by dots, and capitalised titles, after the last paragraph.
    private static int TrailingTitles(List<Block> blocks)
    {
        int end = blocks.Count;
        for (int i = blocks.Count - 1; i > 0 && (blocks[i].Kind is not null || IsTeaser(blocks[i])); i--)
        {
            if (blocks[i].Kind is null)
            {
                end = i;
            }
        }

        if (end == blocks.Count || end == 0 || !blocks.Take(end).Any(b => b.Kind is null && b.IsProse))
        {
            return blocks.Count;
        }

        foreach (Block teaser in blocks.Skip(end).Where(b => b.Kind is null))
        {
            teaser.Mark(ParagraphKind.Related, "title or cut-off teaser after the text");
        }

        return blocks.Count;
    }

    private static bool IsTeaser(Block block) =>
        block.IsShort && block.Words <= LongestTeaser && !block.Bullet
        && ((block.TrailsOff && !block.IsQuoted) || (!block.EndsSentence && !block.IsProse && block.Words is >= 4 and <= 20 && HeadlineRules.IsTitleCase(block.Text)));
}

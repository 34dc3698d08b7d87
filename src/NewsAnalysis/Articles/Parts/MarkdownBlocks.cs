using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Takes Markdown's marks off the ends of blocks: heading marks, quotation marks, emphasis around a whole line.</summary>
internal static class MarkdownBlocks
{
    private const int DeepestHeading = 6;

    public static List<Block> Strip(string raw, List<Block> blocks)
    {
        var stripped = new List<Block>(blocks.Count);
        foreach (Block block in blocks)
        {
            if (IsUnderline(block) && stripped.Count > 0 && !block.AfterBlank)
            {
                Block title = stripped[^1];
                stripped[^1] = new Block(raw, title.Span, title.AfterBlank) { HeadingLevel = block.Text[0] == '=' ? 1 : 2 };
                block.Mark(ParagraphKind.Widget, "heading's underline");
                stripped.Add(block);
            }
            else
            {
                stripped.Add(Strip(raw, block));
            }
        }

        return stripped;
    }

    private static Block Strip(string raw, Block block)
    {
        if (block.Text.StartsWith("![", StringComparison.Ordinal))
        {
            block.Mark(ParagraphKind.Caption, "picture");
            return block;
        }

        if (block.Text.StartsWith("<!--", StringComparison.Ordinal) && block.Raw.AsSpan(block.Span.Start, block.Span.Length).EndsWith("-->"))
        {
            block.Mark(ParagraphKind.Widget, "hidden comment");
            return block;
        }

        int level = block.Text.TakeWhile(c => c == '#').Count();
        bool heading = level is > 0 and <= DeepestHeading && block.Text.Length > level && block.Text[level] is ' ' or '\t';
        TextSpan span = block.Span;
        if (heading)
        {
            span = new TextSpan(span.Start + level, span.Length - level).Trim(raw);
            span = TrimEnd(raw, span, '#');
        }
        else if (raw[span.Start] == '>')
        {
            span = new TextSpan(span.Start + 1, span.Length - 1).Trim(raw);
        }

        int bullet = block.Bullet ? Bullets.MarkLength(raw, span) : 0;
        span = new TextSpan(span.Start + bullet, span.Length - bullet);
        span = Unwrap(raw, span, heading || block.IsShort);
        return span.IsEmpty ? block : new Block(raw, span, block.AfterBlank) { HeadingLevel = heading ? level : 0, Bullet = block.Bullet };
    }

    // **A whole line** or *a whole line*.
    private static TextSpan Unwrap(string raw, TextSpan span, bool allowed)
    {
        foreach (string mark in (ReadOnlySpan<string>)["**", "__", "*", "_"])
        {
            int inner = span.Length - 2 * mark.Length;
            if (allowed && inner > 0 && string.CompareOrdinal(raw, span.Start, mark, 0, mark.Length) == 0
                && string.CompareOrdinal(raw, span.End - mark.Length, mark, 0, mark.Length) == 0
                && raw.AsSpan(span.Start + mark.Length, inner).IndexOf(mark) < 0)
            {
                return new TextSpan(span.Start + mark.Length, inner).Trim(raw);
            }
        }

        return span;
    }

    private static TextSpan TrimEnd(string raw, TextSpan span, char mark)
    {
        int end = span.End;
        while (end > span.Start && raw[end - 1] == mark)
        {
            end--;
        }

        return end == span.End || end == span.Start ? span : TextSpan.FromBounds(span.Start, end).Trim(raw);
    }

    private static bool IsUnderline(Block block) => block.Text.Length >= 2 && (block.Text.All(c => c == '=') || block.Text.All(c => c == '-'));
}

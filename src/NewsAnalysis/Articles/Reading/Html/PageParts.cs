using System.Collections.Immutable;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Says what each block of a page is.</summary>
internal static class PageParts
{
    /// <summary>One paragraph for each block, in order.</summary>
    public static ImmutableArray<Paragraph> Of(PageContext context, PageMetadata metadata)
    {
        int main = MainElement.Find(context);
        var all = ImmutableArray.CreateBuilder<Paragraph>(context.Blocks.Count);
        foreach (PageBlock block in context.Blocks)
        {
            var (kind, reason) = KindOf(context, block, main, metadata);
            all.Add(new Paragraph(block.Span, kind, reason));
        }

        return all.DrainToImmutable();
    }

    private static (ParagraphKind Kind, string Reason) KindOf(PageContext context, PageBlock block, int main, PageMetadata metadata)
    {
        PageElement element = context.Page.Elements[block.Element];
        Hints hints = context.All[block.Element];
        if (block.Text == metadata.Title && element.Traits.HasFlag(TagTraits.Heading))
        {
            return (ParagraphKind.Headline, "the page's title");
        }

        if ((hints & Hints.Related) != 0)
        {
            return (ParagraphKind.Related, "named a list of other articles");
        }

        if ((hints & Hints.Caption) != 0)
        {
            return (ParagraphKind.Caption, "named a caption");
        }

        if ((hints & Hints.Outside) != 0)
        {
            return (ParagraphKind.Widget, "named a part of the page's machinery");
        }

        if (main < 0 || !context.Page.IsInside(block.Element, main))
        {
            return (ParagraphKind.Widget, "outside the element that holds the article");
        }

        if (element.Traits.HasFlag(TagTraits.Heading))
        {
            return (ParagraphKind.Heading, "heading");
        }

        if (block.LinkDensity > 0.6)
        {
            return (ParagraphKind.Related, "nothing but links");
        }

        if (block.Words < 8 && !block.EndsSentence && element.Name != "p")
        {
            return (ParagraphKind.Widget, "short line that is no sentence");
        }

        return (ParagraphKind.Body, "text of the article");
    }
}

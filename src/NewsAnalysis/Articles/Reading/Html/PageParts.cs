using System.Collections.Immutable;
using NewsAnalysis.Articles.Parts;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Reading.Html;

/// <summary>Says what each block of a page is: the article's paragraphs, headings and captions, and why everything else was left out.</summary>
internal sealed class PageParts
{
    private const int LongestByline = 30;
    private const int LongestCredit = 14;

    private readonly PageContext _context;
    private readonly PageMetadata _metadata;
    private readonly bool[] _taken;
    private readonly HashSet<int> _repeats;

    private PageParts(PageContext context, PageMetadata metadata, double[] scores)
    {
        (_context, _metadata) = (context, metadata);
        double least = BlockScorer.Threshold(scores, context);
        _taken = [.. scores.Select(s => s > least)];
        _repeats = Repeats.Of(context.Blocks, i => _taken[i]);
        foreach (int repeat in _repeats)
        {
            _taken[repeat] = false;
        }

        First = Array.IndexOf(_taken, true);
        Last = Array.LastIndexOf(_taken, true);
        Title = TitleBlock();
    }

    /// <summary>Index of the article's first block; -1 when the page has none.</summary>
    public int First { get; }

    /// <summary>Index of the article's last block; -1 when the page has none.</summary>
    public int Last { get; }

    /// <summary>Index of the title's block; -1 when the page shows none.</summary>
    public int Title { get; }

    /// <summary>The place of the dateline, as written.</summary>
    public string? Dateline { get; private set; }

    /// <summary>The agency credited for the text.</summary>
    public string? Agency { get; private set; }

    /// <summary>The paragraphs, in order.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; private set; }

    /// <summary>What the blocks of a page are.</summary>
    public static PageParts Of(PageContext context, PageMetadata metadata, double[] scores)
    {
        var parts = new PageParts(context, metadata, scores);
        parts.Paragraphs = parts.Read();
        return parts;
    }

    private ImmutableArray<Paragraph> Read()
    {
        var all = ImmutableArray.CreateBuilder<Paragraph>(_context.Blocks.Count + 1);
        string? signOff = null;
        bool text = false;
        for (int i = 0; i < _context.Blocks.Count; i++)
        {
            PageBlock block = _context.Blocks[i];
            var (kind, reason) = i == Title ? (ParagraphKind.Headline, "the title that the page states") : _taken[i] ? Inside(block) : Outside(block, i);
            if (kind == ParagraphKind.Credit)
            {
                signOff ??= Agencies.FirstIn(block.Text);
            }

            if (kind == ParagraphKind.Body && !text && block.EndsSentence)
            {
                text = true;
                TextSpan rest = TakeDateline(block, all);
                all.Add(new Paragraph(rest, kind, reason));
                continue;
            }

            all.Add(new Paragraph(block.Span, kind, reason));
        }

        Agency = signOff ?? _metadata.Agency ?? Agency;
        return all.DrainToImmutable();
    }

    private TextSpan TakeDateline(PageBlock block, ImmutableArray<Paragraph>.Builder all)
    {
        if (DatelineReader.Read(new Block(block.Text, new TextSpan(0, block.Text.Length), true)) is not { } found)
        {
            return block.Span;
        }

        (Dateline, Agency) = (found.Place, found.Agency);
        TextSpan mark = new TextSpan(0, found.End).Trim(block.Text);
        TextSpan rest = TextSpan.FromBounds(found.End, block.Text.Length).Trim(block.Text);
        if (rest.IsEmpty)
        {
            return block.Span;
        }

        all.Add(new Paragraph(new TextSpan(block.Span.Start + mark.Start, mark.Length), ParagraphKind.Dateline, found.Place is null ? "mark of a news service before the text" : "place before the text"));
        return new TextSpan(block.Span.Start + rest.Start, rest.Length);
    }

    private (ParagraphKind Kind, string Reason) Inside(PageBlock block)
    {
        PageElement element = _context.Page.Elements[block.Element];
        if (element.Traits.HasFlag(TagTraits.Heading))
        {
            return (ParagraphKind.Heading, "heading in the article");
        }

        if (block.Words <= LongestCredit && CreditRules.WhyCredit(new Block(block.Text, new TextSpan(0, block.Text.Length), true)) is { } credit)
        {
            return (ParagraphKind.Credit, credit);
        }

        string form = element.Name switch
        {
            "li" or "dd" or "dt" => "item of a list in the article",
            "td" or "th" => "cell of a table in the article",
            "blockquote" => "quotation set apart in the article",
            _ when _context.Page.Around(block.Element).Any(e => e.Name == "blockquote") => "quotation set apart in the article",
            _ => "text of the article",
        };
        return (ParagraphKind.Body, form);
    }

    private (ParagraphKind Kind, string Reason) Outside(PageBlock block, int index)
    {
        PageElement element = _context.Page.Elements[block.Element];
        Hints hints = _context.All[block.Element];
        Hints own = _context.Own[block.Element] | (element.Parent >= 0 ? _context.Own[element.Parent] : Hints.None);
        if ((hints & Hints.Caption) != 0)
        {
            return (ParagraphKind.Caption, "the page marks it as a caption or its credit");
        }

        if ((own & Hints.Byline) != 0 && block.Words <= LongestByline && !block.EndsSentence)
        {
            return (ParagraphKind.Byline, "the page marks it as who wrote it");
        }

        if ((own & Hints.Date) != 0 && block.Words <= LongestByline && block.Text.Any(char.IsAsciiDigit))
        {
            return (ParagraphKind.Date, "the page marks it as a date");
        }

        string? machinery = (hints & Hints.Comment) != 0 ? "comments"
            : (hints & Hints.Subscribe) != 0 ? "a form or an offer"
            : (hints & Hints.Share) != 0 ? "buttons to share"
            : (hints & Hints.Advert) != 0 ? "advertising"
            : (hints & Hints.Notice) != 0 ? "a notice over the page"
            : (hints & Hints.Navigation) != 0 ? "navigation"
            : (hints & Hints.Footer) != 0 ? "the page's foot" : null;
        return (hints & Hints.Related) != 0 ? (ParagraphKind.Related, "the page marks it as other articles")
            : machinery is not null ? (ParagraphKind.Widget, "the page marks it as " + machinery)
            : _repeats.Contains(index) ? (ParagraphKind.Widget, "repeats what the article says elsewhere")
            : block.LinkDensity > 0.6 ? (ParagraphKind.Related, "nothing but links")
            : index < First ? (ParagraphKind.Widget, "before the article")
            : index > Last ? (ParagraphKind.Widget, "after the article")
            : (ParagraphKind.Widget, "unlike the paragraphs of the article around it");
    }

    private int TitleBlock()
    {
        if (_metadata.Title is not { } title)
        {
            return -1;
        }

        int heading = _context.Blocks.FindIndex(b => b.Text == title && _context.Page.Elements[b.Element].Traits.HasFlag(TagTraits.Heading));
        return heading >= 0 ? heading : _context.Blocks.FindIndex(b => b.Text == title);
    }
}

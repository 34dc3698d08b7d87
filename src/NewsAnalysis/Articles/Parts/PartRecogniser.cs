using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Says what each part of an article's text is, by general rules about how news pages are laid out.</summary>
/// <remarks>
/// First every line is looked at by itself (dates, bylines, credits, captions, furniture), then in its place: summary boxes, what
/// follows the article, the title, cross-heads, the dateline. What no rule claims is body. Every character that is not
/// white space ends up in exactly one paragraph.
/// </remarks>
internal sealed class PartRecogniser
{
    private readonly string _raw;
    private readonly string? _givenTitle;
    private readonly List<Block> _blocks;
    private readonly List<Paragraph> _extra = [];
    private StatedDate? _published;
    private bool _publishedIsLabelled;
    private string? _dateline;
    private string? _datelineAgency;
    private string? _outlet;

    private PartRecogniser(string raw, TextSpan part, string? givenTitle, bool markdown)
    {
        _raw = raw;
        _givenTitle = givenTitle;
        _blocks = BlockSplitter.Split(raw, part);
        if (markdown)
        {
            _blocks = MarkdownBlocks.Strip(raw, _blocks);
        }
    }

    /// <summary>Recognises the parts of a text.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="part">The part of it that is the article, front matter aside.</param>
    /// <param name="givenTitle">The title, when it is known from elsewhere.</param>
    /// <param name="markdown">Whether Markdown's marks mean something.</param>
    public static RecognisedParts Recognise(string raw, TextSpan part, string? givenTitle, bool markdown) =>
        new PartRecogniser(raw, part, givenTitle, markdown).Run();

    private RecognisedParts Run()
    {
        SplitDatePrefix();
        if (_blocks.Count > 1)
        {
            LookAtLines();
            MarkSummaryBoxes();
            MarkEnd();
            var headings = new HeadingMarker(_raw, _blocks);
            headings.MarkHeadline(_givenTitle);
            headings.MarkHeadings();
        }

        ReadDateline();
        SplitSignOff();
        foreach (Block block in _blocks.Where(b => b.Kind is null))
        {
            block.Mark(ParagraphKind.Body, "text");
        }

        return Collect();
    }

    // ---------- each line by itself ----------

    // "date 2025-03-19 The text goes on": a scraper's or a list's prefix before the first words.
    private void SplitDatePrefix()
    {
        if (_blocks.Count == 0 || PublicationLineReader.Read(_blocks[0].Text) is not { Date: { } date } prefix)
        {
            return;
        }

        Block first = _blocks[0];
        int rest = PublicationLineReader.TextAfterPrefix(first.Text, prefix);
        if (rest > 0 && !PublicationLineReader.IsOnlyTail(first.Text, prefix.End) && MetadataLine.Read(first).Count == 0)
        {
            AddDate(TextSpan.FromBounds(first.Span.Start, first.Span.Start + prefix.End), date, prefix.Labelled && !prefix.IsUpdate, "date before the first words");
            _blocks[0] = new Block(_raw, TextSpan.FromBounds(first.Span.Start + rest, first.Span.End), true);
        }
    }

    private void LookAtLines()
    {
        bool body = false;
        for (int i = 0; i < _blocks.Count; i++)
        {
            Block block = _blocks[i];
            if (block.Kind is null)
            {
                LookAtLine(block, body, i);
            }

            body |= block.Kind is null && block.IsProse;
        }
    }

    private void LookAtLine(Block block, bool body, int index)
    {
        if (CreditRules.WhyCredit(block) is { } credit)
        {
            block.Mark(ParagraphKind.Credit, credit);
            return;
        }

        if (block.HeadingLevel == 0 && MetadataLine.Read(block) is { Count: > 0 } parts)
        {
            TakeMetadata(block, parts, body, index);
            return;
        }

        if (Furniture.Match(block) is { } furniture && (body || furniture.Kind != ParagraphKind.Related || !HeadlineRules.IsHeadline(block) || block.Words <= HeadingMarker.MostWordsOfLabel))
        {
            block.Mark(furniture.Kind, furniture.Reason, furniture.Role);
            return;
        }

        if (CreditRules.WhyCaption(block) is { } caption)
        {
            block.Mark(ParagraphKind.Caption, caption);
        }
    }

    private void TakeMetadata(Block block, IReadOnlyList<MetadataLine.Part> parts, bool body, int index)
    {
        // A bare date between paragraphs heads a section; it does not say when the article appeared.
        bool bare = parts is [{ Kind: ParagraphKind.Date, IsLabelled: false }];
        if (bare && body && _blocks.Skip(index + 1).Take(2).Any(b => b.IsProse))
        {
            block.Mark(ParagraphKind.Heading, "date as a cross-head");
            return;
        }

        block.Mark(parts[0].Kind, parts[0].Reason);
        foreach (var part in parts)
        {
            if (part.Date is { } date)
            {
                TakeDate(date, part.IsPublication, allowed: part.IsPublication || (!body && !part.IsUpdate));
            }
        }

        if (parts.Count > 1)
        {
            _blocks[index] = new Block(_raw, parts[0].Span, block.AfterBlank);
            _blocks[index].Mark(parts[0].Kind, parts[0].Reason);
            _extra.AddRange(parts.Skip(1).Select(p => new Paragraph(p.Span, p.Kind, p.Reason)));
        }
    }

    private void AddDate(TextSpan span, StatedDate date, bool labelled, string reason)
    {
        _extra.Add(new Paragraph(span, ParagraphKind.Date, date.Iso is null ? $"{reason}, not taken: {date.Doubt}" : reason));
        TakeDate(date, labelled, true);
    }

    private void TakeDate(StatedDate date, bool labelled, bool allowed)
    {
        if (allowed && (_published is null || (labelled && !_publishedIsLabelled)))
        {
            _published = date;
            _publishedIsLabelled = labelled;
        }
    }

    // ---------- in their place ----------

    private void MarkSummaryBoxes()
    {
        for (int i = 0; i < _blocks.Count; i++)
        {
            Block heading = _blocks[i];
            if (heading.Role != FurnitureRole.Box)
            {
                continue;
            }

            int at = i + 1;
            while (at < _blocks.Count && _blocks[at].Kind is null && (_blocks[at].Bullet || (!_blocks[at].IsProse && _blocks[at].Words <= 30)))
            {
                _blocks[at++].Mark(ParagraphKind.KeyPoint, "bullet of a summary box");
            }

            if (at == i + 1)
            {
                heading.Mark(ParagraphKind.Heading, "heading without a list");
            }
        }

        // Bullets between the title and the first paragraph are a summary too.
        int prose = _blocks.FindIndex(b => b.Kind is null && b.IsProse && !b.Bullet);
        if (prose > 0 && _blocks.Take(prose).Count(b => b.Kind is null && b.Bullet) >= 2)
        {
            foreach (Block bullet in _blocks.Take(prose).Where(b => b.Kind is null && b.Bullet))
            {
                bullet.Mark(ParagraphKind.KeyPoint, "bullet before the text");
            }
        }
    }

    private void MarkEnd()
    {
        int end = EndZone.Find(_blocks);
        EndZone.MarkLists(_blocks, end);
        ParagraphKind kind = ParagraphKind.Widget;
        for (int i = end; i < _blocks.Count; i++)
        {
            Block block = _blocks[i];
            kind = block.Kind is ParagraphKind.Related or ParagraphKind.Widget ? block.Kind.Value : kind;
            if (block.Kind is null or ParagraphKind.Caption or ParagraphKind.Byline or ParagraphKind.Date or ParagraphKind.KeyPoint)
            {
                block.Mark(kind, kind == ParagraphKind.Related ? "headline or teaser of another article" : "after the article's end");
            }
        }
    }

    private void ReadDateline()
    {
        int lead = _blocks.FindIndex(b => b.Kind is null && !b.Bullet && b.IsProse);
        if (lead < 0 || DatelineReader.Read(_blocks[lead]) is not { } found)
        {
            return;
        }

        Block block = _blocks[lead];
        TextSpan text = TextSpan.FromBounds(found.End, block.Span.End).Trim(_raw);
        TextSpan mark = TextSpan.FromBounds(block.Span.Start, found.End).Trim(_raw);
        string opening = mark.In(_raw);
        if (text.IsEmpty || _blocks.Skip(lead + 1).Any(b => opening.EndsWith(':') && b.Kind is null && IsSpeakerLabel(b)))
        {
            return;
        }

        (_dateline, _datelineAgency) = (found.Place, found.Agency);
        _extra.Add(new Paragraph(mark, ParagraphKind.Dateline, found.Place is null ? "mark of a news service before the text" : "place before the text"));
        _blocks[lead] = new Block(_raw, text, block.AfterBlank);
    }

    // "WALLACE: Mr. Trump, …": a transcript's lines open with names in capitals, which are no datelines.
    private static bool IsSpeakerLabel(Block block)
    {
        int colon = block.Text.AsSpan(0, Math.Min(block.Text.Length, 30)).IndexOf(':');
        return colon > 1 && !block.Text.AsSpan(0, colon).ContainsAnyInRange('a', 'z') && char.IsUpper(block.Text[0]);
    }

    private void SplitSignOff()
    {
        int last = _blocks.FindLastIndex(b => b.Kind is null);
        if (last >= 0 && CreditRules.TrailingSignOff(_blocks[last]) is var start && start > _blocks[last].Span.Start)
        {
            Block block = _blocks[last];
            _blocks[last] = new Block(_raw, TextSpan.FromBounds(block.Span.Start, start).Trim(_raw), block.AfterBlank);
            _blocks.Insert(last + 1, new Block(_raw, TextSpan.FromBounds(start, block.Span.End), false));
            _blocks[last + 1].Mark(ParagraphKind.Credit, "agency sign-off");
        }
    }

    // ---------- the result ----------

    private RecognisedParts Collect()
    {
        ImmutableArray<Paragraph> paragraphs = ParagraphGaps.Fill(_raw, [.. _blocks.Select(b => new Paragraph(b.Span, b.Kind!.Value, b.Reason)), .. _extra]);
        string? byline = First(paragraphs, ParagraphKind.Byline);
        foreach (Paragraph paragraph in paragraphs.Where(p => p.Kind == ParagraphKind.Body).Take(4))
        {
            _outlet ??= paragraph.Span.Length <= Block.LongestLine ? OutletMention.InBody(paragraph.Span.In(_raw)) : null;
        }

        string? signOff = paragraphs.Where(p => p.Kind == ParagraphKind.Credit && p.Reason != "photo credit").Select(p => Agencies.FirstIn(p.Span.In(_raw))).FirstOrDefault(a => a is not null);
        string? copyright = paragraphs.Where(p => p.Kind == ParagraphKind.Widget && p.Span.Length < 200).Select(p => OutletMention.InCopyright(p.Span.In(_raw))).FirstOrDefault(o => o is not null);
        return new RecognisedParts
        {
            Paragraphs = paragraphs,
            Title = First(paragraphs, ParagraphKind.Headline),
            Outlet = _outlet ?? (copyright is not null && Agencies.Named(copyright) is null ? copyright : null),
            Agency = signOff ?? (byline is null ? null : Agencies.FirstIn(byline)) ?? _datelineAgency ?? (copyright is null ? null : Agencies.Named(copyright)),
            Byline = byline,
            Published = _published,
            Dateline = _dateline,
            Language = LanguageDetector.Detect(string.Join('\n', paragraphs.Where(p => p.Kind == ParagraphKind.Body).Take(40).Select(p => p.Span.In(_raw)))),
        };
    }

    private string? First(ImmutableArray<Paragraph> paragraphs, ParagraphKind kind) => paragraphs.FirstOrDefault(p => p.Kind == kind)?.Span.In(_raw);
}

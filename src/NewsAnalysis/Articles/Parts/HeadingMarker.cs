using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Marks the title of a text and the headings in it, by where short lines stand among paragraphs.</summary>
internal sealed class HeadingMarker
{
    /// <summary>A line of so many words at most may be a label, and is then no title.</summary>
    public const int MostWordsOfLabel = 3;

    private readonly string _raw;
    private readonly List<Block> _blocks;

    /// <summary>Marks blocks of a text.</summary>
    public HeadingMarker(string raw, List<Block> blocks)
    {
        _raw = raw;
        _blocks = blocks;
    }

    /// <summary>Marks the title, and what stands between it and the text.</summary>
    /// <param name="givenTitle">The title, when it is known from elsewhere.</param>
    public void MarkHeadline(string? givenTitle)
    {
        int prose = _blocks.FindIndex(b => b.Kind is null && b.IsProse);
        int first = _blocks.FindIndex(b => b.Kind is null);
        if (first < 0 || prose < 0)
        {
            return;
        }

        int given = givenTitle is null ? -1 : _blocks.FindIndex(b => b.Kind is null && b.IsShort && SameWords(b.Text, givenTitle));
        int title = given >= 0 && given <= prose + 1 ? given : FindTitle(first, prose);
        if (title < 0)
        {
            return;
        }

        if (givenTitle is not null && given != title && _blocks[title].EndsSentence)
        {
            return;
        }

        _blocks[title].Mark(ParagraphKind.Headline, given == title ? "the title that was given" : _blocks[title].HeadingLevel > 0 ? "first heading" : "title line before the text");
        for (int i = first; i < _blocks.Count && !(_blocks[i].Kind is null && _blocks[i].IsProse); i++)
        {
            if (_blocks[i].Kind is null && !_blocks[i].Bullet)
            {
                _blocks[i].Mark(i < title ? ParagraphKind.Widget : ParagraphKind.Heading, i < title ? "label above the title" : "line between the title and the text");
            }
        }
    }

    private int FindTitle(int first, int prose)
    {
        int heading = _blocks.FindIndex(b => b.Kind is null && b.HeadingLevel == 1);
        if (heading >= 0 && heading <= prose)
        {
            return heading;
        }

        int title = first;
        if (_blocks[first].Words <= MostWordsOfLabel && first + 1 < prose)
        {
            int next = _blocks.FindIndex(first + 1, b => b.Kind is null);
            title = next < prose && HeadlineRules.IsHeadline(_blocks[next]) && _blocks[next].Words > MostWordsOfLabel ? next : first;
        }

        bool textFollows = _blocks.Skip(title + 1).Any(b => b.Kind is null && b.IsProse);
        return textFollows && HeadlineRules.IsHeadline(_blocks[title]) && (_blocks[title].Last != '.' || HeadlineRules.IsTitleCase(_blocks[title].Text) || IsRestated(title))
            ? title
            : -1;
    }

    // A title with a full stop is told from a first sentence by the lead, which says most of it again.
    private bool IsRestated(int title)
    {
        Block lead = _blocks.Skip(title + 1).First(b => b.Kind is null && b.IsProse);
        var said = Tokenizer.Tokenize(lead.Text).Select(t => Folding.Fold(t.Span.In(lead.Text))).ToHashSet(StringComparer.Ordinal);
        string[] words = [.. Tokenizer.Tokenize(_blocks[title].Text).Where(t => t.IsWord && t.Span.Length > 3).Select(t => Folding.Fold(t.Span.In(_blocks[title].Text)))];
        return words.Length > 0 && words.Count(said.Contains) * 2 >= words.Length && lead.Words > _blocks[title].Words;
    }

    /// <summary>Marks the headings between the paragraphs.</summary>
    public void MarkHeadings()
    {
        for (int i = 0; i < _blocks.Count; i++)
        {
            Block block = _blocks[i];
            if (block.Kind is not null)
            {
                continue;
            }

            if (block.HeadingLevel > 0)
            {
                block.Mark(ParagraphKind.Heading, "heading");
                continue;
            }

            Block? next = _blocks.Skip(i + 1).FirstOrDefault(b => b.Kind is null or ParagraphKind.Body);
            bool after = _blocks.Take(i).Any(b => b.Kind is null or ParagraphKind.Body or ParagraphKind.Headline);
            if (after && HeadlineRules.IsHeading(block) && !block.IsProse && next is { IsProse: true, Bullet: false } && !char.IsLower(_raw[next.Span.Start]))
            {
                block.Mark(ParagraphKind.Heading, "cross-head: a short line without an end mark before a paragraph");
            }
        }
    }

    private static bool SameWords(string a, string b) =>
        Tokenizer.Tokenize(a).Where(t => t.IsWord).Select(t => Folding.Fold(t.Span.In(a)))
            .SequenceEqual(Tokenizer.Tokenize(b).Where(t => t.IsWord).Select(t => Folding.Fold(t.Span.In(b))), StringComparer.Ordinal);
}

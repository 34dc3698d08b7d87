using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Makes marks between the parts of a text (a Markdown #, a separator) parts too, so that nothing of the file is unaccounted for.</summary>
internal static class ParagraphGaps
{
    /// <summary>The parts in their order, with those between them.</summary>
    public static ImmutableArray<Paragraph> Fill(string raw, List<Paragraph> paragraphs)
    {
        paragraphs.Sort((a, b) => a.Span.CompareTo(b.Span));
        var all = ImmutableArray.CreateBuilder<Paragraph>(paragraphs.Count);
        int at = 0;
        foreach (Paragraph paragraph in paragraphs)
        {
            AddGap(raw, all, at, paragraph.Span.Start);
            all.Add(paragraph);
            at = paragraph.Span.End;
        }

        AddGap(raw, all, at, raw.Length);
        return all.DrainToImmutable();
    }

    private static void AddGap(string raw, ImmutableArray<Paragraph>.Builder all, int start, int end)
    {
        TextSpan gap = TextSpan.FromBounds(start, end).Trim(raw);
        if (!gap.IsEmpty)
        {
            all.Add(new Paragraph(gap, ParagraphKind.Widget, start == 0 && gap.Length > 20 ? "front matter" : "mark"));
        }
    }
}

using NewsAnalysis.Text;

namespace NewsAnalysis.Articles.Parts;

/// <summary>Reads lines that hold nothing but who wrote the article and when: <c>By Jane Roe | Published: March 19, 2025 | 3 min read</c>.</summary>
internal static class MetadataLine
{
    private const int Longest = 220;
    private const int LongestSignOff = 80;
    private static readonly char[] Marks = [' ', '\u00A0', '|', '·', '•', '-', '–', '—', ',', ';', '(', '['];

    /// <summary>A part of such a line.</summary>
    internal sealed record Part(TextSpan Span, ParagraphKind Kind, string Reason, StatedDate? Date = null, bool IsLabelled = false, bool IsUpdate = false)
    {
        /// <summary>Whether it says that it is the time of publication.</summary>
        public bool IsPublication => IsLabelled && !IsUpdate;
    }

    /// <summary>The parts of a line, in order; empty when it is no such line.</summary>
    public static IReadOnlyList<Part> Read(Block block)
    {
        string line = block.Text;
        if (block.Span.Length > Longest)
        {
            return [];
        }

        if (ReadDates(line, block.Span.Start, 0) is { Count: > 0 } dates)
        {
            return dates;
        }

        if (BylineRules.IsByline(line))
        {
            return [new Part(block.Span, ParagraphKind.Byline, "says who wrote it")];
        }

        // A byline or an agency, then a date.
        if (line.Length > LongestSignOff && !BylineRules.Opens(line))
        {
            return [];
        }

        for (int at = 1; at < line.Length; at++)
        {
            if (!char.IsLetterOrDigit(line[at]) || char.IsLetterOrDigit(line[at - 1]))
            {
                continue;
            }

            string before = line[..at].TrimEnd(Marks);
            if (before.Length > 0 && (BylineRules.IsByline(before) || CreditRules.IsSignOff(before))
                && ReadDates(line, block.Span.Start, at) is { Count: > 0 } rest)
            {
                bool byline = BylineRules.IsByline(before);
                var first = new Part(new TextSpan(block.Span.Start, before.Length), byline ? ParagraphKind.Byline : ParagraphKind.Credit,
                    byline ? "says who wrote it" : "agency sign-off");
                return [first, .. rest];
            }
        }

        return [];
    }

    // Dates, each with its label, up to the end of the line.
    private static List<Part> ReadDates(string line, int offset, int start)
    {
        var parts = new List<Part>();
        int at = start;
        while (at < line.Length)
        {
            if (PublicationLineReader.Read(line[at..]) is not { } found)
            {
                return parts.Count > 0 && PublicationLineReader.IsOnlyTail(line, at) ? parts : [];
            }

            var span = new TextSpan(offset + at, found.End);
            string reason = found.Date is null ? "label without a value"
                : found.Date.Iso is null ? "date line, not taken: " + found.Date.Doubt
                : found.IsUpdate ? "says when it was changed" : found.Labelled ? "says when it was published" : "date line";
            parts.Add(new Part(span, found.Date is null ? ParagraphKind.Widget : ParagraphKind.Date, reason, found.Date, found.Labelled, found.IsUpdate));
            at += Math.Max(1, found.End);
            while (at < line.Length && (char.IsWhiteSpace(line[at]) || Marks.Contains(line[at])))
            {
                at++;
            }

            if (PublicationLineReader.IsOnlyTail(line, at))
            {
                return parts;
            }
        }

        return parts;
    }
}

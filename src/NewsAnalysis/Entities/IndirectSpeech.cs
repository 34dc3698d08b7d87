using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Clauses that give in the reporter's words what a source says.</summary>
internal static class IndirectSpeech
{
    /// <summary>The indirect and mixed attributions of the frames.</summary>
    public static IEnumerable<Attribution> Find(ItemStream items, List<CueFrame> frames)
    {
        var bounds = new SentenceBounds(items);
        for (int i = 0; i < frames.Count; i++)
        {
            CueFrame frame = frames[i];
            if (frame.Form.Judges || Content(items, frames, i, bounds) is not { } range || !bounds.HasWord(range.First, range.Last))
                continue;
            TextSpan content = Span(items, range.First, range.Last);
            bool quoted = bounds.HasQuote(range.First, range.Last);
            yield return Sources.Fill(items, frame, new Attribution(
                quoted ? AttributionKind.Mixed : AttributionKind.Indirect, content, null, null)
            { Link = AttributionLink.Cue });
        }
    }

    private static (int First, int Last)? Content(ItemStream items, List<CueFrame> frames, int index, SentenceBounds bounds)
    {
        CueFrame frame = frames[index];
        int first = frame.Last + 1, start = bounds.First(frame.First), end = bounds.Last(frame.Last);

        // "…, Doe said." and "…, according to Doe.": the clause before, when nothing follows.
        bool trails = end - frame.Last <= 4 || items.Mark(frame.Last + 1) is '.' or ',' || frame.Shape == CueShape.According;
        if (trails && frame.First > start + 2 && items.Mark(frame.First - 1) == ',')
            return (start, frame.First - 2);
        if (frame.Shape == CueShape.According)
        {
            if (frame.First == start && items.Mark(first) == ',')
                return first + 1 <= end ? (first + 1, Trim(items, end)) : null;
            return frame.First > start ? (start, frame.First - 1) : null;
        }

        if (frame.Shape is CueShape.Noun or CueShape.Mark or CueShape.Inverted)
            return null;
        bool another = index + 1 < frames.Count && frames[index + 1].Shape is not CueShape.Noun && frames[index + 1].CueFirst >= first && frames[index + 1].CueFirst <= end
            && items.Fold(frames[index + 1].CueFirst - 1) is "and" or "but";
        int last = Trim(items, another ? frames[index + 1].CueFirst - 2 : Math.Max(end, first - 1));
        bool clause = items.Fold(first) is "that" || !frame.Form.Weak;
        return clause && last - first >= 2 ? (first, last) : null;
    }

    private static int Trim(ItemStream items, int last)
    {
        while (items.Mark(last) is '.' or ',' or ';' or '!' or '?')
            last--;
        return last;
    }

    private static TextSpan Span(ItemStream items, int first, int last) => TextSpan.FromBounds(Start(items, first), End(items, last));

    private static int Start(ItemStream items, int at) => items.IsQuote(at)
        ? items.Stream.Quotes[items.Items[at].Quote].Outer.Start
        : items.Stream.Words[items.Items[at].Word].Span.Start;

    private static int End(ItemStream items, int at) => items.IsQuote(at)
        ? items.Stream.Quotes[items.Items[at].Quote].Outer.End
        : items.Stream.Words[items.Items[at].Word].FullEnd;
}

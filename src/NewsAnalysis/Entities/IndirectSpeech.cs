using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Clauses that give in the reporter's words what a source says.</summary>
internal static class IndirectSpeech
{
    /// <summary>The indirect and mixed attributions of the frames.</summary>
    public static IEnumerable<Attribution> Find(ItemStream items, List<CueFrame> frames)
    {
        for (int i = 0; i < frames.Count; i++)
        {
            CueFrame frame = frames[i];
            if (frame.Form.Judges || Content(items, frames, i) is not { } range)
                continue;
            TextSpan content = Span(items, range.First, range.Last);
            bool quoted = false, words = false;
            for (int at = range.First; at <= range.Last; at++)
            {
                quoted |= items.IsQuote(at);
                words |= items.Fold(at).Length > 0 && items.Fold(at) is not "that";
            }

            if (!words)
                continue;
            yield return Sources.Fill(items, frame, new Attribution(
                quoted ? AttributionKind.Mixed : AttributionKind.Indirect, content, null, null)
            { Link = AttributionLink.Cue });
        }
    }

    private static (int First, int Last)? Content(ItemStream items, List<CueFrame> frames, int index)
    {
        CueFrame frame = frames[index];
        int first = frame.Last + 1, last = first - 1;
        int start = frame.First;
        while (items.SameSentence(start - 1, frame.First))
            start--;
        int end = frame.Last;
        while (items.SameSentence(end + 1, frame.Last))
            end++;

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
        for (int at = first; at <= end; at++)
        {
            last = at;
            if (index + 1 < frames.Count && frames[index + 1].Shape is not CueShape.Noun && at == frames[index + 1].CueFirst && items.Fold(at - 1) is "and" or "but")
            {
                last = at - 2;
                break;
            }
        }

        last = Trim(items, last);
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

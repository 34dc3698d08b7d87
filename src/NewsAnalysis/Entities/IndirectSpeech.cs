using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Clauses that give in the reporter's words what a source says.</summary>
internal static class IndirectSpeech
{
    // Words of time, place or audience between a trailing cue and the next mark: "…, the mayor said late on Tuesday, and …".
    private const int LongestAdverbial = 7;

    private const int LeastBefore = 4;

    // Items and frames that are looked at from a cue on, so that an endless sentence costs no more than its length.
    private const int Reach = 60;
    private const int NextFrames = 12;

    private static readonly FrozenSet<string> Auxiliaries =
        Set("is are was were has have had will would could can may might must shall should did does do isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't couldn't can't");

    private static readonly FrozenSet<string> Adverbials =
        Set("in on at to during late early last this earlier yesterday today tonight via through over by monday tuesday wednesday thursday friday saturday sunday reporters journalists lawmakers parliament");

    // What stands before a comma and these words at its front is no clause that somebody says.
    private static readonly FrozenSet<string> Leads =
        Set("in on at after before during since when as while although though despite amid following for with by from until if because hours days minutes earlier later");

    // A clause that the outlet may as well add on its own account.
    private static readonly FrozenSet<string> Asides = Set("after before as when because since despite amid following though although whereas until");

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
            if (range.Last < frame.First && Rest(items, frames, i, bounds) is { } rest)
            {
                yield return Sources.Fill(items, frame, new Attribution(
                    bounds.HasQuote(rest.First, rest.Last) ? AttributionKind.Mixed : AttributionKind.Indirect, Span(items, rest.First, rest.Last), null, null)
                { Link = rest.Sure ? AttributionLink.Continuation : AttributionLink.Implied });
            }
        }
    }

    // "The flood killed four people, the mayor said, and swept away a bridge.", "The dam, engineers say, could burst.": what follows is said as well.
    private static (int First, int Last, bool Sure)? Rest(ItemStream items, List<CueFrame> frames, int index, SentenceBounds bounds)
    {
        int end = bounds.Last(frames[index].Last), mark = AfterAdverbial(items, frames[index].Last, end) + 1, first = mark + 1;
        if (items.Mark(mark) is not (',' or '—' or '–') || first > end || Asides.Contains(items.Fold(first)))
            return null;
        for (int next = index + 1; next < Math.Min(frames.Count, index + NextFrames) && frames[next].CueFirst <= end; next++)
        {
            if (frames[next].Shape is not CueShape.Noun && frames[next].CueFirst >= first)
                end = Math.Min(end, frames[next].First - 1);
        }

        int word = items.Fold(first) is "and" or "or" or "but" ? first + 1 : first;
        bool sure = IsVerb(items, word) || items.Fold(word) is "including" or "that";
        end = Trim(items, end);
        return end - first >= 1 && bounds.HasWord(first, end) ? (first, end, sure) : null;
    }

    // Last item of a cue with when, where and to whom it was said; the cue's own when something else follows.
    private static int AfterAdverbial(ItemStream items, int last, int end)
    {
        if (!Adverbials.Contains(items.Fold(last + 1)))
            return last;
        for (int at = last + 1; at <= end && at <= last + LongestAdverbial + 1; at++)
        {
            if (items.Mark(at) is ',' or '.' or '—' or '–')
                return at - 1;
            if (items.IsQuote(at) || items.Fold(at) is "that" || Auxiliaries.Contains(items.Fold(at)) || (at > last + 1 && CueLexicon.IsCue(items.Fold(at))))
                return last;
        }

        return end <= last + LongestAdverbial ? end : last;
    }

    private static bool IsVerb(ItemStream items, int at) => Auxiliaries.Contains(items.Fold(at)) || (!items.Named[Math.Min(at, items.Named.Length - 1)]
        && items.Fold(at) is { Length: > 4 } word && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)));

    // "demanded the army must leave": a clause without "that" after a verb that otherwise takes a thing.
    private static bool OpensClause(ItemStream items, int first, int last)
    {
        for (int at = first + 1; at <= Math.Min(last, first + 6); at++)
        {
            if (items.Fold(at).Length == 0 || items.Fold(at) is "who" or "which" or "that" or "to" or "when" or "if" or "as" or "and")
                return false;
            if (Auxiliaries.Contains(items.Fold(at)))
                return at - 1 == first || items.Fold(at - 1) is not ("he" or "she" or "it" or "they" or "we" or "i" or "you");
        }

        return false;
    }

    private static (int First, int Last)? Content(ItemStream items, List<CueFrame> frames, int index, SentenceBounds bounds)
    {
        CueFrame frame = frames[index];
        int first = frame.Last + 1, start = bounds.First(frame.First), end = bounds.Last(frame.Last);

        // "…, Doe said." and "…, according to Doe.": the clause before, when nothing follows.
        bool trails = end - frame.Last <= 4 || items.Mark(frame.Last + 1) is '.' or ',' || frame.Shape == CueShape.According;
        int from = SourceFirst(items, frame.First, start) ?? frame.First;
        if (trails && from > start + 2 && items.Mark(from - 1) == ',')
            return (start, from - 2);
        if (from > start + LeastBefore && items.Mark(from - 1) == ',' && !IsLead(items, start, from - 1) && AfterAdverbial(items, frame.Last, end) > frame.Last)
            return (start, from - 2);
        if (frame.Shape == CueShape.According)
        {
            if (frame.First == start && items.Mark(first) == ',')
                return first + 1 <= end ? (first + 1, Trim(items, end)) : null;
            return frame.First > start ? (start, frame.First - 1) : null;
        }

        if (frame.Shape is CueShape.Noun or CueShape.Mark or CueShape.Inverted || (items.IsQuote(frame.First - 1) && OnlyTellsWhere(items, first, end)))
            return null;
        bool another = index + 1 < frames.Count && frames[index + 1].Shape is not CueShape.Noun && frames[index + 1].CueFirst >= first && frames[index + 1].CueFirst <= end
            && items.Fold(frames[index + 1].CueFirst - 1) is "and" or "but";
        int last = Trim(items, another ? frames[index + 1].CueFirst - 2 : Math.Max(end, first - 1));
        last = BeforeTrailing(items, frames, index, last);
        if (items.Fold(frame.CueFirst - 1) == "who" || (frame.Form.Gerund && Leads.Contains(items.Fold(start))))
            last = BeforeComma(items, first, last);
        bool clause = items.Fold(first) is "that" || !frame.Form.Weak || OpensClause(items, first, last);
        return clause && last - first >= 2 ? (first, last) : null;
    }

    // "In Oslo, …", "A day after the vote, …": what stands before the comma only tells when or where it was said.
    private static bool IsLead(ItemStream items, int start, int comma)
    {
        bool lead = Leads.Contains(items.Fold(start));
        for (int at = start; at < Math.Min(comma, start + 5); at++)
        {
            lead |= items.Fold(at) is "after" or "before" or "later" or "earlier";
        }

        for (int at = start; lead && at < Math.Min(comma, start + Reach); at++)
        {
            if (items.Mark(at) == ',' && comma - at > LeastBefore)
                return false;
        }

        return lead;
    }

    // “…,” Doe said at a news conference in Oslo.
    private static bool OnlyTellsWhere(ItemStream items, int first, int end)
    {
        if (!Adverbials.Contains(items.Fold(first)) && items.Mark(first) != ',')
            return false;
        for (int at = first; at <= Math.Min(end, first + Reach); at++)
        {
            if (items.Fold(at) is "that" || items.IsQuote(at))
                return false;
        }

        return true;
    }

    // "Doe, who says the plan is dead, left.", "Despite Doe saying that she agreed, the others refused.": the sentence goes on behind the comma.
    private static int BeforeComma(ItemStream items, int first, int last)
    {
        for (int at = first + 2; at <= Math.Min(last, first + Reach); at++)
        {
            if (items.Mark(at) == ',')
                return at - 1;
        }

        return last;
    }

    // "Doe promised to pay, her office said.": what Doe promises ends where the cue of the whole begins.
    private static int BeforeTrailing(ItemStream items, List<CueFrame> frames, int index, int last)
    {
        for (int next = index + 1; next < Math.Min(frames.Count, index + NextFrames) && frames[next].CueFirst <= last; next++)
        {
            CueFrame frame = frames[next];
            if (frame.Shape is not CueShape.Noun && frame.First > frames[index].Last + 2 && (frame.Last >= last || items.Mark(frame.Last + 1) is '.' or ',')
                && SourceFirst(items, frame.First, frames[index].Last) is { } first)
                return first - 2;
        }

        return last;
    }

    // First item of the words that name a source behind a comma: "…, a statement from the two ministers said"; null when none stands before it.
    private static int? SourceFirst(ItemStream items, int first, int least)
    {
        for (int at = first; at > least + 2 && at > first - 14; at--)
        {
            if (items.Mark(at - 1) == ',')
                return at == first || items.Fold(at) is "a" or "an" or "the" ? at : null;
            if (Auxiliaries.Contains(items.Fold(at - 1)) || (at < first && items.Mark(at - 1) != '\0'))
                return null;
        }

        return null;
    }

    private static int Trim(ItemStream items, int last)
    {
        while (items.Mark(last) is '.' or ',' or ';' or '!' or '?')
            last--;
        return last;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static TextSpan Span(ItemStream items, int first, int last) => TextSpan.FromBounds(Start(items, first), End(items, last));

    private static int Start(ItemStream items, int at) => items.IsQuote(at)
        ? items.Stream.Quotes[items.Items[at].Quote].Outer.Start
        : items.Stream.Words[items.Items[at].Word].Span.Start;

    private static int End(ItemStream items, int at) => items.IsQuote(at)
        ? items.Stream.Quotes[items.Items[at].Quote].Outer.End
        : items.Stream.Words[items.Items[at].Word].FullEnd;
}

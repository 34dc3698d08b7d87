using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Clauses that give in the reporter's words what a source says.</summary>
internal sealed class IndirectSpeech
{
    // Words of time, place or audience between a trailing cue and the next mark: "…, the mayor said late on Tuesday, and …".
    private const int LongestAdverbial = 7;

    // Items behind a cue that end its sentence and say nothing more.
    private const int MostBehind = 4;

    // Items of a clause before its cue, at least.
    private const int LeastBefore = 4;

    // Items and frames that are looked at from a cue on, so that an endless sentence costs no more than its length.
    private const int Reach = 60;
    private const int NextFrames = 12;

    // Words from a cue to the verb of the clause it leads to, and items of a source that stands behind a comma.
    private const int LongestSubject = 6;
    private const int LongestSource = 14;

    private static readonly FrozenSet<string> Auxiliaries = Lexicon.Set(
        "is are was were has have had will would could can may might must shall should did does do isn't aren't wasn't weren't "
        + "hasn't haven't hadn't won't wouldn't couldn't can't");

    // Words that open when, where and to whom something was said.
    private static readonly FrozenSet<string> Adverbials = Lexicon.Set(
        "in on at to during late early last this earlier yesterday today tonight via through over by monday tuesday wednesday "
        + "thursday friday saturday sunday reporters journalists lawmakers parliament");

    // What stands before a comma and these words at its front is no clause that somebody says.
    private static readonly FrozenSet<string> Leads = Lexicon.Set(
        "in on at after before during since when as while although though despite amid following for with by from until if "
        + "because hours days minutes earlier later");

    // A clause that the outlet may as well add on its own account.
    private static readonly FrozenSet<string> Asides = Lexicon.Set("after before as when because since despite amid following though although whereas until");

    private readonly ItemStream _items;
    private readonly List<CueFrame> _frames;
    private readonly SentenceBounds _bounds;

    private IndirectSpeech(ItemStream items, List<CueFrame> frames)
    {
        (_items, _frames) = (items, frames);
        _bounds = new SentenceBounds(items);
    }

    /// <summary>The indirect and mixed attributions of the frames.</summary>
    /// <param name="items">The article.</param>
    /// <param name="frames">Its frames, ordered by cue.</param>
    public static IEnumerable<Attribution> Find(ItemStream items, List<CueFrame> frames) => new IndirectSpeech(items, frames).Find();

    private IEnumerable<Attribution> Find()
    {
        for (int i = 0; i < _frames.Count; i++)
        {
            CueFrame frame = _frames[i];
            if (frame.Form.Judges || Content(i) is not { } range || !_bounds.HasWord(range.First, range.Last))
                continue;
            yield return Said(frame, range.First, range.Last, AttributionLink.Cue);
            if (range.Last < frame.First && Rest(i) is { } rest)
                yield return Said(frame, rest.First, rest.Last, rest.Sure ? AttributionLink.Continuation : AttributionLink.Implied);
        }
    }

    private Attribution Said(CueFrame frame, int first, int last, AttributionLink link)
    {
        AttributionKind kind = _bounds.HasQuote(first, last) ? AttributionKind.Mixed : AttributionKind.Indirect;
        return Sources.Fill(_items, frame, new Attribution(kind, Span(first, last), null, null) { Link = link });
    }

    // "The flood killed four people, the mayor said, and swept away a bridge.", "The dam, engineers say, could burst.": what follows is said as well.
    private (int First, int Last, bool Sure)? Rest(int index)
    {
        int end = _bounds.Last(_frames[index].Last);
        int mark = AfterAdverbial(_frames[index].Last, end) + 1, first = mark + 1;
        if (_items.Mark(mark) is not (',' or '—' or '–') || first > end || Asides.Contains(_items.Fold(first)))
            return null;
        for (int next = index + 1; next < Math.Min(_frames.Count, index + NextFrames) && _frames[next].CueFirst <= end; next++)
        {
            if (_frames[next].Shape is not CueShape.Noun && _frames[next].CueFirst >= first)
                end = Math.Min(end, _frames[next].First - 1);
        }

        int word = _items.Fold(first) is "and" or "or" or "but" ? first + 1 : first;
        bool sure = IsVerb(word) || _items.Fold(word) is "including" or "that";
        end = Trim(end);
        return end - first >= 1 && _bounds.HasWord(first, end) ? (first, end, sure) : null;
    }

    // Last item of a cue with when, where and to whom it was said; the cue's own when something else follows.
    private int AfterAdverbial(int last, int end)
    {
        if (!Adverbials.Contains(_items.Fold(last + 1)))
            return last;
        for (int at = last + 1; at <= end && at <= last + LongestAdverbial + 1; at++)
        {
            if (_items.Mark(at) is ',' or '.' or '—' or '–')
                return at - 1;
            string fold = _items.Fold(at);
            if (_items.IsQuote(at) || fold is "that" || Auxiliaries.Contains(fold) || (at > last + 1 && CueLexicon.IsCue(fold)))
                return last;
        }

        return end <= last + LongestAdverbial ? end : last;
    }

    private bool IsVerb(int at)
    {
        string word = _items.Fold(at);
        bool ending = word.Length > 4 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal));
        return Auxiliaries.Contains(word) || (ending && !_items.Named[at]);
    }

    // "demanded the army must leave": a clause without "that" after a verb that otherwise takes a thing.
    private bool OpensClause(int first, int last)
    {
        for (int at = first + 1; at <= Math.Min(last, first + LongestSubject); at++)
        {
            if (_items.Fold(at).Length == 0 || _items.Fold(at) is "who" or "which" or "that" or "to" or "when" or "if" or "as" or "and")
                return false;
            if (Auxiliaries.Contains(_items.Fold(at)))
                return at - 1 == first || _items.Fold(at - 1) is not ("he" or "she" or "it" or "they" or "we" or "i" or "you");
        }

        return false;
    }

    // The items that a frame says something with: before it, or after.
    private (int First, int Last)? Content(int index)
    {
        CueFrame frame = _frames[index];
        int first = frame.Last + 1, start = _bounds.First(frame.First), end = _bounds.Last(frame.Last);
        if (Before(frame, start, end) is { } before)
            return before;
        if (frame.Shape == CueShape.According)
        {
            if (frame.First == start && _items.Mark(first) == ',')
                return first + 1 <= end ? (first + 1, Trim(end)) : null;
            return frame.First > start ? (start, frame.First - 1) : null;
        }

        if (frame.Shape is CueShape.Noun or CueShape.Mark or CueShape.Inverted || (_items.IsQuote(frame.First - 1) && OnlyTellsWhere(first, end)))
            return null;
        int last = Trim(AnotherCue(index, first, end) is { } other ? other - 2 : Math.Max(end, first - 1));
        last = BeforeTrailing(index, last);
        if (_items.Fold(frame.CueFirst - 1) == "who" || (frame.Form.Gerund && Leads.Contains(_items.Fold(start))))
            last = BeforeComma(first, last);
        bool clause = _items.Fold(first) is "that" || !frame.Form.Weak || OpensClause(first, last);
        return clause && last - first >= 2 ? (first, last) : null;
    }

    // "…, Doe said." and "…, according to Doe.": the clause before, when nothing follows, or no more than when and where it was said.
    private (int First, int Last)? Before(CueFrame frame, int start, int end)
    {
        int from = SourceFirst(frame.First, start) ?? frame.First;
        if (from <= start + 2 || _items.Mark(from - 1) != ',')
            return null;
        bool trails = end - frame.Last <= MostBehind || _items.Mark(frame.Last + 1) is '.' or ',' || frame.Shape == CueShape.According;
        bool tells = from > start + LeastBefore && !IsLead(start, from - 1) && AfterAdverbial(frame.Last, end) > frame.Last;
        return trails || tells ? (start, from - 2) : null;
    }

    // "Doe said the plan was dead and added that …": where the next cue of the same source stands.
    private int? AnotherCue(int index, int first, int end)
    {
        if (index + 1 >= _frames.Count || _frames[index + 1].Shape is CueShape.Noun)
            return null;
        int cue = _frames[index + 1].CueFirst;
        return cue >= first && cue <= end && _items.Fold(cue - 1) is "and" or "but" ? cue : null;
    }

    // "In Oslo, …", "A day after the vote, …": what stands before the comma only tells when or where it was said.
    private bool IsLead(int start, int comma)
    {
        bool lead = Leads.Contains(_items.Fold(start));
        for (int at = start; at < Math.Min(comma, start + 5); at++)
        {
            lead |= _items.Fold(at) is "after" or "before" or "later" or "earlier";
        }

        for (int at = start; lead && at < Math.Min(comma, start + Reach); at++)
        {
            if (_items.Mark(at) == ',' && comma - at > LeastBefore)
                return false;
        }

        return lead;
    }

    // “…,” Doe said at a news conference in Oslo.
    private bool OnlyTellsWhere(int first, int end)
    {
        if (!Adverbials.Contains(_items.Fold(first)) && _items.Mark(first) != ',')
            return false;
        for (int at = first; at <= Math.Min(end, first + Reach); at++)
        {
            if (_items.Fold(at) is "that" || _items.IsQuote(at))
                return false;
        }

        return true;
    }

    // "Doe, who says the plan is dead, left.", "Despite Doe saying that she agreed, the others refused.": the sentence goes on behind the comma.
    private int BeforeComma(int first, int last)
    {
        for (int at = first + 2; at <= Math.Min(last, first + Reach); at++)
        {
            if (_items.Mark(at) == ',')
                return at - 1;
        }

        return last;
    }

    // "Doe promised to pay, her office said.": what Doe promises ends where the cue of the whole begins.
    private int BeforeTrailing(int index, int last)
    {
        for (int next = index + 1; next < Math.Min(_frames.Count, index + NextFrames) && _frames[next].CueFirst <= last; next++)
        {
            CueFrame frame = _frames[next];
            bool trails = frame.Last >= last || _items.Mark(frame.Last + 1) is '.' or ',';
            if (!trails || frame.Shape is CueShape.Noun || frame.First <= _frames[index].Last + 2)
                continue;
            if (SourceFirst(frame.First, _frames[index].Last) is { } first)
                return first - 2;
        }

        return last;
    }

    // First item of the words that name a source behind a comma: "…, a statement from the two ministers said"; null when none stands before it.
    private int? SourceFirst(int first, int least)
    {
        for (int at = first; at > least + 2 && at > first - LongestSource; at--)
        {
            if (_items.Mark(at - 1) == ',')
                return at == first || _items.Fold(at) is "a" or "an" or "the" ? at : null;
            if (Auxiliaries.Contains(_items.Fold(at - 1)) || (at < first && _items.Mark(at - 1) != '\0'))
                return null;
        }

        return null;
    }

    private int Trim(int last)
    {
        while (_items.Mark(last) is '.' or ',' or ';' or '!' or '?')
            last--;
        return last;
    }

    private TextSpan Span(int first, int last) => TextSpan.FromBounds(Start(first), End(last));

    private int Start(int at) => _items.IsQuote(at)
        ? _items.Stream.Quotes[_items.Items[at].Quote].Outer.Start
        : _items.Stream.Words[_items.Items[at].Word].Span.Start;

    private int End(int at) => _items.IsQuote(at)
        ? _items.Stream.Quotes[_items.Items[at].Quote].Outer.End
        : _items.Stream.Words[_items.Items[at].Word].FullEnd;
}

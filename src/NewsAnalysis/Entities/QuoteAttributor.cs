using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Ties every outermost quotation of an article to the frame that says whose words it gives.</summary>
/// <remarks>
/// In order: the frame right after it (<c>“…,” said Doe</c>), the nearest frame before it in its sentence, a frame after it behind a
/// comma, the frame a colon leads from, the quotation it goes on from. What none of these reaches stays open.
/// </remarks>
internal sealed partial class QuoteAttributor
{
    // Of a sentence with more frames only so many before a quotation, and as many after it, are looked at.
    private const int MostFrames = 64;

    // Words of a name before the colon of a transcript.
    private const int LongestLabel = 4;

    private static readonly FrozenSet<string> Answers = Lexicon.Set("answer answers reply response retort");
    private static readonly FrozenSet<string> Asking = Lexicon.Set("ask question press query prod challenge");

    // Words that open what stands beside a cue rather than its object.
    private static readonly FrozenSet<string> Adverbials =
        Lexicon.Set("in on at to of for from with about after before during last this as when while because again today yesterday now then monday tuesday "
            + "wednesday thursday friday saturday sunday and or but out aloud later earlier");

    // Items of a sentence that leads into a quotation with its colon.
    private const int LongestLeadIn = 60;

    private readonly ItemStream _items;
    private readonly List<CueFrame> _frames;
    private readonly Dictionary<int, List<CueFrame>> _bySentence = [];

    private QuoteAttributor(ItemStream items, List<CueFrame> frames)
    {
        _items = items;
        _frames = frames;
        foreach (CueFrame frame in frames)
        {
            int sentence = items.Items[frame.CueFirst].Sentence;
            if (!_bySentence.TryGetValue(sentence, out var list))
                _bySentence[sentence] = list = [];
            list.Add(frame);
        }
    }

    /// <summary>One attribution for every outermost quotation, in order.</summary>
    public static ImmutableArray<Attribution> Attribute(ItemStream items, List<CueFrame> frames) =>
        new QuoteAttributor(items, frames).Attribute();

    /// <summary>What the rules tie every outermost quotation to, in order.</summary>
    public static List<QuoteSource> Rules(ItemStream items, List<CueFrame> frames) => new QuoteAttributor(items, frames).Rules();

    private ImmutableArray<Attribution> Attribute() => [.. SourceRanker.Rank(_items, _frames, Rules()).Select(f => Made(f.Quote, f.Frame, f.Link))];

    private List<QuoteSource> Rules()
    {
        var quotes = _items.Stream.Quotes;
        var found = new List<QuoteSource>();
        for (int q = 0; q < quotes.Length; q++)
        {
            if (quotes[q].Depth > 0)
                continue;
            CueFrame? frame = Label(q) ?? Signature(_items.QuoteItems[q]) ?? Own(_items.QuoteItems[q]);
            AttributionLink link = frame is null ? AttributionLink.None : AttributionLink.Cue;
            if (frame is null && found.Count > 0 && found[^1].Frame is { } before && GoesOn(found[^1].Quote, q))
                (frame, link) = (before, AttributionLink.Continuation);
            if (frame is null && (Around(q) ?? OnlyPerson(q)) is { } implied)
                (frame, link) = (implied, AttributionLink.Implied);
            found.Add(new QuoteSource(q, frame, link));
        }

        // A quotation left open at the end of its paragraph belongs to whoever goes on with it; in a transcript the next name in capitals is another turn.
        for (int i = found.Count - 2; i >= 0; i--)
        {
            if (found[i].Link != AttributionLink.Cue && quotes[found[i].Quote].Unclosed && quotes[found[i + 1].Quote].Continues && found[i + 1].Frame is { } later && !_items.IsQuote(later.CueFirst))
                found[i] = new QuoteSource(found[i].Quote, later, AttributionLink.Continuation);
        }

        return found;
    }

    private Attribution Made(int q, CueFrame? frame, AttributionLink link)
    {
        QuotedSpan quote = _items.Stream.Quotes[q];
        var attribution = new Attribution(AttributionKind.Direct, quote.Inner, null, null) { Quotation = quote, Link = link };
        if (frame is null)
            return attribution with { OpenReason = "no cue and nothing it goes on from" };
        bool cue = link == AttributionLink.Cue && !_items.IsQuote(frame.CueFirst);
        return cue ? Sources.Fill(_items, frame, attribution) : Sources.FillSource(_items, frame, attribution);
    }

    // Index of the mention that covers an offset, or -1.
    private int MentionAt(int offset)
    {
        int low = 0, high = _items.Mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _items.Mentions[middle].Span.End > offset ? (low, middle) : (middle + 1, high);
        }

        return low < _items.Mentions.Length && _items.Mentions[low].Span.Contains(offset) ? low : -1;
    }

    // "Doe said she expects it to be “a race”": the first frame of the sentence that means the same source names it best.
    private CueFrame? Own(int item)
    {
        CueFrame? frame = Nearest(item);
        if (frame is { Shape: CueShape.Noun, Mention: >= 0 })
            return Answer(frame);
        if (frame is not { Mention: >= 0 } || _items.Mentions[frame.Mention] is not { Form: MentionForm.Pronoun, Name: { } name } || frame.CueFirst > item
            || _items.Fold(frame.First - 1) == "but")
            return frame;
        int sentence = _items.Items[item].Sentence;
        CueFrame? first = Around(_bySentence.GetValueOrDefault(sentence, []), item).Find(f => f.CueLast < frame.CueFirst && f.Mention >= 0
            && f.Shape is not CueShape.Noun && _items.Mentions[f.Mention].Name == name);
        return first is null ? frame : frame with { Source = first.Source, Mention = first.Mention };
    }

    private CueFrame? Nearest(int item)
    {
        int sentence = _items.Items[item].Sentence;
        var frames = _bySentence.GetValueOrDefault(sentence, []);
        int next = item + 1;
        while (_items.SameSentence(next, item) && _items.Mark(next) is ',' or '—' or '–' or '-' or '―')
            next++;
        CueFrame? trailing = Trailing(frames, item);
        frames = Around(frames, item);
        CueFrame? after = frames.Find(f => f.First == next && f.CueFirst > item && !HasObject(f));
        CueFrame? before = Claim(frames, item)
            ?? frames.FindLast(f => f.CueLast < item && f.Shape != CueShape.Noun && Governs(f, item) && (!f.Form.Weak || item - f.Last <= 3))
            ?? trailing
            ?? frames.FindLast(f => f.CueLast < item && f.Shape != CueShape.Noun && Governs(f, item))
            ?? frames.FindLast(f => f.CueLast < item && Governs(f, item));
        if (after is not null && (before is null || EndsForCue(item) || after.Shape == CueShape.Inverted))
            return after;
        if (before is not null)
            return before;
        if (EndsForCue(item) && Subject(item) is { } subject)
            return subject;
        if (frames.Find(f => f.CueFirst > item && f.Shape is not CueShape.Noun) is { } later)
            return later;
        return LeadIn(item);
    }

    // “…,” experts see much in it: a verb that seldom reports, and words of its own behind it.
    private bool HasObject(CueFrame frame) => frame.Form.Weak && frame.Shape == CueShape.Plain && _items.SameSentence(frame.Last + 1, frame.Last)
        && _items.Fold(frame.Last + 1) is { Length: > 0 } next && !Adverbials.Contains(next) && !next.EndsWith("ly", StringComparison.Ordinal);

    // The frames near an item, of a sentence that has very many.
    private static List<CueFrame> Around(List<CueFrame> frames, int item)
    {
        if (frames.Count <= 2 * MostFrames)
            return frames;
        int low = 0, high = frames.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = frames[middle].CueFirst < item ? (middle + 1, high) : (low, middle);
        }

        int start = Math.Max(0, low - MostFrames);
        return frames.GetRange(start, Math.Min(frames.Count, low + MostFrames) - start);
    }

    // "…, Doe said.": the frame that ends the sentence behind a comma speaks for all of it.
    private CueFrame? Trailing(List<CueFrame> frames, int item) => frames.Count > 0 && frames[^1] is { Form: { Judges: false, Weak: false } } last
        && last.First > item && last.Shape is CueShape.Plain or CueShape.Inverted or CueShape.According
        && (_items.Mark(last.First - 1) == ',' || _items.IsQuote(last.First - 1)) && !_items.SameSentence(last.Last + 3, item) ? last : null;

    // “…,” Doe shot back: the quotation ends in a comma, and the next words are somebody and a verb no list holds.
    private CueFrame? Subject(int item)
    {
        int next = item + 1;
        if (next >= _items.Items.Length || !_items.SameSentence(item, next) || _items.StartsAt[next] is not (var m and >= 0) || _items.Stream.Words[_items.Items[_items.ItemOfWord[_items.Stream.IndexAt(_items.Mentions[m].Span.End - 1)]].Word].Possessive
            || _items.Stream.Raw[_items.Stream.Quotes[_items.Items[item].Quote].Inner.End - 1] is not (',' or '?' or '!'))
            return null;
        int end = _items.ItemOfWord[_items.Stream.IndexAt(_items.Mentions[m].Span.End - 1)];
        string verb = _items.Fold(end + 1);
        return (verb.Length > 0 && !EntityLexicon.FunctionWords.Contains(verb)) || _items.Mark(end + 1) == ','
            ? new CueFrame(Math.Min(end + 1, _items.Items.Length - 1), Math.Min(end + 1, _items.Items.Length - 1), _items.Mentions[m].Span, m, default, CueShape.Plain) { First = next, Last = end + 1 }
            : null;
    }

    // "Doe rejected Roe's claim that it was “over”": the words belong to the claim, when no verb of speech stands between.
    private CueFrame? Claim(List<CueFrame> frames, int item) =>
        frames.FindLast(f => f.CueLast < item) is { Shape: CueShape.Noun, Mention: >= 0 } claim && _items.Fold(claim.CueLast + 1) == "that" && Governs(claim, item) ? claim : null;

    // Whether the quotation ends as one does before its cue: with a comma or a mark of its own.
    private bool EndsForCue(int item)
    {
        QuotedSpan quote = _items.Stream.Quotes[_items.Items[item].Quote];
        return _items.Stream.Raw[quote.Inner.End - 1] is ',' or '?' or '!' or '—' or '…' or '.' || _items.Mark(item + 1) == ',';
    }

    // Judging verbs reach only a quotation near them.
    // Who agrees to do a thing has not said its words.
    private bool Governs(CueFrame frame, int item) =>
        !(frame.Form.Lemma is "agree" && _items.Fold(frame.CueLast + 1) == "to")
        && (!(frame.Form.Judges || frame.Shape == CueShape.Noun) || item - frame.Last <= 16);

    // A clause of somebody's words in a sentence without a cue, where the sentence before says who speaks.
    private CueFrame? Around(int q)
    {
        int item = _items.QuoteItems[q];
        if (_items.Stream.Quotes[q].Inner.Length < 20)
            return null;
        for (int back = 1; back <= 2; back++)
        {
            if (_bySentence.TryGetValue(_items.Items[item].Sentence - back, out var frames)
                && frames.FindLast(f => f.Mention >= 0 && !f.Form.Weak && _items.Items[f.CueFirst].Paragraph == _items.Items[item].Paragraph) is { } frame)
                return frame;
        }

        return null;
    }

    // One person, and nobody else, stands in the sentence before the quotation, free to be its subject.
    private CueFrame? OnlyPerson(int q)
    {
        int item = _items.QuoteItems[q], subject = -1;
        if (_items.Stream.Parts[_items.Items[item].Paragraph].Kind != ParagraphKind.Body)
            return null;
        for (int i = item - 1; i >= 0 && item - i <= 40 && _items.SameSentence(i, item); i--)
        {
            if (_items.StartsAt[i] is not (var m and >= 0) || _items.Mentions[m].Kind != EntityKind.Person)
                continue;
            if (subject >= 0 && (_items.Mentions[subject].Name is null || _items.Mentions[subject].Name != _items.Mentions[m].Name))
                return null;
            subject = m;
        }

        int first = subject < 0 ? -1 : _items.ItemOfWord[_items.Stream.IndexAt(_items.Mentions[subject].Span.Start)];
        bool owner = subject >= 0 && _items.Stream.Words[_items.Stream.IndexAt(_items.Mentions[subject].Span.End - 1)].Possessive;
        return subject < 0 || owner || _items.Oblique(first) || _items.Mentions[subject].Form == MentionForm.Nominal ? null
            : new CueFrame(first, first, _items.Mentions[subject].Span, subject, default, CueShape.Distant) { First = first, Last = first };
    }

    private bool GoesOn(int previous, int q)
    {
        var quotes = _items.Stream.Quotes;
        if (quotes[q].Continues)
            return true;
        int from = _items.QuoteItems[previous], to = _items.QuoteItems[q];
        int paragraphs = _items.Items[to].Paragraph - _items.Items[from].Paragraph;
        bool opens = to == 0 || _items.Items[to - 1].Sentence != _items.Items[to].Sentence || _items.IsQuote(to - 1) || _items.Mark(to - 1) == '…';
        if (paragraphs == 0 && _items.SameSentence(from, to))
            return true;
        if (paragraphs > 1 || !opens || quotes[q].Inner.Length < 12)
            return false;

        // In the same paragraph only the cue may stand between; across paragraphs the quotation must open its own.
        if (paragraphs == 0)
            return _items.Items[to].Sentence - _items.Items[from].Sentence <= 2;
        return _items.Items[to - 1].Paragraph != _items.Items[to].Paragraph;
    }
}

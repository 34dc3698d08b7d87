using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

// Cues that are no verbs: "according to", nouns of speech, colons, dashes.
internal sealed partial class CueFinder
{
    // Words of a noun phrase that no list knows, behind "according to".
    private const int LongestAfterAccording = 7;

    // The source follows what introduces it: "according to Doe".
    private CueFrame? After(int first, int last, CueShape shape)
    {
        int next = last + 1;
        if (next < _items.Items.Length && _items.StartsAt[next] is var m and >= 0)
            return Made(first, last, Named(m), default, shape);
        if (!_items.SameSentence(next, last) || _items.Fold(next).Length == 0)
            return null;
        int end = next;
        while (end - next < LongestAfterAccording && GoesOnPhrase(end + 1, last) && _items.StartsAt[end + 1] < 0)
            end++;

        // "according to talk radio host Jane Doe", "according to the State Department"
        if (_items.SameSentence(end + 1, last) && _items.StartsAt[end + 1] is var named and >= 0 && (IsPerson(named) || (end == next && Articles.Contains(_items.Fold(next)))))
            return Made(first, last, named, default, shape);
        return new CueFrame(first, last, Span(next, end), -1, default, shape) { First = first, Last = end };
    }

    // "Doe's statement", "her statement", "a statement by Doe"
    private CueFrame? Noun(int at)
    {
        // "Doe's opinion index": it only describes the next noun.
        if (_items.SameSentence(at, at + 1) && _items.Fold(at + 1) is { Length: > 0 } next && Lower(at + 1) && !IsFunctionWord(at + 1) && !IsSkipped(at + 1)
            && !CueLexicon.IsCue(next) && !next.EndsWith("ed", StringComparison.Ordinal) && !next.EndsWith("ing", StringComparison.Ordinal) && next != "against")
            return null;
        int left = at - 1;
        while (left >= at - 2 && left >= 0 && _items.EndsAt[left] < 0 && _items.Fold(left).Length > 0 && !IsFunctionWord(left))
            left--;
        if (_items.SameSentence(left, at) && _items.EndsAt[left] is var owner and >= 0 && (_items.IsPossessive(left) || _items.Fold(left) is "his" or "her" or "their"))
            return Made(at, at, owner, default, CueShape.Noun);
        if (_items.Fold(at + 1) is "from" or "by" && at + 2 < _items.Items.Length && _items.StartsAt[at + 2] is var from and >= 0)
            return Made(at, at, from, default, CueShape.Noun);
        return null;
    }

    // "Doe: “…”", or a name that opens a paragraph: a line of an interview.
    private CueFrame? Colon(int at)
    {
        if (at == 0 || _items.EndsAt[at - 1] is not (var m and >= 0))
            return null;
        bool quotes = _items.IsQuote(at + 1);
        if (!quotes && _items.SameSentence(at, at + 1))
            return null;

        // "Doe has a new message: “…”": the message is not who speaks.
        if (_items.Mentions[m].Form == MentionForm.Nominal && CueLexicon.SpeechNouns.Contains(_items.Fold(at - 1)))
            return null;
        int first = FirstItem(m);
        bool opens = first == 0 || _items.Items[first - 1].Paragraph != _items.Items[at].Paragraph;

        // "he shouted in Arabic: “…”": what a preposition brings in does not speak.
        if (!opens && _items.Fold(first - 1) is "in" or "of" or "on" or "at" or "to" or "for" or "with" or "about")
            return null;
        return opens || quotes ? Made(at, at, m, default, CueShape.Mark) : null;
    }

    // “…” ― Doe: a dash after a quotation, and a name up to the end of the line or the next quotation.
    private CueFrame? Dash(int at)
    {
        if (Interposed(at) is { } interposed)
            return interposed;
        if (!_items.IsQuote(at - 1) || at + 1 >= _items.Items.Length)
            return null;
        if (_items.StartsAt[at + 1] is not (var m and >= 0) || _items.Mentions[m].Form != MentionForm.Name)
            return null;
        int end = LastItem(m) + 1;
        bool ends = end >= _items.Items.Length || _items.Items[end].Paragraph != _items.Items[at].Paragraph;
        return ends || _items.Mark(end) is '.' or ',' or '(' || _items.IsQuote(end) ? Made(at, at, m, default, CueShape.Mark) : null;
    }

    // Doe — “He has to go.” — and Roe: a name, a dash and a sentence.
    private CueFrame? Interposed(int at)
    {
        int name = at - 1;
        while (_items.Mark(name) is '-' or '—' or '–')
            name--;
        if (!_items.IsQuote(at + 1) || !_items.SameSentence(name, at) || _items.EndsAt[name] is not (var named and >= 0) || !IsPerson(named))
            return null;
        TextSpan inner = _items.Stream.Quotes[_items.Items[at + 1].Quote].Inner;
        return inner.Length >= ShortestSentence && char.IsUpper(_items.Stream.Raw[inner.Start]) ? Made(at, at, named, default, CueShape.Mark) with { Sure = true } : null;
    }
}

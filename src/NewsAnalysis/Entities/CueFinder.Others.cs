using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

// Cues that are no verbs: "according to", nouns of speech, colons, dashes.
internal sealed partial class CueFinder
{
    // Words of a noun phrase that no list knows, behind "according to".
    private const int LongestAfterAccording = 7;

    private static readonly FrozenSet<string> SpeechNouns = Lexicon.Set(
        "statement statements words remarks remark comment comments claim claims assertion description characterization "
        + "interpretation promise call warning letter tweet tweets message speech interview email memo note post testimony answer "
        + "response reply argument view suggestion accusation pledge vow declaration announcement report lawsuit complaint "
        + "opinion ruling motto slogan catchphrase phrase term");

    // The source follows what introduces it: "according to Doe".
    private CueFrame? After(int first, int last, CueShape shape)
    {
        int next = last + 1;
        if (next < _items.Items.Length && _items.StartsAt[next] is var m and >= 0)
            return Made(first, last, m, default, shape);
        if (!_items.SameSentence(next, last) || _items.Fold(next).Length == 0)
            return null;
        int end = next;
        while (end - next < LongestAfterAccording && GoesOnPhrase(end + 1, last) && _items.StartsAt[end + 1] < 0)
            end++;
        return new CueFrame(first, last, Span(next, end), -1, default, shape) { First = first, Last = end };
    }

    // "Doe's statement", "a statement by Doe"
    private CueFrame? Noun(int at)
    {
        int left = at - 1;
        while (left >= at - 2 && left >= 0 && _items.EndsAt[left] < 0 && _items.Fold(left).Length > 0 && !IsFunctionWord(left))
            left--;
        if (_items.SameSentence(left, at) && _items.EndsAt[left] is var owner and >= 0 && _items.IsPossessive(left))
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
        int first = FirstItem(m);
        bool opens = first == 0 || _items.Items[first - 1].Paragraph != _items.Items[at].Paragraph;
        return opens || quotes ? Made(at, at, m, default, CueShape.Mark) : null;
    }

    // “…” ― Doe: a dash after a quotation, and a name up to the end of the line or the next quotation.
    private CueFrame? Dash(int at)
    {
        if (!_items.IsQuote(at - 1) || at + 1 >= _items.Items.Length)
            return null;
        if (_items.StartsAt[at + 1] is not (var m and >= 0) || _items.Mentions[m].Form != MentionForm.Name)
            return null;
        int end = _items.ItemOfWord[_items.Stream.IndexAt(_items.Mentions[m].Span.End - 1)] + 1;
        bool ends = end >= _items.Items.Length || _items.Items[end].Paragraph != _items.Items[at].Paragraph;
        return ends || _items.Mark(end) is '.' or ',' or '(' || _items.IsQuote(end) ? Made(at, at, m, default, CueShape.Mark) : null;
    }
}

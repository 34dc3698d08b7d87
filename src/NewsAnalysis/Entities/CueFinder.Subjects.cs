using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

// Who stands beside a cue: the mention that a preposition hangs on, before an apposition, before "who".
internal sealed partial class CueFinder
{
    // "Doe of Ohio for the ministry at the talks": noun phrases that hang on one another.
    private const int MostLinks = 3;

    // Words of a noun phrase that no list knows, before its verb.
    private const int LongestPhrase = 7;

    // So near behind a cue stands the quotation or "that" it leads to.
    private const int NearWords = 8;

    private CueFrame Made(int first, int last, int mention, CueForm form, CueShape shape)
    {
        int start = FirstItem(mention), end = _items.ItemOfWord[_items.Stream.IndexAt(_items.Mentions[mention].Span.End - 1)];
        return new CueFrame(first, last, _items.Mentions[mention].Span, mention, form, shape) { First = Math.Min(first, start), Last = Math.Max(last, end) };
    }

    // "Doe of Ohio said", "the statement after the talks said": the mention that the preposition hangs on.
    private int Governor(int mention)
    {
        for (int step = 0; step < MostLinks; step++)
        {
            int preposition = FirstItem(mention) - 1;
            if (Articles.Contains(_items.Fold(preposition)))
                preposition--;

            // "Protesters marching through the streets": the participle belongs to the mention before it.
            bool participle = preposition > 0 && _items.Fold(preposition - 1).EndsWith("ing", StringComparison.Ordinal) && _items.EndsAt[preposition - 1] < 0;
            int end = participle ? preposition - 2 : preposition - 1;
            bool links = Linking.Contains(_items.Fold(preposition)) || (participle && IsFunctionWord(preposition));
            if (!links || !_items.SameSentence(end, preposition) || _items.EndsAt[end] is not (var before and >= 0)
                || _items.Mentions[before].Form == MentionForm.Pronoun || _items.IsPossessive(end))
                break;
            mention = before;
        }

        return mention;
    }

    // The same where the words after the preposition are no mention.
    private int BeforePreposition(int last, int verb)
    {
        for (int i = last; i > 0 && last - i < LongestPhrase && _items.SameSentence(i, verb) && _items.Fold(i).Length > 0; i--)
        {
            if (Linking.Contains(_items.Fold(i)) && _items.EndsAt[i - 1] is var before and >= 0 && _items.SameSentence(i - 1, i))
                return Governor(before);
            if (_items.EndsAt[i] >= 0)
                return -1;
        }

        return -1;
    }

    private int FirstItem(int mention) => _items.ItemOfWord[_items.Stream.IndexAt(_items.Mentions[mention].Span.Start)];

    // Whether a quotation stands right before, a mark between them apart.
    private bool AfterQuote(int at)
    {
        int left = at - 1;
        while (_items.SameSentence(left, at) && _items.Mark(left) is ',' or '—' or '–' or '-' or '―' or '.')
            left--;
        return _items.SameSentence(left, at) && _items.IsQuote(left);
    }

    // Whether a quotation or "that" follows a cue soon, or a quotation stands right before it.
    private bool NearQuote(int first, int last)
    {
        for (int i = last + 1; i <= last + NearWords && _items.SameSentence(i, first); i++)
        {
            if (_items.IsQuote(i) || _items.Fold(i) == "that")
                return true;
        }

        return AfterQuote(first);
    }

    // "Doe, who said": the mention before the relative pronoun.
    private int Antecedent(int relative)
    {
        int left = relative - 1;
        while (left >= 0 && _items.Mark(left) is ',' or '—' or ')')
            left--;
        return _items.SameSentence(left, relative) ? _items.EndsAt[left] : -1;
    }

    // "Doe (D-Ohio), a lawyer from Ohio, said": the nearest free mention before the comma or bracket that opens the apposition.
    private int BeforeApposition(int close)
    {
        int fallback = -1;
        for (int i = close - 1; i >= 0 && close - i < Reach && _items.SameSentence(i, close) && !_items.IsQuote(i); i--)
        {
            if (_items.Mark(i) is not (',' or '(' or '—' or '–') || i == 0 || _items.EndsAt[i - 1] is not (var m and >= 0))
                continue;
            int first = FirstItem(m);
            if (!_items.Oblique(first))
                return m;
            if (fallback < 0)
                fallback = m;
        }

        if (fallback >= 0)
            return Governor(fallback);
        for (int i = close - 1; i >= 0 && close - i < Reach && _items.SameSentence(i, close) && !_items.IsQuote(i); i--)
        {
            if (_items.StartsAt[i] is var m and >= 0 && !_items.Oblique(i))
                fallback = m;
        }

        return fallback;
    }

    // A noun phrase right before the verb that no list knows: from its determiner on.
    private TextSpan? NounPhrase(int last, int verb)
    {
        for (int i = last; i >= 0 && last - i < LongestPhrase && _items.SameSentence(i, verb) && _items.Fold(i).Length > 0; i--)
        {
            if (i == last && Quantities.Contains(_items.Fold(i)))
                return Span(i, i);
            if (Openers.Contains(_items.Fold(i)))
                return i < last ? Span(i, last) : null;
            if (IsFunctionWord(i) && _items.Fold(i) is not "of")
                return null;
        }

        return null;
    }

    private TextSpan Span(int first, int last) => _items.Stream.SpanOf(_items.Items[first].Word, _items.Items[last].Word);
}

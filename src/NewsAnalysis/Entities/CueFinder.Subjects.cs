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
        int start = FirstItem(mention), end = LastItem(mention);
        return new CueFrame(first, last, _items.Mentions[mention].Span, mention, form, shape) { First = Math.Min(first, start), Last = Math.Max(last, end) };
    }

    // The same for words before the verb that are no mention.
    private CueFrame Made(int first, int last, TextSpan phrase, CueForm form) =>
        new(first, last, phrase, -1, form, CueShape.Plain) { First = _items.ItemOfWord[_items.Stream.IndexAt(phrase.Start)], Last = last };

    // The mention right before a verb is its subject; or the letter of which it is only the reader, "a letter obtained by Roe warns"; or whoever
    // the clause with "who" describes.
    private CueFrame Subject(int at, int last, int mention, CueForm form)
    {
        if (BeforeWho(FirstItem(mention), at) is var head and >= 0)
            return Made(at, last, Governor(head), form, CueShape.Plain);
        int by = FirstItem(mention) - 1;
        if (Articles.Contains(_items.Fold(by)))
            by--;
        if (_items.Fold(by) != "by" || !Passed.Contains(_items.Fold(by - 1)) || !_items.SameSentence(by - 2, at))
            return Made(at, last, Governor(mention), form, CueShape.Plain);
        if (_items.EndsAt[by - 2] is var letter and >= 0)
            return Made(at, last, Governor(letter), form, CueShape.Plain);
        return NounPhrase(by - 2, at) is { } phrase
            ? Made(at, last, phrase, form)
            : Made(at, last, Governor(mention), form, CueShape.Plain);
    }

    // "one official who relayed the talks said": the mention before "who", when what stands before the verb is the object of its clause; or -1.
    private int BeforeWho(int first, int verb)
    {
        for (int i = first - 1; i > 0 && first - i <= LongestRelative && _items.SameSentence(i, verb) && _items.Fold(i).Length > 0; i--)
        {
            if (_items.Fold(i) == "who")
                return i < first - 1 ? _items.EndsAt[i - 1] : -1;
            if (CueLexicon.TryGet(_items.Fold(i), out CueForm form) && !form.Weak)
                return -1;
        }

        return -1;
    }

    // "Doe and Roe call it": the two are several.
    private bool IsJoined(int mention) =>
        FirstItem(mention) is > 1 and var first && _items.Fold(first - 1) == "and" && _items.EndsAt[first - 2] >= 0 && _items.SameSentence(first - 2, first);

    // "…, said Doe, a lawyer", "…, said Doe.": the mention behind the cue has no verb of its own.
    private bool EndsWithSource(int cue)
    {
        if (!_items.SameSentence(cue + 1, cue) || _items.StartsAt[cue + 1] is not (var mention and >= 0))
            return false;
        int next = LastItem(mention) + 1;
        return !_items.SameSentence(next, cue) || _items.Mark(next) is ',' or '.' || _items.Fold(next) is "of" or "who";
    }

    // "talk radio host Jane Doe", "Ohio union leader Jane Doe", "former governor and party chairman Jane Doe": a description that runs on into a name is the name's.
    private int Named(int mention)
    {
        int end = LastItem(mention);
        bool describes = _items.Mentions[mention] is { Form: MentionForm.Nominal } or { Form: MentionForm.Name, Kind: EntityKind.Place };
        if (!describes || _items.IsPossessive(end))
            return mention;
        int and = _items.Mark(end + 1) == '.' ? end + 2 : end + 1;
        if (!IsFunctionWord(FirstItem(mention)) && _items.Fold(and) == "and" && _items.SameSentence(and + 1, end) && _items.StartsAt[and + 1] is var other and >= 0
            && _items.Mentions[other] is { Form: MentionForm.Name, Kind: EntityKind.Person, Role: not null })
            return other;
        for (int i = end + 1; i <= end + LongestDescription && _items.SameSentence(i, end) && _items.Fold(i).Length > 0 && !IsFunctionWord(i); i++)
        {
            if (_items.StartsAt[i] is var named and >= 0)
                return IsPerson(named) ? named : mention;
            if (CueLexicon.TryGet(_items.Fold(i), out CueForm cue) && !cue.Base)
                break;
        }

        return mention;
    }

    private bool IsPerson(int mention) => _items.Mentions[mention] is { Form: MentionForm.Name, Kind: EntityKind.Person };

    // "Doe of Ohio said", "the statement after the talks said": the mention that the preposition hangs on.
    private int Governor(int mention)
    {
        for (int step = 0; step < MostLinks; step++)
        {
            int preposition = FirstItem(mention) - 1;
            if (Articles.Contains(_items.Fold(preposition)))
                preposition--;

            // "Doe of Salem, Ohio said": the state belongs to the town before it.
            if (_items.Mark(preposition) == ',' && preposition > 0 && _items.EndsAt[preposition - 1] is var town and >= 0 && _items.Oblique(FirstItem(town))
                && _items.Mentions[mention] is { Form: MentionForm.Name, Kind: not EntityKind.Person } && _items.Mentions[town].Form == MentionForm.Name)
            {
                mention = town;
                continue;
            }

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

            // "Protesters marching through the streets said"
            if (IsFunctionWord(i) && _items.Fold(i - 1).EndsWith("ing", StringComparison.Ordinal) && _items.SameSentence(i - 2, i) && _items.EndsAt[i - 2] is var marching and >= 0)
                return Governor(marching);
            if (_items.EndsAt[i] >= 0)
                return -1;
        }

        return -1;
    }

    private int LastItem(int mention) => _items.ItemOfWord[_items.Stream.IndexAt(_items.Mentions[mention].Span.End - 1)];

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
        int found = _items.SameSentence(left, relative) ? _items.EndsAt[left] : -1;

        // "officials in Washington who said"
        if (found >= 0 && _items.Mentions[found] is { Form: MentionForm.Name, Kind: EntityKind.Place } && _items.Fold(relative) == "who")
            return Governor(found);
        return found >= 0 && _items.Mentions[found] is { Form: MentionForm.Nominal, Name: null } && Apposed(found) is var named and >= 0 ? named : found;
    }

    // "Doe, now the leader, who said": the name that a description stands beside; or -1.
    private int Apposed(int description)
    {
        int comma = FirstItem(description) - 1;
        if (_items.Fold(comma) is "now" or "then" or "currently" or "also")
            comma--;
        return _items.Mark(comma) == ',' && _items.SameSentence(comma - 1, comma) && _items.EndsAt[comma - 1] is var named and >= 0 && IsPerson(named) ? named : -1;
    }

    // "A spokesman for the league, Doe, said": the name in the apposition, where a description alone is the subject.
    private int NamedBeside(int subject, int close)
    {
        if (_items.Mentions[subject] is not { Form: MentionForm.Nominal, Name: null } || _items.EndsAt[close - 1] is not (var last and >= 0))
            return subject;
        int name = Governor(last);
        if (!IsPerson(name))
            return subject;
        int comma = FirstItem(name) - 1;
        if (name == subject || !_items.SameSentence(comma - 1, comma))
            return subject;
        bool others = _items.Mark(comma) == ',' && _items.EndsAt[comma - 1] is var before and >= 0 && before != subject
            && _items.Mentions[before] is { Form: MentionForm.Nominal, Kind: EntityKind.Person };
        return _items.Mark(comma) == ',' && !others ? name : subject;
    }

    // The name of a show in an apposition is no speech.
    private bool IsLongQuote(int item) => _items.IsQuote(item) && _items.Stream.Quotes[_items.Items[item].Quote].Inner.Length > LongestTitle;

    // "Doe (D-Ohio), a lawyer from Ohio, said": the nearest free mention before the comma or bracket that opens the apposition.
    private int BeforeApposition(int close)
    {
        int fallback = -1;
        for (int i = close - 1; i >= 0 && close - i < Reach && _items.SameSentence(i, close) && !IsLongQuote(i); i--)
        {
            if (_items.Mark(i) is not (',' or '(' or '—' or '–' or '-') || i == 0 || _items.EndsAt[i - 1] is not (var m and >= 0))
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
        // "63 percent said"
        if (_items.Fold(last) is "percent" && _items.SameSentence(last - 1, verb) && _items.Fold(last - 1) is { Length: > 0 } number && char.IsDigit(number[0]))
            return Span(last - 1, last);
        for (int i = last; i >= 0 && last - i < LongestPhrase && _items.SameSentence(i, verb) && _items.Fold(i).Length > 0; i--)
        {
            if (i == last && Quantities.Contains(_items.Fold(i)))
                return Span(i, i);

            // "Multiple outlets reported": several without an article open the sentence.
            if (i < last && !_items.SameSentence(i - 1, i) && IsPluralForm(last) && !IsFunctionWord(i))
                return Span(i, last);
            if (Openers.Contains(_items.Fold(i)))
                return i < last ? Span(i, last) : null;
            if (IsFunctionWord(i) && _items.Fold(i) is not "of")
                return null;
        }

        return null;
    }

    private bool IsPluralForm(int item) => _items.Fold(item) is { Length: > 3 } fold && fold.EndsWith('s')
        && !fold.EndsWith("ss", StringComparison.Ordinal) && !fold.EndsWith("us", StringComparison.Ordinal);

    private TextSpan Span(int first, int last) => _items.Stream.SpanOf(_items.Items[first].Word, _items.Items[last].Word);
}

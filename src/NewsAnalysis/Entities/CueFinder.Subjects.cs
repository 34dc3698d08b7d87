using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

// Who stands beside a cue: the mention that a preposition hangs on, before an apposition, before "who".
internal sealed partial class CueFinder
{
    private CueFrame Made(int first, int last, int mention, CueForm form, CueShape shape)
    {
        int start = FirstItem(mention), end = _items.ItemOfWord[_items.Stream.IndexAt(_items.Mentions[mention].Span.End - 1)];
        return new CueFrame(first, last, _items.Mentions[mention].Span, mention, form, shape) { First = Math.Min(first, start), Last = Math.Max(last, end) };
    }

    // The item before a verb and the adverbs, auxiliaries and dates that stand with it, or -1; whether it is passive; whether it has a modal.
    private (int Left, bool Passive, bool Modal) BeforeAdverbs(int verb)
    {
        bool passive = false, modal = false;
        int left = verb - 1;
        while (verb - left <= Reach && _items.SameSentence(left, verb) && _items.EndsAt[left] < 0)
        {
            string fold = _items.Fold(left);
            if (IsDate(left))
            {
                left -= 2;
                continue;
            }

            if (!Skipped.Contains(fold) && !fold.EndsWith("ly", StringComparison.Ordinal) && !(fold == "on" && Skipped.Contains(_items.Fold(left + 1))))
                break;
            passive |= fold is "is" or "was" or "were" or "are" or "been" or "be" or "being";
            modal |= Modals.Contains(fold);
            left--;
        }

        return (_items.SameSentence(left, verb) ? left : -1, passive, modal);
    }

    // "in 2010", "last week".
    private bool IsDate(int last) => _items.SameSentence(last - 1, last) && (_items.Fold(last - 1) == "in" ? _items.Fold(last) is { Length: 4 } year && year.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
        : _items.Fold(last - 1) is "last" or "this" && _items.Fold(last) is "week" or "month" or "year" or "night" or "summer" or "fall" or "spring" or "winter" or "morning" or "afternoon" or "evening");

    // The subject right before a verb, or the letter of which the mention before the verb is only the reader: "a letter obtained by Roe warns".
    private CueFrame? Subject(int at, int last, int mention, CueForm form)
    {
        int participle = FirstItem(mention) - 2;
        if (Articles.Contains(_items.Fold(participle + 1)))
            participle--;
        if (Relative(FirstItem(mention), at) is var head and >= 0)
            return Made(at, last, Governor(head), form, CueShape.Plain);
        if (_items.Fold(participle + 1) != "by" || !Passed.Contains(_items.Fold(participle)) || !_items.SameSentence(participle - 1, at))
            return Made(at, last, Governor(mention), form, CueShape.Plain);
        if (_items.EndsAt[participle - 1] is var letter and >= 0)
            return Made(at, last, Governor(letter), form, CueShape.Plain);
        return NounPhrase(participle - 1, at) is { } phrase
            ? new CueFrame(at, last, phrase, -1, form, CueShape.Plain) { First = _items.ItemOfWord[_items.Stream.IndexAt(phrase.Start)], Last = last }
            : Made(at, last, Governor(mention), form, CueShape.Plain);
    }

    // "one official who relayed the talks said": the mention before "who", when what stands before the verb is the object of its clause; or -1.
    private int Relative(int first, int verb)
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

    // "video of Doe saying", "with Doe yelling", "was heard": who is seen or heard doing it stands right before the verb in -ing; or -1.
    private int Heard(int verb, int left)
    {
        if (left < 0 || _items.EndsAt[left] is not (var mention and >= 0) || _items.Stream.Words[_items.Items[left].Word].Possessive)
            return -1;
        string before = _items.Fold(FirstItem(mention) - 1);
        bool absolute = _items.Mentions[mention].Form == MentionForm.Name && ((before is "and" && !Coordinated(mention)) || _items.Mark(FirstItem(mention) - 1) is '—' or '–' or '-');
        return absolute || before is "with" or "of" or "from" || Perceiving.Contains(before) ? mention : -1;
    }

    // "…, said Doe, a lawyer", "…, said Doe.": the mention behind the cue has no verb of its own.
    private bool EndsWithSource(int cue) => _items.SameSentence(cue + 1, cue) && _items.StartsAt[cue + 1] is var mention and >= 0
        && _items.ItemOfWord[_items.Stream.IndexAt(_items.Mentions[mention].Span.End - 1)] + 1 is var next && (!_items.SameSentence(next, cue) || _items.Mark(next) is ',' or '.' || _items.Fold(next) is "of" or "who");

    // "held up a sign saying": what carries words speaks itself.
    private CueFrame? Sign(int at, int last, CueForm form) => at > 0 && Signs.Contains(_items.Fold(at - 1)) && NounPhrase(at - 1, at) is { } phrase
        ? new CueFrame(at, last, phrase, -1, form, CueShape.Plain) { First = _items.ItemOfWord[_items.Stream.IndexAt(phrase.Start)], Last = last }
        : null;

    // "Doe and Roe call it": the two are several.
    private bool Coordinated(int mention) => FirstItem(mention) is > 1 and var first && _items.Fold(first - 1) == "and" && _items.EndsAt[first - 2] >= 0 && _items.SameSentence(first - 2, first);

    // "conservative talk radio host Jane Doe": a description that runs on into a name is the name's.
    private int Named(int mention)
    {
        if (_items.Mentions[mention].Form != MentionForm.Nominal)
            return mention;
        int end = _items.ItemOfWord[_items.Stream.IndexAt(_items.Mentions[mention].Span.End - 1)];
        if (_items.Stream.Words[_items.Items[end].Word].Possessive)
            return mention;
        // "former governor and party chairman Jane Doe".
        bool bare = !EntityLexicon.FunctionWords.Contains(_items.Fold(FirstItem(mention)));
        int and = _items.Mark(end + 1) == '.' ? end + 2 : end + 1;
        if (bare && _items.Fold(and) == "and" && _items.SameSentence(and + 1, end) && _items.StartsAt[and + 1] is var other and >= 0
            && _items.Mentions[other] is { Form: MentionForm.Name, Kind: EntityKind.Person, Role: not null })
            return other;
        for (int i = end + 1; i <= end + 4 && _items.SameSentence(i, end) && _items.Fold(i).Length > 0 && !EntityLexicon.FunctionWords.Contains(_items.Fold(i)); i++)
        {
            if (_items.StartsAt[i] is var named and >= 0)
                return _items.Mentions[named] is { Form: MentionForm.Name, Kind: EntityKind.Person } ? named : mention;
            if (CueLexicon.IsCue(_items.Fold(i)))
                break;
        }

        return mention;
    }

    // First item of the main clause of a sentence: "When Roe left, Doe …", "Speaking in Salem, Ohio, Doe …" begin it at Doe. Without such an opening, that of the sentence.
    private int MainClause(int before)
    {
        int start = before;
        while (start > 0 && before - start < Reach && _items.SameSentence(start - 1, before))
            start--;
        // "Washington (AFP) – Doe said": the dateline is none of it.
        for (int i = start + 1; i < before && i - start <= LongestDateline && (i > 0 && (start == 0 || _items.Items[start - 1].Paragraph != _items.Items[start].Paragraph)); i++)
        {
            if (_items.Mark(i) is '—' or '–' or '-' && (_items.EndsAt[i - 1] >= 0 || _items.Mark(i - 1) is ')' or '-' or '.'))
                return i + 1;
            if (_items.Fold(i).Length > 0 && !_items.Named[i] && _items.Items[i].Word >= 0 && !_items.Stream.Words[_items.Items[i].Word].Capital)
                break;
        }

        return _items.MainClause(start, before);
    }

    // "Doe of Ohio said", "the statement after the talks said": the mention that the preposition hangs on.
    private int Governor(int mention)
    {
        for (int step = 0; step < 3; step++)
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
            int end = _items.Fold(preposition - 1).EndsWith("ing", StringComparison.Ordinal) && _items.EndsAt[preposition - 1] < 0 ? preposition - 2 : preposition - 1;
            if (end < 0 || !(Linking.Contains(_items.Fold(preposition)) || (end < preposition - 1 && EntityLexicon.FunctionWords.Contains(_items.Fold(preposition))))
                || !_items.SameSentence(end, preposition)
                || _items.EndsAt[end] is not (var before and >= 0) || _items.Mentions[before].Form == MentionForm.Pronoun
                || _items.Stream.Words[_items.Items[end].Word].Possessive)
                break;
            mention = before;
        }

        return mention;
    }

    // The same where the words after the preposition are no mention.
    private int BeforePreposition(int last, int verb)
    {
        for (int i = last; i > 0 && last - i < 7 && _items.SameSentence(i, verb) && _items.Fold(i).Length > 0; i--)
        {
            if (Linking.Contains(_items.Fold(i)) && _items.EndsAt[i - 1] is var before and >= 0 && _items.SameSentence(i - 1, i))
                return Governor(before);

            // "Protesters marching through the streets said".
            if (EntityLexicon.FunctionWords.Contains(_items.Fold(i)) && _items.Fold(i - 1).EndsWith("ing", StringComparison.Ordinal) && i > 1 && _items.SameSentence(i - 2, i)
                && _items.EndsAt[i - 2] is var marching and >= 0)
                return Governor(marching);
            if (_items.EndsAt[i] >= 0)
                return -1;
        }

        return -1;
    }

    private int FirstItem(int mention) => _items.ItemOfWord[_items.Stream.IndexAt(_items.Mentions[mention].Span.Start)];

    private bool AfterQuote(int at)
    {
        int left = at - 1;
        while (_items.SameSentence(left, at) && _items.Mark(left) is ',' or '—' or '–' or '-' or '―' or '.')
            left--;
        return _items.SameSentence(left, at) && _items.IsQuote(left);
    }

    private bool NearQuote(int first, int last)
    {
        for (int i = last + 1; i <= last + 8 && _items.SameSentence(i, first); i++)
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

        // "Doe, now the leader, who said".
        if (found >= 0 && _items.Mentions[found] is { Form: MentionForm.Nominal, Name: null })
        {
            int comma = FirstItem(found) - 1;
            if (_items.Fold(comma) is "now" or "then" or "currently" or "also")
                comma--;
            if (_items.Mark(comma) == ',' && _items.SameSentence(comma - 1, relative) && _items.EndsAt[comma - 1] is var named and >= 0 && _items.Mentions[named] is { Form: MentionForm.Name, Kind: EntityKind.Person })
                return named;
        }

        return found;
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
        // "63 percent said".
        if (_items.Fold(last) is "percent" && _items.SameSentence(last - 1, verb) && _items.Fold(last - 1) is { Length: > 0 } number && char.IsDigit(number[0]))
            return Span(last - 1, last);
        for (int i = last; i >= 0 && last - i < 7 && _items.SameSentence(i, verb) && _items.Fold(i).Length > 0; i--)
        {
            if (i == last && Quantities.Contains(_items.Fold(i)))
                return Span(i, i);

            // "Multiple outlets reported": several without an article open the sentence.
            if (i < last && !_items.SameSentence(i - 1, i) && IsSeveral(last) && !EntityLexicon.FunctionWords.Contains(_items.Fold(i)))
                return Span(i, last);
            if (Openers.Contains(_items.Fold(i)))
                return i < last ? Span(i, last) : null;
            if (EntityLexicon.FunctionWords.Contains(_items.Fold(i)) && _items.Fold(i) is not "of")
                return null;
        }

        return null;
    }

    private bool IsSeveral(int item) => _items.Fold(item) is { Length: > 3 } fold && fold.EndsWith('s') && !fold.EndsWith("ss", StringComparison.Ordinal) && !fold.EndsWith("us", StringComparison.Ordinal);

    private TextSpan Span(int first, int last) => _items.Stream.SpanOf(_items.Items[first].Word, _items.Items[last].Word);
}

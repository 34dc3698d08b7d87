namespace NewsAnalysis.Entities;

// Sources that do not stand beside their verb: of a passive, of a verb in -ing, of a second verb.
internal sealed partial class CueFinder
{
    // "was called “a hero” by Doe", "a plan called “dead” by Doe": the source follows "by".
    private bool IsPassive(int last, CueForm form, bool passive)
    {
        if (form.Gerund || form.Base)
            return false;
        return passive ? form.Finite : _items.Fold(last + 1) == "by" && !_items.Fold(last + 2).EndsWith("ing", StringComparison.Ordinal);
    }

    private CueFrame? Passive(int at, int last, CueForm form)
    {
        for (int i = last + 1; i < last + Reach && _items.SameSentence(i, at); i++)
        {
            if (_items.Fold(i) != "by" || !_items.SameSentence(i + 1, at))
                continue;
            return _items.StartsAt[i + 1] is var source and >= 0 ? Made(at, last, source, form, CueShape.Distant)
                : After(at, i, CueShape.Distant) is { } phrase ? phrase with { Form = form } : null;
        }

        return null;
    }

    // "video of Doe saying", "a sign saying", "…, saying": who stands right before the verb, or the subject of the clause.
    private CueFrame? Participle(int at, int last, CueForm form, int left)
    {
        if (Heard(left) is var heard and >= 0)
            return Made(at, last, heard, form, CueShape.Plain);
        if (at > 0 && Signs.Contains(_items.Fold(at - 1)) && NounPhrase(at - 1, at) is { } sign)
            return Made(at, last, sign, form);
        return Distant(at, last, form);
    }

    // "video of Doe saying", "with Doe yelling", "– Doe saying": the mention right before the verb, where the word before it shows that it does what the verb says; or -1.
    private int Heard(int left)
    {
        if (left < 0 || _items.EndsAt[left] is not (var mention and >= 0) || _items.IsPossessive(left))
            return -1;
        int before = FirstItem(mention) - 1;
        // "and one blogger asking": whom the text has not mentioned before.
        bool newcomer = _items.Mentions[mention] is { Form: MentionForm.Nominal, Kind: EntityKind.Person } && _items.Fold(before + 1) is "one" or "another" or "a" or "an" or "some";
        bool absolute = (newcomer || _items.Mentions[mention].Form == MentionForm.Name)
            && ((_items.Fold(before) == "and" && !IsJoined(mention)) || _items.Mark(before) is '—' or '–' or '-');
        return absolute || _items.Fold(before) is "with" or "of" or "from" || Perceiving.Contains(_items.Fold(before)) ? mention : -1;
    }

    // The subject stands further off: that of the cue before in the sentence, else the first free mention of its main clause.
    private CueFrame? Distant(int at, int last, CueForm form)
    {
        if (form.Weak && !NearQuote(at, last))
            return null;
        int clause = MainClause(at);
        if (_frames.Count > 0 && _frames[^1] is { Mention: >= 0, Shape: not (CueShape.Noun or CueShape.According) } previous
            && _items.SameSentence(previous.CueFirst, at) && (previous.CueFirst >= clause || previous.First >= clause))
            return Made(at, last, previous.Mention, form, CueShape.Distant);
        int best = -1;
        for (int i = at - 1; i >= clause && at - i < Reach && _items.SameSentence(i, at); i--)
        {
            // "in Salem, Ohio, …": the state is no subject.
            if (_items.StartsAt[i] is var m and >= 0 && !_items.Oblique(i) && !(_items.Mark(i - 1) == ',' && _items.Mentions[m].Kind == EntityKind.Place))
                best = m;
        }

        // "Calling it “a disgrace”, Doe left."
        return best >= 0 ? Made(at, last, best, form, CueShape.Distant) : Behind(at, last, form);
    }

    private CueFrame? Behind(int at, int last, CueForm form)
    {
        bool opens = !_items.SameSentence(at - 2, at);
        for (int i = last + 1; i < last + Reach && _items.SameSentence(i, at); i++)
        {
            if (_items.StartsAt[i] is var m and >= 0 && (_items.Mark(i - 1) == ',' || (_items.IsQuote(i - 1) && opens)))
                return Made(at, last, m, form, CueShape.Distant);
        }

        return null;
    }

    // First item of the main clause of the sentence of an item: "When Roe left, Doe …", "Washington (AFP) – Doe …" begin it at Doe.
    private int MainClause(int before)
    {
        int start = before;
        while (start > 0 && before - start < Reach && _items.SameSentence(start - 1, before))
            start--;
        return EndOfDateline(start, before) ?? _items.MainClause(start, before);
    }

    // "Washington (AFP) – Doe said": what the paragraph begins with before a dash, in capitals.
    private int? EndOfDateline(int start, int before)
    {
        if (start > 0 && _items.Items[start - 1].Paragraph == _items.Items[start].Paragraph)
            return null;
        for (int i = start + 1; i < before && i - start <= LongestDateline; i++)
        {
            if (_items.Mark(i) is '—' or '–' or '-' && (_items.EndsAt[i - 1] >= 0 || _items.Mark(i - 1) is ')' or '-' or '.'))
                return i + 1;
            if (_items.Fold(i).Length > 0 && !_items.Named[i] && Lower(i))
                return null;
        }

        return null;
    }
}

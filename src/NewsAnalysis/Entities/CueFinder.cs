using System.Collections.Frozen;

namespace NewsAnalysis.Entities;

/// <summary>Finds every cue of an article that has a source.</summary>
internal sealed partial class CueFinder
{
    private const int Reach = 40;

    private const int LongestTitle = 40;

    // Items from "who" to the object of its clause.
    private const int LongestRelative = 4;

    // Items of "St. Paul, Minn. (AP) —".
    private const int LongestDateline = 9;

    // Units of a quotation that is a sentence rather than a name for something.
    private const int SentenceLength = 20;

    private static readonly FrozenSet<string> Skipped =
        Set("also later then has have had already once previously recently now never often further even still just again reportedly earlier repeatedly first finally once "
            + "would will could might may can must should shall is was are were been be being did does do monday tuesday wednesday thursday friday saturday sunday yesterday today tonight "
            + "jan feb mar apr aug sept oct nov dec not n't famously both all themselves himself herself itself simply always sometimes too either actually only sharply");

    private static readonly FrozenSet<string> Openers = Set("the a an his her their its one another some many several this that two three no");

    private static readonly FrozenSet<string> Linking = Set("of for from in at with to on after before near behind against about during close");
    private static readonly FrozenSet<string> Quantities = Set("others some many both several another one everyone everybody someone somebody few most");
    private static readonly FrozenSet<string> Modals = Set("will would could might may can must should shall did does do");
    private static readonly FrozenSet<string> Naming = Set("call dub label name term title brand");
    private static readonly FrozenSet<string> Articles = Set("the a an");

    // What is done with a letter by those who did not write it.
    private static readonly FrozenSet<string> Passed = Set("obtained seen reviewed viewed released published shared circulated posted cited quoted read leaked distributed provided reported");
    private static readonly FrozenSet<string> Signs = Set("sign signs banner banners poster posters placard placards plaque shirt t-shirt t-shirts shirts sticker stickers hat hats caption billboard billboards note headline graffiti");
    private static readonly FrozenSet<string> Perceiving =
        Set("hear hears heard hearing see sees saw seen seeing show shows showed shown showing feature features featured featuring quote quotes quoted quoting record records recorded "
            + "recording capture captures captured capturing caught remember remembers remembered");

    private readonly ItemStream _items;
    private readonly List<CueFrame> _frames = [];

    private CueFinder(ItemStream items) => _items = items;

    /// <summary>The frames, ordered by cue.</summary>
    public static List<CueFrame> Find(ItemStream items)
    {
        var finder = new CueFinder(items);
        for (int at = 0; at < items.Items.Length; at++)
        {
            if (finder.At(at) is { } frame)
                finder._frames.Add(frame);
        }

        return finder._frames;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private CueFrame? At(int at)
    {
        string fold = _items.Fold(at);
        if (fold.Length == 0)
            return _items.Mark(at) switch
            {
                ':' => Colon(at),
                '—' or '–' or '-' or '―' => Dash(at),
                _ => null,
            };
        if (fold == "according" && _items.Fold(at + 1) == "to")
            return After(at, at + 1, CueShape.According);
        if (fold == "per" && AfterQuote(at))
            return After(at, at, CueShape.According);
        if (CueLexicon.SpeechNouns.Contains(fold) && Noun(at) is { } noun)
            return noun;
        if (_items.Named[at])
            return null;
        if (!CueLexicon.TryGet(fold, out CueForm form))
            return AfterQuote(at) ? Unlisted(at) : null;
        int last = Extend(at, form);
        return Verb(at, last, form);
    }

    // “…,” beamed Doe; “…,” Doe shot back: right after a quotation that ends in a comma, any verb reports.
    private CueFrame? Unlisted(int at)
    {
        if (!EndsWithComma(at - 1) || _items.StartsAt[at] >= 0 || EntityLexicon.FunctionWords.Contains(_items.Fold(at)) || !Lower(at)
            || at + 1 >= _items.Items.Length || !_items.SameSentence(at, at + 1))
            return null;
        return _items.StartsAt[at + 1] is var m and >= 0 && _items.Mentions[m].Form != MentionForm.Nominal && _items.Fold(at).EndsWith('d')
            ? Made(at, at, m, default, CueShape.Inverted)
            : null;
    }

    private bool Lower(int item) => _items.Items[item].Word is >= 0 and var word && !_items.Stream.Words[word].Capital;

    // "went on", "pointed out", "talked about": the cue takes its particle.
    private int Extend(int at, CueForm form) => _items.Fold(at + 1) is { Length: > 0 } next
        && ((form.Particle.Length > 0 && form.Particle == next)
            || (form.Lemma is "point out" && next is "to")
            || (form.Lemma is "refer" or "talk" or "speak" && next is "to" or "of" or "about"))
        ? at + 1 : at;

    private CueFrame? Verb(int at, int last, CueForm form)
    {
        if (form.Particle.Length > 0 && last == at && form.Lemma is not "point out")
            return null;
        bool afterQuote = AfterQuote(at);
        if (afterQuote && (form.Finite || (form.Base && EndsWithComma(at - 1))) && Inverted(at, last, form) is { } inverted)
            return inverted;

        bool to = _items.Fold(at - 1) == "to";
        var (left, passive, modal) = BeforeAdverbs(at);
        // "was called “a hero” by Doe": the source follows "by".
        if (!form.Gerund && !form.Base && (passive ? form.Finite : _items.Fold(last + 1) == "by" && !_items.Fold(last + 2).EndsWith("ing", StringComparison.Ordinal)))
            return Passive(at, last, form);
        if (form.Gerund && !(passive || _items.Fold(left) == "who") && !(left >= 0 && _items.EndsAt[left] >= 0 && _items.Fold(at - 1) is "is" or "was" or "are" or "were" or "been"))
            return Heard(at, left) is var heard and >= 0 ? Made(at, last, heard, form, CueShape.Plain) : Sign(at, last, form) ?? Distant(at, last, form);
        if (to && form.Lemma is "begin" or "finish")
            return null;
        if (to)
            return Distant(at, last, form);
        if (left < 0)
            return form.Finite ? Inverted(at, last, form) : null;
        if (_items.EndsAt[left] is var m and >= 0)
        {
            // "Doe's demands": a noun that looks like a verb.
            if (_items.Stream.Words[_items.Items[left].Word].Possessive)
                return null;

            // "a formula called “…”": nobody in the sentence calls it so.
            if (Naming.Contains(form.Lemma) && form.Finite && at == left + 1 && _items.Mentions[m] is { Form: MentionForm.Nominal, Kind: EntityKind.Organisation, Name: null })
                return null;
            if (form.Base && !modal && !_items.Mentions[m].Plural && _items.Mentions[m].Kind != EntityKind.Group && !Coordinated(m))
                return null;
            return Subject(at, last, m, form);
        }

        if (_items.Fold(left) is "who" or "which" or "that" && Antecedent(left) is var who and >= 0)
            return Made(at, last, who, form, CueShape.Apposition);
        if (_items.Fold(left) is "and" or "but" or "or" or "then")
            return Distant(at, last, form);
        if (_items.Mark(left) == ',' && EndsWithSource(last) && form.Lemma is "say" or "add" or "explain" or "argue" or "note" or "write" or "recall" or "acknowledge" && Inverted(at, last, form) is { } behind)
            return behind;
        if ((_items.Mark(left) is ',' or ')' or '—' or '–' || (_items.Mark(left) == '-' && _items.Mark(left - 1) == '-')) && BeforeApposition(left) is var named and >= 0)
            return Made(at, last, named, form, CueShape.Apposition);
        if (form.Base && !modal)
            return null;
        if (BeforePreposition(left, at) is var governor and >= 0)
            return Made(at, last, governor, form, CueShape.Plain);
        if (NounPhrase(left, at) is { } clause && Relative(_items.ItemOfWord[_items.Stream.IndexAt(clause.Start)], at) is var head and >= 0)
            return Made(at, last, Governor(head), form, CueShape.Plain);
        return NounPhrase(left, at) is { } phrase && !(form.Weak && !NearQuote(at, last))
            ? new CueFrame(at, last, phrase, -1, form, CueShape.Plain) { First = _items.ItemOfWord[_items.Stream.IndexAt(phrase.Start)], Last = last }
            : null;
    }

    private bool EndsWithComma(int left) => _items.Mark(left) == ','
        || (_items.IsQuote(left) && _items.Stream.Raw[_items.Stream.Quotes[_items.Items[left].Quote].Inner.End - 1] is ',' or '?' or '!');

    private CueFrame? Inverted(int at, int last, CueForm form)
    {
        int next = last + 1;
        while (next - last <= Reach && _items.SameSentence(next, at) && _items.StartsAt[next] < 0 && (Skipped.Contains(_items.Fold(next)) || _items.Fold(next).EndsWith("ly", StringComparison.Ordinal)))
            next++;
        if (!_items.SameSentence(next, at))
            return null;
        if (_items.StartsAt[next] is var m and >= 0)
        {
            return _items.Mentions[m].Form == MentionForm.Pronoun && _items.Mentions[m].Span.Length > 4 ? null : Made(at, last, Named(m), form, CueShape.Inverted);
        }

        if (!AfterQuote(at))
            return null;

        // "said undecided Ohio voter Jane Doe": words no list knows before the name.
        for (int i = next; i < next + 5 && _items.SameSentence(i, at) && (_items.Fold(i).Length > 0 || _items.Mark(i) == '/'); i++)
        {
            if (_items.StartsAt[i] is var m2 and >= 0 && _items.Mentions[m2].Form != MentionForm.Pronoun)
                return Made(at, last, Named(m2), form, CueShape.Inverted);
            if (EntityLexicon.FunctionWords.Contains(_items.Fold(i)) && !(i == next && Openers.Contains(_items.Fold(i))))
                break;
        }

        // “…,” read one.
        if (Quantities.Contains(_items.Fold(next)) && !_items.SameSentence(next + 2, at))
            return new CueFrame(at, last, Span(next, next), -1, form, CueShape.Inverted) { First = at, Last = next };
        if (!Openers.Contains(_items.Fold(next)))
            return null;
        int end = next;
        while (end - next < 6 && _items.SameSentence(end + 1, at) && _items.Fold(end + 1).Length > 0
            && (_items.Fold(end + 1) is "of" or "the" || !EntityLexicon.FunctionWords.Contains(_items.Fold(end + 1))))
            end++;
        return end == next ? null
            : new CueFrame(at, last, Span(next, end), -1, form, CueShape.Inverted) { First = at, Last = end };
    }

    private CueFrame? Passive(int at, int last, CueForm form)
    {
        for (int i = last + 1; i < _items.Items.Length && i < last + Reach && _items.SameSentence(i, at); i++)
        {
            if (_items.Fold(i) == "by" && i + 1 < _items.Items.Length && _items.SameSentence(i, i + 1))
                return _items.StartsAt[i + 1] is var m and >= 0 ? Made(at, last, m, form, CueShape.Distant) : After(at, i, CueShape.Distant) is { } phrase ? phrase with { Form = form } : null;
        }

        return null;
    }

    // The subject stands further off: that of the cue before in the sentence, else the first free mention of it.
    private CueFrame? Distant(int at, int last, CueForm form)
    {
        if (form.Weak && !NearQuote(at, last))
            return null;
        int previous = _frames.Count - 1, clause = MainClause(at);
        if (previous >= 0 && _frames[previous].Mention >= 0 && _items.SameSentence(_frames[previous].CueFirst, at) && (_frames[previous].CueFirst >= clause || _frames[previous].First >= clause)
            && _frames[previous].Shape is not (CueShape.Noun or CueShape.According))
            return Made(at, last, _frames[previous].Mention, form, CueShape.Distant);
        int best = -1;
        for (int i = at - 1; i >= clause && at - i < Reach && _items.SameSentence(i, at); i--)
        {
            if (_items.StartsAt[i] is var m and >= 0 && !_items.Oblique(i) && !(_items.Mark(i - 1) == ',' && _items.Mentions[m].Kind == EntityKind.Place))
                best = m;
        }

        if (best < 0)
        {
            // "Calling it “a disgrace”, Doe left."
            for (int i = last + 1; i < _items.Items.Length && i < last + Reach && _items.SameSentence(i, at); i++)
            {
                if (_items.StartsAt[i] is var m and >= 0 && (_items.Mark(i - 1) == ',' || (_items.IsQuote(i - 1) && !_items.SameSentence(at - 2, at))))
                    return Made(at, last, m, form, CueShape.Distant);
            }
        }

        return best < 0 ? null : Made(at, last, best, form, CueShape.Distant);
    }

    private CueFrame? After(int first, int last, CueShape shape)
    {
        int next = last + 1;
        if (next < _items.Items.Length && _items.StartsAt[next] is var m and >= 0)
            return Made(first, last, Named(m), default, shape);
        if (!_items.SameSentence(next, last) || _items.Fold(next).Length == 0)
            return null;
        int end = next;
        while (end - next < 7 && _items.SameSentence(end + 1, last) && _items.Fold(end + 1).Length > 0 && _items.StartsAt[end + 1] < 0
            && (_items.Fold(end + 1) is "of" or "the" || !EntityLexicon.FunctionWords.Contains(_items.Fold(end + 1))))
            end++;

        // "according to talk radio host Jane Doe".
        if (_items.SameSentence(end + 1, last) && _items.StartsAt[end + 1] is var named and >= 0
            && (_items.Mentions[named] is { Form: MentionForm.Name, Kind: EntityKind.Person } || (end == next && Articles.Contains(_items.Fold(next)))))
            return Made(first, last, named, default, shape);
        return new CueFrame(first, last, Span(next, end), -1, default, shape) { First = first, Last = end };
    }

    private CueFrame? Noun(int at)
    {
        int left = at - 1;
        while (left >= at - 2 && left >= 0 && _items.EndsAt[left] < 0 && _items.Fold(left).Length > 0 && !EntityLexicon.FunctionWords.Contains(_items.Fold(left)))
            left--;
        if (left >= 0 && _items.SameSentence(left, at) && _items.EndsAt[left] is var m and >= 0 && _items.Items[left].Word >= 0
            && (_items.Stream.Words[_items.Items[left].Word].Possessive || _items.Fold(left) is "his" or "her" or "their"))
            return Made(at, at, m, default, CueShape.Noun);
        if (_items.Fold(at + 1) is "from" or "by" && at + 2 < _items.Items.Length && _items.StartsAt[at + 2] is var from and >= 0)
            return Made(at, at, from, default, CueShape.Noun);
        return null;
    }

    private CueFrame? Colon(int at)
    {
        if (at == 0 || _items.EndsAt[at - 1] is not (var m and >= 0) || !_items.IsQuote(at + 1) && (at + 1 < _items.Items.Length && _items.SameSentence(at, at + 1)))
            return null;
        // "Doe has a new message: “…”": the message is not who speaks.
        if (_items.Mentions[m].Form == MentionForm.Nominal && CueLexicon.SpeechNouns.Contains(_items.Fold(at - 1)))
            return null;
        return FirstItem(m) is var first && (first == 0 || _items.Items[first - 1].Paragraph != _items.Items[at].Paragraph || _items.IsQuote(at + 1))
            ? Made(at, at, m, default, CueShape.Mark)
            : null;
    }

    // “…” ― Doe: a dash after a quotation, and a name up to the end of the line or the next quotation. Or a name, a dash and a sentence: Doe — “No.” — and Roe.
    private CueFrame? Dash(int at)
    {
        int name = at - 1, quote = at + 1;
        while (_items.Mark(name) is '-' or '—' or '–')
            name--;
        if (_items.IsQuote(quote) && _items.SameSentence(name, at) && _items.EndsAt[name] is var named and >= 0 && _items.Mentions[named] is { Form: MentionForm.Name, Kind: EntityKind.Person }
            && _items.Stream.Quotes[_items.Items[quote].Quote].Inner is { Length: >= SentenceLength } inner && char.IsUpper(_items.Stream.Raw[inner.Start]))
            return Made(at, at, named, default, CueShape.Mark) with { Sure = true };
        if (!_items.IsQuote(at - 1) || at + 1 >= _items.Items.Length || _items.StartsAt[at + 1] is not (var m and >= 0) || _items.Mentions[m].Form != MentionForm.Name)
            return null;
        int end = _items.ItemOfWord[_items.Stream.IndexAt(_items.Mentions[m].Span.End - 1)] + 1;
        return end >= _items.Items.Length || _items.Mark(end) is '.' or ',' or '(' || _items.IsQuote(end) || _items.Items[end].Paragraph != _items.Items[at].Paragraph
            ? Made(at, at, m, default, CueShape.Mark)
            : null;
    }
}

using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Finds every cue of an article that has a source.</summary>
internal sealed partial class CueFinder
{
    private readonly ItemStream _items;
    private readonly List<CueFrame> _frames = [];

    private CueFinder(ItemStream items) => _items = items;

    /// <summary>The frames, ordered by cue.</summary>
    /// <param name="items">The article.</param>
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
        if (fold == "states" && !LeadsIn(at + 1))
            return null;
        if (!CueLexicon.TryGet(fold, out CueForm form))
            return AfterQuote(at) ? Unlisted(at) : null;
        int last = Extend(at, form);
        return Verb(at, last, form);
    }

    // "the order states that", not "the Gulf states".
    private bool LeadsIn(int next) => !_items.SameSentence(next - 1, next) || _items.IsQuote(next) || _items.Mark(next) != '\0' || _items.Fold(next) is "that" or "in" or "on" or "how" or "what";

    // “…,” beamed Doe; “…,” Doe shot back: right after a quotation that ends in a comma, any verb reports.
    private CueFrame? Unlisted(int at)
    {
        bool past = Lower(at) && _items.Fold(at).EndsWith('d') && !IsFunctionWord(at) && _items.StartsAt[at] < 0;
        if (!past || !EndsWithComma(at - 1) || !_items.SameSentence(at, at + 1))
            return null;
        return _items.StartsAt[at + 1] is var m and >= 0 && _items.Mentions[m].Form != MentionForm.Nominal
            ? Made(at, at, m, default, CueShape.Inverted)
            : null;
    }

    private bool Lower(int item) => _items.Items[item].Word is >= 0 and var word && !_items.Stream.Words[word].Capital;

    // "went on", "pointed out", "talked about": the cue takes its particle.
    private int Extend(int at, CueForm form)
    {
        string next = _items.Fold(at + 1);
        bool particle = form.Particle.Length > 0 && form.Particle == next;
        bool preposition = form.Lemma is "refer" or "talk" or "speak" && next is "to" or "of" or "about";
        return particle || preposition || (form.Lemma == "point out" && next == "to") ? at + 1 : at;
    }

    private CueFrame? Verb(int at, int last, CueForm form)
    {
        if (form.Particle.Length > 0 && last == at && form.Lemma != "point out")
            return null;
        bool reports = form.Finite || (form.Base && EndsWithComma(at - 1));
        if (reports && AfterQuote(at) && Inverted(at, last, form) is { } inverted)
            return inverted;
        (int left, bool passive, bool modal) = SubjectEnd(at);
        if (IsPassive(last, form, passive))
            return Passive(at, last, form);
        bool to = _items.Fold(at - 1) == "to";
        if (to && form.Lemma is "begin" or "finish")
            return null;
        if (form.Gerund && !IsProgressive(at, left, passive))
            return Participle(at, last, form, left);
        if (to)
            return Distant(at, last, form);
        if (left < 0)
            return form.Finite ? Inverted(at, last, form) : null;
        return _items.EndsAt[left] is var mention and >= 0 ? OfMention(at, last, form, left, mention, modal) : OfOther(at, last, form, left, modal);
    }

    // The item before a verb and the words that can stand between it and its subject, -1 where the sentence begins there; whether the verb is passive; and
    // whether it has a modal.
    private (int Left, bool Passive, bool Modal) SubjectEnd(int at)
    {
        int left = at - 1;
        bool passive = false, modal = false;
        while (at - left <= Reach && _items.SameSentence(left, at) && _items.EndsAt[left] < 0)
        {
            bool date = IsDate(left);
            if (!date && !IsSkipped(left) && !IsOnDay(left))
                break;
            passive |= _items.Fold(left) is "is" or "was" or "were" or "are" or "been" or "be" or "being";
            modal |= Modals.Contains(_items.Fold(left));
            left -= date ? 2 : 1;
        }

        return (_items.SameSentence(left, at) ? left : -1, passive, modal);
    }

    // "in 2010", "last week"
    private bool IsDate(int last)
    {
        if (!_items.SameSentence(last - 1, last))
            return false;
        string fold = _items.Fold(last), before = _items.Fold(last - 1);
        return before == "in" ? fold.Length == YearLength && fold.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 : before is "last" or "this" && Spans.Contains(fold);
    }

    private bool IsSkipped(int item) => Skipped.Contains(_items.Fold(item)) || _items.Fold(item).EndsWith("ly", StringComparison.Ordinal);

    // "on Monday"
    private bool IsOnDay(int item) => _items.Fold(item) == "on" && Skipped.Contains(_items.Fold(item + 1));

    private bool IsFunctionWord(int item) => EntityLexicon.FunctionWords.Contains(_items.Fold(item));

    // "Doe was saying", "who, saying": the form in -ing has a subject of its own.
    private bool IsProgressive(int at, int left, bool passive) => passive || _items.Fold(left) == "who"
        || (left >= 0 && _items.EndsAt[left] >= 0 && _items.Fold(at - 1) is "is" or "was" or "are" or "were" or "been");

    // A mention stands before the verb.
    private CueFrame? OfMention(int at, int last, CueForm form, int left, int mention, bool modal)
    {
        // "Doe's demands": a noun that looks like a verb.
        if (_items.IsPossessive(left))
            return null;

        // "a formula called “…”": nobody in the sentence calls it so.
        bool thing = _items.Mentions[mention] is { Form: MentionForm.Nominal, Kind: EntityKind.Organisation, Name: null };
        if (thing && Naming.Contains(form.Lemma) && form.Finite && at == left + 1)
            return null;
        bool several = _items.Mentions[mention] is { Plural: true } or { Kind: EntityKind.Group } || IsJoined(mention);
        return form.Base && !modal && !several ? null : Subject(at, last, mention, form);
    }

    // No mention stands before the verb: a pronoun that relates, another verb, an apposition, or words that no list knows.
    private CueFrame? OfOther(int at, int last, CueForm form, int left, bool modal)
    {
        if (_items.Fold(left) is "who" or "which" or "that" && Antecedent(left) is var who and >= 0)
            return Made(at, last, who, form, CueShape.Apposition);
        if (_items.Fold(left) is "and" or "but" or "or" or "then")
            return Distant(at, last, form);
        if (_items.Mark(left) == ',' && Saying.Contains(form.Lemma) && EndsWithSource(last) && Inverted(at, last, form) is { } behind)
            return behind;
        bool closes = _items.Mark(left) is ',' or ')' or '—' or '–' || (_items.Mark(left) == '-' && _items.Mark(left - 1) == '-');
        if (closes && BeforeApposition(left) is var named and >= 0)
            return Made(at, last, NamedBeside(named, left), form, CueShape.Apposition);
        if (form.Base && !modal)
            return null;
        if (BeforePreposition(left, at) is var governor and >= 0)
            return Made(at, last, governor, form, CueShape.Plain);
        return NounPhrase(left, at) is { } phrase && !(form.Weak && !NearQuote(at, last)) ? OfPhrase(at, last, form, phrase) : null;
    }

    // Words that no list knows are the source; or the mention before "who", where they only end its clause.
    private CueFrame OfPhrase(int at, int last, CueForm form, TextSpan phrase)
    {
        int first = _items.ItemOfWord[_items.Stream.IndexAt(phrase.Start)];
        return BeforeWho(first, at) is var head and >= 0
            ? Made(at, last, Governor(head), form, CueShape.Plain)
            : Made(at, last, phrase, form);
    }

    private bool EndsWithComma(int left) => _items.Mark(left) == ','
        || (_items.IsQuote(left) && _items.Stream.Raw[_items.Stream.Quotes[_items.Items[left].Quote].Inner.End - 1] is ',' or '?' or '!');

    // The source follows its cue: "said Doe".
    private CueFrame? Inverted(int at, int last, CueForm form)
    {
        int next = last + 1;
        while (next - last <= Reach && _items.SameSentence(next, at) && _items.StartsAt[next] < 0 && IsSkipped(next))
            next++;
        if (!_items.SameSentence(next, at))
            return null;
        if (_items.StartsAt[next] is var m and >= 0)
        {
            bool isObject = _items.Mentions[m].Form == MentionForm.Pronoun && _items.Mentions[m].Span.Length > LongestSubject;
            return isObject ? null : Made(at, last, Named(m), form, CueShape.Inverted);
        }

        if (!AfterQuote(at))
            return null;

        // "said undecided Ohio voter Jane Doe": words no list knows before the name.
        for (int i = next; i < next + MostBeforeName && _items.SameSentence(i, at) && (_items.Fold(i).Length > 0 || _items.Mark(i) == '/'); i++)
        {
            if (_items.StartsAt[i] is var named and >= 0 && _items.Mentions[named].Form != MentionForm.Pronoun)
                return Made(at, last, Named(named), form, CueShape.Inverted);
            if (IsFunctionWord(i) && !(i == next && Openers.Contains(_items.Fold(i))))
                break;
        }

        // “…,” read one.
        if (Quantities.Contains(_items.Fold(next)) && !_items.SameSentence(next + 2, at))
            return new CueFrame(at, last, Span(next, next), -1, form, CueShape.Inverted) { First = at, Last = next };
        if (!Openers.Contains(_items.Fold(next)))
            return null;
        int end = next;
        while (end - next < LongestAfterCue && GoesOnPhrase(end + 1, at))
            end++;
        return end == next ? null
            : new CueFrame(at, last, Span(next, end), -1, form, CueShape.Inverted) { First = at, Last = end };
    }

    // Whether a word can go on a noun phrase that no list knows, in the sentence of an item.
    private bool GoesOnPhrase(int item, int at) =>
        _items.SameSentence(item, at) && _items.Fold(item).Length > 0 && (_items.Fold(item) is "of" or "the" || !IsFunctionWord(item));
}

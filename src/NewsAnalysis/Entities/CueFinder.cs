using System.Collections.Frozen;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>Finds every cue of an article that has a source.</summary>
internal sealed partial class CueFinder
{
    // Items from a cue to its source, at most.
    private const int Reach = 40;

    // Words of a noun phrase that no list knows, behind a cue.
    private const int LongestAfterCue = 6;

    // Words that no list knows between a cue and a name: "said undecided Ohio voter Jane Doe".
    private const int MostBeforeName = 5;

    // A longer pronoun behind a verb is not its subject: "said they", but "told himself".
    private const int LongestSubject = 4;

    // Words that can stand between a source and its verb, besides those in -ly.
    private static readonly FrozenSet<string> Skipped = Lexicon.Set(
        "also later then has have had already once previously recently now never often further even still just again reportedly "
        + "earlier repeatedly first finally once would will could might is was are were been be being did does do monday tuesday "
        + "wednesday thursday friday saturday sunday yesterday today tonight jan feb mar apr aug sept oct nov dec not n't "
        + "famously both all themselves himself herself itself simply always sometimes too either actually only sharply");

    // Words that open a noun phrase.
    private static readonly FrozenSet<string> Openers = Lexicon.Set("the a an his her their its one another some many several this that two three no");

    // Prepositions by which one noun phrase hangs on another.
    private static readonly FrozenSet<string> Linking = Lexicon.Set("of for from in at with to on after before near behind against about during close");

    // Words that stand for people on their own.
    private static readonly FrozenSet<string> Quantities = Lexicon.Set("others some many both several another one everyone everybody someone somebody few most");

    private static readonly FrozenSet<string> Naming = Lexicon.Set("call dub label name term title brand");
    private static readonly FrozenSet<string> Articles = Lexicon.Set("the a an");

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
        if (SpeechNouns.Contains(fold) && Noun(at) is { } noun)
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
        bool past = Lower(at) && _items.Fold(at).EndsWith('d') && !IsFunctionWord(at) && _items.StartsAt[at] < 0;
        if (!past || !EndsWithComma(at - 1) || !_items.SameSentence(at, at + 1))
            return null;
        return _items.StartsAt[at + 1] is var m and >= 0 && _items.Mentions[m].Form != MentionForm.Nominal
            ? Made(at, at, m, default, CueShape.Inverted)
            : null;
    }

    private bool Lower(int item) => _items.Items[item].Word is >= 0 and var word && !_items.Stream.Words[word].Capital;

    // "went on", "pointed out": the cue takes its particle.
    private int Extend(int at, CueForm form) => form.Lemma switch
    {
        "go on" => _items.Fold(at + 1) == "on" ? at + 1 : at,
        "put it" => _items.Fold(at + 1) == "it" ? at + 1 : at,
        "point out" => _items.Fold(at + 1) is "out" or "to" ? at + 1 : at,
        "refer" or "talk" or "speak" => _items.Fold(at + 1) is "to" or "of" or "about" ? at + 1 : at,
        _ => at,
    };

    private CueFrame? Verb(int at, int last, CueForm form)
    {
        if (form.Lemma is "go on" or "put it" && last == at)
            return null;
        bool reports = form.Finite || (form.Base && EndsWithComma(at - 1));
        if (reports && AfterQuote(at) && Inverted(at, last, form) is { } inverted)
            return inverted;
        (int left, bool passive) = SubjectEnd(at);

        // "was called “a hero” by Doe": the source follows "by".
        if (passive && form is { Gerund: false, Finite: true })
            return Passive(at, last, form);
        if (_items.Fold(at - 1) == "to" || (form.Gerund && !IsProgressive(at, left, passive)))
            return Distant(at, last, form);
        if (left < 0)
            return form.Finite ? Inverted(at, last, form) : null;
        return _items.EndsAt[left] is var mention and >= 0 ? OfMention(at, last, form, left, mention) : OfOther(at, last, form, left);
    }

    // The item before a verb and the words that can stand between it and its subject, -1 where the sentence begins there; and whether the verb is passive.
    private (int Left, bool Passive) SubjectEnd(int at)
    {
        int left = at - 1;
        bool passive = false;
        while (at - left <= Reach && _items.SameSentence(left, at) && _items.EndsAt[left] < 0 && (IsSkipped(left) || IsOnDay(left)))
        {
            passive |= _items.Fold(left) is "is" or "was" or "were" or "are" or "been" or "be" or "being";
            left--;
        }

        return (_items.SameSentence(left, at) ? left : -1, passive);
    }

    private bool IsSkipped(int item) => Skipped.Contains(_items.Fold(item)) || _items.Fold(item).EndsWith("ly", StringComparison.Ordinal);

    // "on Monday"
    private bool IsOnDay(int item) => _items.Fold(item) == "on" && Skipped.Contains(_items.Fold(item + 1));

    private bool IsFunctionWord(int item) => EntityLexicon.FunctionWords.Contains(_items.Fold(item));

    // "Doe was saying", "who, saying": the form in -ing has a subject of its own.
    private bool IsProgressive(int at, int left, bool passive) => passive || _items.Fold(left) == "who"
        || (left >= 0 && _items.EndsAt[left] >= 0 && _items.Fold(at - 1) is "is" or "was" or "are" or "were" or "been");

    // A mention stands before the verb.
    private CueFrame? OfMention(int at, int last, CueForm form, int left, int mention)
    {
        // "Doe's demands": a noun that looks like a verb.
        if (_items.IsPossessive(left))
            return null;

        // "a formula called “…”": nobody in the sentence calls it so.
        bool thing = _items.Mentions[mention] is { Form: MentionForm.Nominal, Kind: EntityKind.Organisation, Name: null };
        if (thing && Naming.Contains(form.Lemma) && form.Finite && at == left + 1)
            return null;
        if (form.Base && !_items.Mentions[mention].Plural && _items.Fold(at - 1) is not ("did" or "does" or "will" or "would" or "could"))
            return null;
        return Made(at, last, Governor(mention), form, CueShape.Plain);
    }

    // No mention stands before the verb: a pronoun that relates, another verb, an apposition, or words that no list knows.
    private CueFrame? OfOther(int at, int last, CueForm form, int left)
    {
        if (_items.Fold(left) is "who" or "which" or "that" && Antecedent(left) is var who and >= 0)
            return Made(at, last, who, form, CueShape.Apposition);
        if (_items.Fold(left) is "and" or "but" or "or" or "then")
            return Distant(at, last, form);
        if (_items.Mark(left) is ',' or ')' or '—' or '–' && BeforeApposition(left) is var named and >= 0)
            return Made(at, last, named, form, CueShape.Apposition);
        if (form.Base)
            return null;
        if (BeforePreposition(left, at) is var governor and >= 0)
            return Made(at, last, governor, form, CueShape.Plain);
        return NounPhrase(left, at) is { } phrase && !(form.Weak && !NearQuote(at, last))
            ? new CueFrame(at, last, phrase, -1, form, CueShape.Plain) { First = _items.ItemOfWord[_items.Stream.IndexAt(phrase.Start)], Last = last }
            : null;
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
            return isObject ? null : Made(at, last, m, form, CueShape.Inverted);
        }

        if (!AfterQuote(at))
            return null;

        // "said undecided Ohio voter Jane Doe": words no list knows before the name.
        for (int i = next; i < next + MostBeforeName && _items.SameSentence(i, at) && (_items.Fold(i).Length > 0 || _items.Mark(i) == '/'); i++)
        {
            if (_items.StartsAt[i] is var named and >= 0 && _items.Mentions[named].Form != MentionForm.Pronoun)
                return Made(at, last, named, form, CueShape.Inverted);
            if (IsFunctionWord(i) && !(i == next && Openers.Contains(_items.Fold(i))))
                break;
        }

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

    private CueFrame? Passive(int at, int last, CueForm form)
    {
        for (int i = last + 1; i < _items.Items.Length && i < last + Reach && _items.SameSentence(i, at); i++)
        {
            if (_items.Fold(i) == "by" && i + 1 < _items.Items.Length && _items.StartsAt[i + 1] is var m and >= 0)
                return Made(at, last, m, form, CueShape.Distant);
        }

        return null;
    }

    // The subject stands further off: that of the cue before in the sentence, else the first free mention of it.
    private CueFrame? Distant(int at, int last, CueForm form)
    {
        if (form.Weak && !NearQuote(at, last))
            return null;
        int previous = _frames.Count - 1;
        if (previous >= 0 && _frames[previous].Mention >= 0 && _items.SameSentence(_frames[previous].CueFirst, at)
            && _frames[previous].Shape is not (CueShape.Noun or CueShape.According))
            return Made(at, last, _frames[previous].Mention, form, CueShape.Distant);
        if (_items.Fold(at - 1).Length > 0 && _items.EndsAt[at - 1] is var with and >= 0 && _items.Fold(FirstItem(with) - 1) == "with")
            return Made(at, last, with, form, CueShape.Plain);
        int best = -1;
        for (int i = at - 1; i >= 0 && at - i < Reach && _items.SameSentence(i, at); i--)
        {
            if (_items.StartsAt[i] is var m and >= 0 && !_items.Oblique(i))
                best = m;
        }

        if (best < 0)
        {
            // "Calling it “a disgrace”, Doe left."
            for (int i = last + 1; i < _items.Items.Length && i < last + Reach && _items.SameSentence(i, at); i++)
            {
                if (_items.StartsAt[i] is var m and >= 0 && (_items.Mark(i - 1) == ',' || (_items.IsQuote(i - 1) && !_items.SameSentence(at - 1, at))))
                    return Made(at, last, m, form, CueShape.Distant);
            }
        }

        return best < 0 ? null : Made(at, last, best, form, CueShape.Distant);
    }
}

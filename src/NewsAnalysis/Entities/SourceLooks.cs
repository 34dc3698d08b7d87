using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>What can be told of a quotation and the mentions around it: their order, the cues between, what the rules chose.</summary>
/// <remarks>
/// Looks at a bounded stretch around each quotation. The learned weights know the numbers by their order: a new one stands last, and asks for
/// new weights.
/// </remarks>
internal sealed class SourceLooks
{
    /// <summary>How many words are told of each candidate.</summary>
    public const int Slots = 7;

    // Items before and after a quotation among which its source is looked for, and how many mentions of them.
    private const int Back = 70;
    private const int Ahead = 40;
    private const int MostBefore = 14;
    private const int MostAfter = 8;

    // Frames of one mention that are looked at.
    private const int MostFrames = 64;

    // A cue in the sentence of the quotation is nearer than any outside it.
    private const int OtherSentence = 1000;

    // What is told where there is nothing to tell: of a kind or a yes and no, and of a distance.
    private const double NoKind = -1;
    private const double Nowhere = 99;

    private readonly ItemStream _items;
    private readonly ItemCounts _counts;
    private readonly Dictionary<int, List<CueFrame>> _framesOf = [];
    private readonly Dictionary<string, int> _timesNamed = new(StringComparer.Ordinal);

    /// <summary>Prepares for the quotations of an article.</summary>
    /// <param name="items">The article.</param>
    /// <param name="frames">Its frames.</param>
    public SourceLooks(ItemStream items, List<CueFrame> frames)
    {
        _items = items;
        _counts = new ItemCounts(items);
        foreach (CueFrame frame in frames)
        {
            if (frame.Mention < 0)
                continue;
            if (!_framesOf.TryGetValue(frame.Mention, out var list))
                _framesOf[frame.Mention] = list = [];
            if (list.Count < MostFrames)
                list.Add(frame);
        }

        foreach (Mention mention in items.Mentions)
        {
            if (mention.Name is { } name)
                _timesNamed[name] = _timesNamed.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>The candidates for one quotation, the rules' choice among them.</summary>
    /// <param name="ruled">What the rules tied it to.</param>
    /// <param name="before">What the quotation before it is tied to; null for the first.</param>
    /// <param name="said">How many quotations before it each name has.</param>
    public List<SourceCandidate> Candidates(QuoteSource ruled, QuoteSource? before, Dictionary<string, int> said)
    {
        List<int> near = Near(ruled);
        return [.. near.Select(m => Of(m, ruled, before, said, near.Count))];
    }

    /// <summary>Indexes of the mentions around a quotation, the rules' choice among them (-1 where that is no mention).</summary>
    /// <param name="ruled">What the rules tied it to.</param>
    public List<int> Near(QuoteSource ruled)
    {
        int item = _items.QuoteItems[ruled.Quote];
        (int sentence, int paragraph) = (_items.Items[item].Sentence, _items.Items[item].Paragraph);
        var found = new List<int>();
        for (int i = item - 1; i >= 0 && item - i <= Back && found.Count < MostBefore && _items.Items[i].Paragraph >= paragraph - 1; i--)
        {
            if (_items.EndsAt[i] is var m and >= 0)
                found.Add(m);
        }

        int most = found.Count + MostAfter, end = Math.Min(_items.Items.Length, item + Ahead + 1);
        for (int i = item + 1; i < end && found.Count < most; i++)
        {
            if (_items.Items[i].Paragraph != paragraph || _items.Items[i].Sentence > sentence + 1)
                break;
            if (_items.StartsAt[i] is var m and >= 0)
                found.Add(m);
        }

        if (ruled.Frame is { } frame && !found.Contains(frame.Mention))
            found.Add(frame.Mention);
        return found;
    }

    /// <summary>One candidate.</summary>
    /// <param name="m">Index of the mention, or -1 for the rules' choice that is none.</param>
    /// <param name="ruled">What the rules tied the quotation to.</param>
    /// <param name="before">What the quotation before it is tied to; null for the first.</param>
    /// <param name="said">How many quotations before it each name has.</param>
    /// <param name="candidates">How many candidates there are.</param>
    public SourceCandidate Of(int m, QuoteSource ruled, QuoteSource? before, Dictionary<string, int> said, int candidates)
    {
        int item = _items.QuoteItems[ruled.Quote];
        Mention? mention = m < 0 ? null : _items.Mentions[m];
        TextSpan span = mention?.Span ?? ruled.Frame!.Source;
        int from = _items.ItemOfWord[_items.Stream.IndexAt(span.Start)], to = _items.ItemOfWord[_items.Stream.IndexAt(span.End - 1)];
        bool preceding = to < item, chosen = ruled.Frame?.Mention == m;

        // The stretch between the two, its end apart.
        int high = preceding ? item : from, low = Math.Min(high, preceding ? to + 1 : item + 1);
        CueFrame? own = Nearest(m, item);
        string? name = mention?.Name;
        QuotedSpan quote = _items.Stream.Quotes[ruled.Quote];
        Item at = _items.Items[item], there = _items.Items[from];
        double[] values =
        [
            // What the rules chose.
            One(chosen), One(name is not null && name == NameOf(ruled)), (int)ruled.Link,
            ruled.Frame is { } rule ? One(rule.Mention >= 0) : NoKind,
            Shape(ruled.Frame), Judges(ruled.Frame), IsWeak(ruled.Frame), ToCue(ruled.Frame, item),

            // How far the candidate is from the quotation.
            preceding ? Math.Min(60, item - to) : -Math.Min(60, from - item),
            Math.Clamp(at.Sentence - there.Sentence, -3, 8), Math.Clamp(at.Paragraph - there.Paragraph, -2, 4),

            // What the candidate is, and where in its sentence it stands.
            mention is null ? NoKind : (int)mention.Form, mention is null ? NoKind : (int)mention.Kind,
            One(mention?.Plural == true), One(name is not null),
            One(_items.Oblique(from)), One(_items.IsPossessive(to)),
            Math.Min(9, _counts.Mentions(_counts.SentenceStart(from), from)), Math.Min(25, from - _counts.SentenceStart(from)),

            // Its own cue.
            Shape(own), Judges(own), IsWeak(own), ToCue(own, item),
            own is null ? Nowhere : Math.Clamp(at.Sentence - _items.Items[own.CueFirst].Sentence, -3, 8),

            // What stands between the two, and right behind the candidate.
            Math.Min(6, _counts.Cues(low, high)), Math.Min(6, _counts.Breaks(low, high)),
            Math.Min(9, _counts.Mentions(low, high)), Math.Min(5, _counts.Quotes(low, high)),
            One(CueLexicon.TryGet(_items.Fold(to + 1), out CueForm form) && form.Finite), One(_items.Mark(to + 1) is ',' or '('),

            // The quotation.
            EndMark(quote), One(char.IsLower(_items.Stream.Raw[quote.Inner.Start])), Math.Min(200, quote.Inner.Length),
            One(item == 0 || _items.Items[item - 1].Paragraph != at.Paragraph), One(quote.Unclosed) + 2 * One(quote.Continues),

            // How often the candidate is named, among how many, and whether it spoke before.
            Math.Min(20, name is null ? 0 : _timesNamed.GetValueOrDefault(name)), candidates,
            before is { } last ? Again(m, name, last) : NoKind,
            before is { } previous ? Math.Min(60, item - _items.QuoteItems[previous.Quote]) : Nowhere,
            One(AfterDash(item) == from), name is null ? NoKind : Math.Min(9, said.GetValueOrDefault(name)),

            // The place of the quotation in its sentence.
            MarkBefore(item), One(at.Sentence == there.Sentence), Math.Min(30, item - _counts.SentenceStart(item)), One(_items.SameSentence(item, item + 1)),
        ];
        string side = preceding ? "<" : ">";
        string[] words =
        [
            Plain(to + 1), Plain(to + 2), Plain(from - 1), side + LastCue(low, high), Plain(item - 1) + side,
            mention is null ? "-" : mention.Form == MentionForm.Name ? "Aa" : Plain(to),
            Plain(to + 1) + (own is null ? "" : " " + own.Shape) + side,
        ];
        return new SourceCandidate(m, own, values, words) { Ruled = chosen };
    }

    private static double One(bool value) => value ? 1 : 0;

    private static double Shape(CueFrame? frame) => frame is null ? NoKind : (int)frame.Shape;

    private static double Judges(CueFrame? frame) => frame is null ? NoKind : One(frame.Form.Judges);

    private static double IsWeak(CueFrame? frame) => frame is null ? NoKind : One(frame.Form.Weak);

    private static double ToCue(CueFrame? frame, int item) => frame is null ? Nowhere : Math.Clamp(item - frame.CueFirst, -40, 60);

    private string? NameOf(QuoteSource source) => source.Frame is { Mention: >= 0 } frame ? _items.Mentions[frame.Mention].Name : null;

    // 2 for the very mention the quotation before is tied to, 1 for another of the same name.
    private double Again(int m, string? name, QuoteSource before) => before.Frame?.Mention == m ? 2 : One(name is not null && name == NameOf(before));

    private double EndMark(QuotedSpan quote) => _items.Stream.Raw[quote.Inner.End - 1] switch { ',' => 1, '?' or '!' => 2, '.' => 3, _ => 0 };

    private double MarkBefore(int item) => _items.Mark(item - 1) switch { ',' => 1, ':' => 2, '\0' => 0, '.' => 3, _ => 4 };

    // The first item behind a quotation that is no comma or dash.
    private int AfterDash(int item)
    {
        int next = item + 1;
        while (_items.SameSentence(next, item) && _items.Mark(next) is ',' or '—' or '–' or '-')
            next++;
        return next;
    }

    private CueFrame? Nearest(int mention, int item) => mention >= 0 && _framesOf.TryGetValue(mention, out var frames)
        ? frames.MinBy(f => (_items.SameSentence(f.CueFirst, item) ? 0 : OtherSentence) + Math.Abs(item - f.CueFirst))
        : null;

    private string LastCue(int low, int high)
    {
        for (int i = high - 1; i >= low && high - i < Back; i--)
        {
            if (!_items.Named[i] && CueLexicon.TryGet(_items.Fold(i), out CueForm form))
                return form.Lemma;
        }

        return "-";
    }

    // A word as the learned list knows it: names are all one, and numbers.
    private string Plain(int item)
    {
        if (item < 0 || item >= _items.Items.Length)
            return "^";
        if (_items.IsQuote(item))
            return "Q";
        Word word = _items.Stream.Words[_items.Items[item].Word];
        if (!word.IsWord)
            return word.Mark.ToString();
        if (word.Capital && !EntityLexicon.FunctionWords.Contains(word.Fold))
            return "Aa";
        return word.Fold.Length > 0 && char.IsDigit(word.Fold[0]) ? "1" : word.Fold;
    }
}

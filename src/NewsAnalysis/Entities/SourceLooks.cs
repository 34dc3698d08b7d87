using System.Collections.Immutable;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>What can be told of a quotation and the mentions around it: their order, the cues between, what the rules chose.</summary>
/// <remarks>Looks at a bounded stretch around each quotation.</remarks>
internal sealed class SourceLooks
{
    /// <summary>How many numbers are told of each candidate.</summary>
    public const int Count = 45;

    /// <summary>How many words are told of each candidate.</summary>
    public const int Slots = 7;

    private const int Back = 70;
    private const int Ahead = 40;
    private const int MostBefore = 14;
    private const int MostAfter = 8;
    private const int MostFrames = 64;

    private readonly ItemStream _items;
    private readonly Dictionary<int, List<CueFrame>> _framesOf = [];
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly int[] _cues;
    private readonly int[] _commas;
    private readonly int[] _mentions;
    private readonly int[] _quotes;
    private readonly int[] _starts;

    /// <summary>Prepares for the quotations of an article.</summary>
    public SourceLooks(ItemStream items, List<CueFrame> frames)
    {
        _items = items;
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
                _named[name] = _named.GetValueOrDefault(name) + 1;
        }

        int count = items.Items.Length;
        (_cues, _commas, _mentions, _quotes, _starts) = (new int[count + 1], new int[count + 1], new int[count + 1], new int[count + 1], new int[count + 1]);
        for (int i = 0; i < count; i++)
        {
            _cues[i + 1] = _cues[i] + (CueLexicon.IsCue(items.Fold(i)) && !items.Named[i] ? 1 : 0);
            _commas[i + 1] = _commas[i] + (items.Mark(i) is ',' or '—' or '–' or ';' or '(' or ')' ? 1 : 0);
            _mentions[i + 1] = _mentions[i] + (items.StartsAt[i] >= 0 ? 1 : 0);
            _quotes[i + 1] = _quotes[i] + (items.IsQuote(i) ? 1 : 0);
            _starts[i] = i > 0 && items.SameSentence(i - 1, i) ? _starts[i - 1] : i;
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
    public List<int> Near(QuoteSource ruled)
    {
        int item = _items.QuoteItems[ruled.Quote];
        var found = new List<int>();
        int paragraph = _items.Items[item].Paragraph;
        for (int i = item - 1; i >= 0 && item - i <= Back && found.Count < MostBefore && _items.Items[i].Paragraph >= paragraph - 1; i--)
        {
            if (_items.EndsAt[i] is var m and >= 0)
                found.Add(m);
        }

        int first = found.Count;
        for (int i = item + 1; i < _items.Items.Length && i - item <= Ahead && found.Count - first < MostAfter
            && _items.Items[i].Paragraph == paragraph && _items.Items[i].Sentence <= _items.Items[item].Sentence + 1; i++)
        {
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
        QuotedSpan quote = _items.Stream.Quotes[ruled.Quote];
        Mention? mention = m < 0 ? null : _items.Mentions[m];
        TextSpan span = mention?.Span ?? ruled.Frame!.Source;
        int from = _items.ItemOfWord[_items.Stream.IndexAt(span.Start)], to = _items.ItemOfWord[_items.Stream.IndexAt(span.End - 1)];
        bool isRuled = ruled.Frame is { } rule && rule.Mention == m;
        string? ruledName = ruled.Frame is { Mention: >= 0 } r ? _items.Mentions[r.Mention].Name : null;
        int? priorMention = before?.Frame?.Mention;
        string? priorName = priorMention is >= 0 and var p ? _items.Mentions[p].Name : null;
        CueFrame? own = Nearest(m, item);
        bool preceding = to < item;
        int low = preceding ? to + 1 : item + 1, high = preceding ? item : from;
        low = Math.Min(low, high);
        string raw = _items.Stream.Raw;
        int next = item + 1;
        while (_items.SameSentence(next, item) && _items.Mark(next) is ',' or '—' or '–' or '-')
            next++;
        bool opens = item == 0 || _items.Items[item - 1].Paragraph != _items.Items[item].Paragraph;
        double[] values =
        [
            One(isRuled), One(mention?.Name is { } n && n == ruledName), (int)ruled.Link, ruled.Frame is null ? -1 : One(ruled.Frame.Mention >= 0),
            ruled.Frame is null ? -1 : (int)ruled.Frame.Shape, ruled.Frame is null ? -1 : One(ruled.Frame.Form.Judges), ruled.Frame is null ? -1 : One(ruled.Frame.Form.Weak),
            ruled.Frame is null ? 99 : Math.Clamp(item - ruled.Frame.CueFirst, -40, 60),
            preceding ? Math.Min(60, item - to) : -Math.Min(60, from - item), Math.Clamp(_items.Items[item].Sentence - _items.Items[from].Sentence, -3, 8),
            Math.Clamp(_items.Items[item].Paragraph - _items.Items[from].Paragraph, -2, 4),
            mention is null ? -1 : (int)mention.Form, mention is null ? -1 : (int)mention.Kind, One(mention?.Plural == true), One(mention?.Name is not null),
            One(_items.Oblique(from)), One(_items.Items[to].Word >= 0 && _items.Stream.Words[_items.Items[to].Word].Possessive),
            Math.Min(9, _mentions[from] - _mentions[_starts[from]]), Math.Min(25, from - _starts[from]),
            own is null ? -1 : (int)own.Shape, own is null ? -1 : One(own.Form.Judges), own is null ? -1 : One(own.Form.Weak), own is null ? 99 : Math.Clamp(item - own.CueFirst, -40, 60),
            own is null ? 99 : Math.Clamp(_items.Items[item].Sentence - _items.Items[own.CueFirst].Sentence, -3, 8),
            Math.Min(6, _cues[high] - _cues[low]), Math.Min(6, _commas[high] - _commas[low]), Math.Min(9, _mentions[high] - _mentions[low]), Math.Min(5, _quotes[high] - _quotes[low]),
            One(CueLexicon.TryGet(_items.Fold(to + 1), out CueForm form) && form.Finite), One(_items.Mark(to + 1) is ',' or '('),
            raw[quote.Inner.End - 1] switch { ',' => 1, '?' or '!' => 2, '.' => 3, _ => 0 }, One(char.IsLower(raw[quote.Inner.Start])), Math.Min(200, quote.Inner.Length),
            One(opens), One(quote.Unclosed) + 2 * One(quote.Continues), Math.Min(20, mention?.Name is { } called ? _named.GetValueOrDefault(called) : 0), candidates,
            before is null ? -1 : priorMention == m ? 2 : One(mention?.Name is { } same && same == priorName), before is null ? 99 : Math.Min(60, item - _items.QuoteItems[before.Value.Quote]),
            One(next == from), mention?.Name is { } known ? Math.Min(9, said.GetValueOrDefault(known)) : -1, _items.Mark(item - 1) switch { ',' => 1, ':' => 2, '\0' => 0, '.' => 3, _ => 4 },
            One(_items.Items[item].Sentence == _items.Items[from].Sentence), Math.Min(30, item - _starts[item]), One(_items.SameSentence(item, item + 1)),
        ];
        string[] words =
        [
            Plain(to + 1), Plain(to + 2), Plain(from - 1), (preceding ? "<" : ">") + LastCue(low, high), Plain(item - 1) + (preceding ? "<" : ">"),
            mention is null ? "-" : mention.Form == MentionForm.Name ? "Aa" : Plain(to), Plain(to + 1) + (own is null ? "" : " " + own.Shape) + (preceding ? "<" : ">"),
        ];
        return new SourceCandidate(m, own, values, words) { Ruled = isRuled };
    }

    private CueFrame? Nearest(int mention, int item) => mention < 0 || !_framesOf.TryGetValue(mention, out var list) ? null
        : list.MinBy(f => (_items.SameSentence(f.CueFirst, item) ? 0 : 1000) + Math.Abs(item - f.CueFirst));

    private string LastCue(int low, int high)
    {
        for (int i = high - 1; i >= low && high - i < Back; i--)
        {
            if (!_items.Named[i] && CueLexicon.TryGet(_items.Fold(i), out CueForm form))
                return form.Lemma;
        }

        return "-";
    }

    private static double One(bool value) => value ? 1 : 0;

    private string Plain(int item)
    {
        if (item < 0 || item >= _items.Items.Length)
            return "^";
        if (_items.IsQuote(item))
            return "Q";
        Word word = _items.Stream.Words[_items.Items[item].Word];
        return !word.IsWord ? word.Mark.ToString() : word.Capital && !EntityLexicon.FunctionWords.Contains(word.Fold) ? "Aa" : word.Fold.Length > 0 && char.IsDigit(word.Fold[0]) ? "1" : word.Fold;
    }
}

using System.Collections.Immutable;
using NewsAnalysis.Articles;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Quotes;

/// <summary>What can be told of marked words without understanding them: their form, the words around them, the cue that reaches them.</summary>
/// <remarks>Every question looks at a bounded stretch of text, or is asked once an article or paragraph.</remarks>
internal sealed class QuotationLooks
{
    /// <summary>How many words are told of each: see <see cref="Of"/>.</summary>
    public const int Slots = 9;

    private const int Near = 25;
    private const int LongQuotation = 8;

    private readonly Article _article;
    private readonly WordStream _stream;
    private readonly double _openShare;
    private readonly int _quotations;
    private readonly Dictionary<string, int> _unquoted = new(StringComparer.Ordinal);
    private (int Part, int Count) _long = (-1, 0);

    /// <summary>Prepares for the quotations of an article.</summary>
    public QuotationLooks(Article article, ArticleEntities entities, ImmutableArray<Attribution> attributions)
    {
        (_article, _stream) = (article, entities.Stream);
        int open = 0;
        foreach (Attribution attribution in attributions)
        {
            if (attribution.Quotation is null)
                continue;
            _quotations++;
            open += attribution.Link == AttributionLink.None ? 1 : 0;
        }

        _openShare = open / (double)Math.Max(1, _quotations);
        foreach (Word word in _stream.Words)
        {
            if (word.IsWord && word.Quote < 0)
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_unquoted, word.Fold, out _)++;
        }
    }

    /// <summary>The numbers and the words of one quotation.</summary>
    /// <param name="attribution">The quotation and what it is tied to.</param>
    /// <param name="words">
    /// Gets the word before the marks, the one before that, the word after, the cue, the first and the last word inside, the words on both sides,
    /// the two before, the cue with its distance. A name is no word.
    /// </param>
    public double[] Of(Attribution attribution, Span<string> words)
    {
        QuotedSpan quote = attribution.Quotation!;
        string raw = _article.Raw;
        var stream = _stream.Words;
        int first = _stream.IndexAt(quote.Inner.Start), last = Math.Max(first, _stream.IndexAt(quote.Inner.End - 1));
        int part = stream[first].Paragraph, before = first - 1, after = last + 1;
        while (before >= 0 && stream[before].Span.Start >= quote.Outer.Start)
            before--;
        while (after < stream.Length && stream[after].Span.Start < quote.Outer.End)
            after++;
        bool preceded = before >= 0 && stream[before].Paragraph == part, followed = after < stream.Length && stream[after].Paragraph == part;
        var (counted, longest) = (Inside(first, last), Longest(first, last));
        var (gap, comma, cue) = Gap(attribution, quote, before, after);
        bool work = false;
        for (int i = before; preceded && i >= 0 && i > before - LongQuotation; i--)
            work |= QuotationFinder.Works.Contains(stream[i].Fold);
        int tokens = Tokenizer.CountWords(raw, quote.Inner);
        char end = raw[quote.Inner.End - 1];

        words[0] = !preceded ? "^" : stream[before].Possessive ? "'s" : Plain(before);
        words[1] = preceded && before > 0 && stream[before - 1].Paragraph == part ? Plain(before - 1) : "^";
        words[2] = followed ? Plain(after) : "$";
        words[3] = cue;
        words[4] = Plain(first);
        words[5] = stream[last].IsWord || last == first ? Plain(last) : Plain(last - 1);
        words[6] = words[0] + " _ " + words[2];
        words[7] = words[1] + " " + words[0];
        words[8] = cue + (gap is > 0 and < 99 ? " " + Math.Min(3, gap - 1) : " -");
        return
        [
            Math.Min(30, counted.Words), Math.Min(200, quote.Inner.Length), quote.Inner.Length / (double)Math.Max(1, counted.Words), counted.Content,
            counted.Words - counted.Content, counted.Long == 0 ? 0 : counted.Capital / (double)counted.Long, One(char.IsUpper(raw[quote.Inner.Start])),
            One(counted.Long > 0 && counted.Capital == counted.Long && counted.Words > 1), One(end == ','), One(end == '.'), One(end is '?' or '!'),
            One(attribution.Link == AttributionLink.None), One(attribution.Link == AttributionLink.Cue), One(attribution.Link == AttributionLink.Continuation),
            One(attribution.Link == AttributionLink.Implied), One(gap is > 0 and < 99), One(gap < 0), gap, One(comma), One(attribution.Judges),
            One(attribution.Source is not null && attribution.SourceForm == MentionForm.Name), One(attribution.Source is not null && attribution.SourceForm == MentionForm.Pronoun),
            One(attribution.Source is null), One(attribution.SourceName is not null), One(attribution.Source is not null && attribution.SourceKind == EntityKind.Person),
            One(followed && stream[after].Capital), One(followed && stream[after] is { IsWord: true, Capital: false }), One(!followed),
            One(followed && stream[after].IsWord && !FunctionWords.Contains(stream[after].Fold)),
            One(preceded && stream[before].Mark == ','), One(preceded && stream[before].Capital), One(!preceded || stream[before].Sentence != stream[first].Sentence),
            One(!preceded), Cues(before, after, preceded ? stream[before].Sentence : stream[first].Sentence, stream[last].Sentence), Neighbours(first, last, part),
            LongIn(part), One(preceded && QuotedBefore(before, stream[before].Sentence)), _openShare, Math.Min(60, _quotations),
            Math.Min(6, _unquoted.GetValueOrDefault(longest)), One(work), QuotationFinder.IsTitle(raw, attribution, quote, tokens) ? 2 : One(QuotationFinder.IsNickname(raw, quote, tokens)),
        ];
    }

    private static double One(bool value) => value ? 1 : 0;

    // A word as the lists know it: names are all one.
    private string Plain(int at)
    {
        Word word = _stream.Words[at];
        return !word.IsWord ? word.Mark.ToString() : word.Capital && !FunctionWords.Contains(word.Fold) ? "Aa" : word.Fold.Length > 0 && char.IsDigit(word.Fold[0]) ? "1" : word.Fold;
    }

    private (int Words, int Content, int Long, int Capital) Inside(int first, int last)
    {
        int words = 0, content = 0, lengthy = 0, capital = 0;
        for (int i = first; i <= last; i++)
        {
            Word word = _stream.Words[i];
            if (!word.IsWord)
                continue;
            words++;
            content += FunctionWords.Contains(word.Fold) ? 0 : 1;
            if (word.Span.Length <= 3 && words > 1)
                continue;
            lengthy++;
            capital += word.Capital || char.IsDigit(_article.Raw[word.Span.Start]) ? 1 : 0;
        }

        return (words, content, lengthy, capital);
    }

    private string Longest(int first, int last)
    {
        int longest = first;
        for (int i = first + 1; i <= last; i++)
            longest = _stream.Words[i].Span.Length > _stream.Words[longest].Span.Length ? i : longest;
        return _stream.Words[longest].Fold;
    }

    // Words between cue and marks, one more than there are, negative where the cue follows, 99 without one; and whether a comma is among them.
    private (int Gap, bool Comma, string Cue) Gap(Attribution attribution, QuotedSpan quote, int before, int after)
    {
        if (attribution.Cue is not { } cue)
            return (99, false, "-");
        int end = _stream.IndexAt(cue.End - 1);
        if (cue.End > quote.Outer.Start)
            return (-1 - Math.Clamp(_stream.IndexAt(cue.Start) - after, 0, 30), false, _stream.Words[end].Fold);
        bool comma = false;
        for (int i = Math.Max(end + 1, before - 30); i <= before; i++)
            comma |= _stream.Words[i].Mark is ',' or ';' or '—';
        return (1 + Math.Clamp(before - end, 0, 30), comma, _stream.Words[end].Fold);
    }

    // Words near the marks, in their sentence, that may report.
    private int Cues(int before, int after, int sentence, int lastSentence)
    {
        int cues = 0;
        for (int i = before; i >= 0 && i > before - Near && _stream.Words[i].Sentence == sentence; i--)
            cues += _stream.Words[i].Quote < 0 && CueLexicon.IsCue(_stream.Words[i].Fold) ? 1 : 0;
        for (int i = after; i < _stream.Words.Length && i < after + Near && _stream.Words[i].Sentence == lastSentence; i++)
            cues += _stream.Words[i].Quote < 0 && CueLexicon.IsCue(_stream.Words[i].Fold) ? 1 : 0;
        return cues;
    }

    private int Neighbours(int first, int last, int part)
    {
        int found = 0, previous = -1;
        int from = Math.Max(_stream.ParagraphStarts[part], first - Near), to = Math.Min(_stream.ParagraphStarts[part + 1], Math.Min(last, first + Near) + Near);
        for (int i = from; i < to; i++)
        {
            int quote = _stream.Words[i].Quote;
            found += quote >= 0 && quote != previous ? 1 : 0;
            previous = quote;
        }

        return found;
    }

    private bool QuotedBefore(int before, int sentence)
    {
        for (int i = before; i >= 0 && i > before - Near && _stream.Words[i].Sentence >= sentence - 1; i--)
        {
            if (_stream.Words[i].Quote >= 0 && _stream.Words[i].Sentence < sentence)
                return true;
        }

        return false;
    }

    // Quotations of more than a few words in a paragraph.
    private int LongIn(int part)
    {
        if (_long.Part == part)
            return _long.Count;
        int count = 0, run = 0, previous = -1;
        for (int i = _stream.ParagraphStarts[part]; i < _stream.ParagraphStarts[part + 1]; i++)
        {
            int quote = _stream.Words[i].Quote;
            run = quote == previous ? run + 1 : 1;
            previous = quote;
            count += quote >= 0 && run == LongQuotation + 1 ? 1 : 0;
        }

        _long = (part, Math.Min(20, count));
        return _long.Count;
    }
}

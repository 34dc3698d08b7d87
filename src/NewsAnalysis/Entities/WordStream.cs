using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsAnalysis.Articles;
using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>The words of an article's headline, cross-heads and body, in order, with sentences and quotations marked.</summary>
internal sealed class WordStream
{
    private static readonly FrozenSet<string> Abbreviations = Lexicon.Set(
        "mr mrs ms dr prof rep reps sen sens gov govs gen lt col maj capt sgt cmdr adm rev hon st jr sr pres amb supt det insp fr "
        + "inc corp co no vs");

    public WordStream(Article article)
    {
        Raw = article.Raw;
        Parts = [.. article.Paragraphs.Where(p => p.Kind is ParagraphKind.Body or ParagraphKind.Headline or ParagraphKind.Heading)];
        Quotes = QuotationMarks.Find(Raw, [.. Parts.Select(p => p.Span)]);
        var words = ImmutableArray.CreateBuilder<Word>(Raw.Length / 5 + 8);
        var starts = ImmutableArray.CreateBuilder<int>(Parts.Length + 1);
        int sentence = 0, quote = 0;
        for (int i = 0; i < Parts.Length; i++)
        {
            starts.Add(words.Count);
            Add(i, words, ref sentence, ref quote);
            sentence++;
        }

        starts.Add(words.Count);
        Words = words.DrainToImmutable();
        ParagraphStarts = starts.DrainToImmutable();
    }

    public string Raw { get; }

    /// <summary>The paragraphs the words come from.</summary>
    public ImmutableArray<Paragraph> Parts { get; }

    public ImmutableArray<QuotedSpan> Quotes { get; }

    public ImmutableArray<Word> Words { get; }

    /// <summary>Index of the first word of each paragraph, and the number of words at the end.</summary>
    public ImmutableArray<int> ParagraphStarts { get; }

    /// <summary>Index of the first word that ends after <paramref name="offset"/>.</summary>
    public int IndexAt(int offset)
    {
        int low = 0, high = Words.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Words[middle].Span.End > offset)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    public TextSpan SpanOf(int first, int last) => TextSpan.FromBounds(Words[first].Span.Start, Words[last].Span.End);

    /// <summary>Whether only white space, or the point of an abbreviation, parts a word from the next one.</summary>
    public bool Adjacent(int index) => index + 1 < Words.Length && Words[index].Paragraph == Words[index + 1].Paragraph
        && IsBlank(Words[index].FullEnd, Words[index + 1].Span.Start);

    private bool IsBlank(int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            if (!char.IsWhiteSpace(Raw[at]))
                return false;
        }

        return true;
    }

    private void Add(int part, ImmutableArray<Word>.Builder words, ref int sentence, ref int quote)
    {
        bool starts = true;
        int previousQuote = -1;
        foreach (Token token in Tokenizer.Tokenize(Raw, Parts[part].Span))
        {
            int at = token.Span.Start;
            while (quote < Quotes.Length && (Quotes[quote].Outer.End <= at || Quotes[quote].Depth > 0))
                quote++;

            int inside = quote < Quotes.Length && Quotes[quote].Outer.Contains(at) ? quote : -1;
            if (inside != previousQuote && inside >= 0)
                starts |= words.Count == 0 || words[^1].Paragraph != part || words[^1].Mark is ':' or '.' or '?' or '!';

            previousQuote = inside;
            if (!token.IsWord)
            {
                char mark = Raw[at];
                if (mark == '.' && EndsGeneration(words, at, Parts[part].Span.End))
                {
                    words[^1] = words[^1] with { FullEnd = token.Span.End };
                    continue;
                }

                words.Add(new Word(token.Span, string.Empty, mark, false, false, false, false, sentence, part, inside) { FullEnd = token.Span.End });
                if (mark is '!' or '?' or '…' || (mark == '.' && EndsSentence(words, token.Span.End, Parts[part].Span.End)))
                {
                    sentence++;
                    starts = true;
                }

                continue;
            }

            TextSpan span = token.Span;
            bool possessive = span.Length > 2 && Raw[span.End - 1] is 's' or 'S' && Raw[span.End - 2] is '\'' or '’';
            TextSpan bare = possessive ? new TextSpan(span.Start, span.Length - 2) : span;
            int full = span.End;
            if (!possessive && span.End < Parts[part].Span.End && Raw[span.End] is '\'' or '’' && Raw[span.End - 1] is 's'
                && span.End + 1 < Parts[part].Span.End && Raw[span.End + 1] == ' ' && (inside < 0 || Quotes[inside].Inner.End > span.End)
                && char.IsUpper(Raw[bare.Start]))
            {
                possessive = true;
                full = span.End + 1;
            }

            bool capital = char.IsUpper(Raw[bare.Start]);
            words.Add(new Word(
                bare, Folding.Fold(Raw.AsSpan(bare.Start, bare.Length)), '\0', capital, capital && IsUpper(bare), possessive, starts, sentence, part, inside)
            { FullEnd = full });
            starts = false;
        }
    }

    // "Jane Doe Jr. said": the point belongs to the name, unless the sentence ends with it.
    private bool EndsGeneration(ImmutableArray<Word>.Builder words, int point, int end)
    {
        if (words.Count < 2 || words[^1] is not { Capital: true } last || !EntityLexicon.Generations.Contains(last.Fold) || last.Span.End != point || !words[^2].Capital)
            return false;
        int at = point + 1;
        while (at < end && Raw[at] == ' ')
            at++;
        return at < end && (char.IsLower(Raw[at]) || Raw[at] is ',' or '(' or ';');
    }

    // A point ends the sentence unless it belongs to an abbreviation or an initial, or no capital or mark follows.
    private bool EndsSentence(ImmutableArray<Word>.Builder words, int after, int end)
    {
        if (words.Count >= 2 && words[^2] is { IsWord: true } before && before.Span.End == words[^1].Span.Start
            && (Abbreviations.Contains(before.Fold) || (before.Span.Length == 1 && before.Capital)))
            return false;
        int at = after;

        while (at < end && (char.IsWhiteSpace(Raw[at]) || Raw[at] is '"' or '”' or '’' or '\'' or ')' or ']' or '“' or '‘'))
            at++;

        // "R-Wis., said", "(D-Md.), a lawyer".
        if (at < end && Raw[at] is ',' or ';' or ':')
            return false;
        // A small letter right behind the point: "example.org".
        return at >= end || !char.IsLower(Raw[at]);
    }

    private bool IsUpper(TextSpan span)
    {
        int letters = 0;
        for (int at = span.Start; at < span.End; at++)
        {
            if (char.IsLower(Raw[at]))
                return false;
            letters += char.IsUpper(Raw[at]) ? 1 : 0;
        }

        return letters >= 2;
    }
}

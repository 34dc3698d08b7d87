using System.Collections.Frozen;
using NewsAnalysis.Entities;
using NewsAnalysis.Text;

namespace NewsAnalysis.Claims.Checking;

/// <summary>One sentence of a claim or a text, read once.</summary>
internal sealed class TextSentence
{
    // "one" is more often a pronoun.
    private static readonly FrozenDictionary<string, string> NumberWords = Lexicon.Rows("number-words.tsv").Where(r => r[1] is "one" or "ten" && r[0] != "one")
        .ToFrozenDictionary(r => r[0], r => r[2], StringComparer.Ordinal);

    /// <summary>Reads a sentence.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="span">The sentence.</param>
    /// <param name="published">The day of publication; null when it is not known.</param>
    public TextSentence(string raw, TextSpan span, DateOnly? published)
    {
        Span = span;
        var pieces = new PieceText(raw, span);
        Quantities = QuantityScanner.Scan(pieces);
        Times = TimeScanner.Scan(pieces, published);
        Words = [.. Read(raw, span)];
        Phrases = [.. Enumerable.Range(0, Words.Length).Select(PhraseAt)];
        Quoted = [.. QuotedIn(raw, span)];
        Modality = ModalityReader.Read([.. Words.Select(w => w.Folded)], raw.AsSpan(span.Start, span.Length));
    }

    /// <summary>The sentence.</summary>
    public TextSpan Span { get; }

    /// <summary>Its words and numbers; the parts of a hyphenated word one by one.</summary>
    public TextWord[] Words { get; }

    /// <summary>For each word, the key of the phrase of the dictionary that begins with it; null where none does.</summary>
    public string?[] Phrases { get; }

    /// <summary>The words between each pair of quotation marks, as first index and index after the last.</summary>
    public (int From, int To)[] Quoted { get; }

    /// <summary>Its quantities.</summary>
    public List<Quantity> Quantities { get; }

    /// <summary>Its times.</summary>
    public List<TimeMention> Times { get; }

    /// <summary>What weakens, turns or conditions it.</summary>
    public Modality Modality { get; }

    private string? PhraseAt(int word)
    {
        if (WordNet.Known is not { } dictionary || word + 1 >= Words.Length || !dictionary.BeginsPhrase(Words[word].Key))
        {
            return null;
        }

        string two = Words[word].Key + " " + Words[word + 1].Key;
        string three = word + 2 < Words.Length ? two + " " + Words[word + 2].Key : two;
        return dictionary.Knows(three) ? three : dictionary.Knows(two) ? two : null;
    }

    private IEnumerable<(int From, int To)> QuotedIn(string raw, TextSpan span)
    {
        int open = -1;
        for (int at = span.Start; at < span.End; at++)
        {
            if (raw[at] is not ('"' or '“' or '”'))
            {
                continue;
            }

            int next = Array.FindIndex(Words, w => w.Span.Start > at);
            next = next < 0 ? Words.Length : next;
            if (open >= 0 && next > open)
            {
                yield return (open, next);
            }

            open = open < 0 ? next : -1;
        }
    }

    private static IEnumerable<TextWord> Read(string raw, TextSpan span)
    {
        bool first = true;
        foreach (Token token in Tokenizer.Tokenize(raw, span))
        {
            if (!token.IsWord)
            {
                continue;
            }

            foreach (TextSpan part in Parts(raw, token.Span))
            {
                yield return Read(raw, part, first);
                first = false;
            }
        }
    }

    // The parts of "50-mile-wide" and "Egypt-Israel" are words of their own; those of "co-founder" and "never-before-seen" are not.
    private static IEnumerable<TextSpan> Parts(string raw, TextSpan token)
    {
        int start = token.Start;
        bool phrase = raw.AsSpan(token.Start, token.Length).Count('-') > 1 && char.IsLower(raw[start]);
        for (int at = token.Start; at < token.End && !phrase; at++)
        {
            bool prefix = at - start < 4 && !char.IsAsciiDigit(raw[start]) && char.IsLower(raw[start]);
            if (raw[at] is '-' or '‑' && at > start && at + 1 < token.End && !prefix)
            {
                yield return TextSpan.FromBounds(start, at);
                start = at + 1;
            }
        }

        yield return TextSpan.FromBounds(start, token.End);
    }

    private static TextWord Read(string raw, TextSpan span, bool first)
    {
        ReadOnlySpan<char> shown = raw.AsSpan(span.Start, span.Length);
        string folded = Folding.Fold(shown);
        string bare = folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded;
        if (char.IsAsciiDigit(shown[0]))
        {
            return new TextWord(span, folded, "#" + folded.Replace(",", "", StringComparison.Ordinal), WordKind.Number);
        }

        if (NumberWords.TryGetValue(bare, out string? digits))
        {
            return new TextWord(span, folded, "#" + digits, WordKind.Number);
        }

        string key = WordSenses.KeyOf(bare);
        if (FunctionWords.Contains(bare))
        {
            return new TextWord(span, folded, key, WordKind.Function);
        }

        bool capital = char.IsUpper(shown[0]);
        if (capital && EntityLexicon.CountryOf(bare) is { } country)
        {
            return new TextWord(span, folded, "@" + country, WordKind.Name);
        }

        bool name = capital && (!first || !WordSenses.Known.Knows(key));
        return new TextWord(span, folded, key, name ? WordKind.Name : WordKind.Plain);
    }
}

using System.Text;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Marks the words of a text that other texts beside it do not have.</summary>
internal static class DifferingWords
{
    /// <summary>
    /// The words of an article, encoded, with those that only it has marked, each leading to its place, or all of them where none is marked. Grammar is never marked,
    /// nor what an editor put into a quotation, nor a text that shares no word with the others.
    /// </summary>
    /// <param name="cell">What the article says.</param>
    /// <param name="others">The texts it stands beside.</param>
    /// <param name="difference">
    /// The kind of the difference. Where it is the source, only denials are marked: other words need not have another meaning. Where it is the wording of a quotation,
    /// what follows the words that both have is not marked: the quotation is cut at another place.
    /// </param>
    public static string ToHtml(ClaimCellRow cell, IEnumerable<string> others, string? difference)
    {
        string text = cell.Text ?? "";
        HashSet<string> known = [.. others.SelectMany(Keys)];
        Token[] words = [.. Tokenizer.Tokenize(text).Where(t => t.IsWord)];
        bool[] shared = Shared(text, words, known);
        Func<Token, bool> isSaid = Said(text, words);
        int last = Enumerable.Range(0, words.Length).LastOrDefault(i => shared[i] && !IsGrammar(text, words[i]), -1), end = difference == "wording" ? last : words.Length;
        Token[] own = [.. words.Where((w, i) => i < end && !shared[i] && (difference == "attribution" ? IsDenial(text, w) : !IsGrammar(text, w)) && isSaid(w))];
        if (own.Length == 0 || last < 0)
        {
            return Fragment.Evidence(Html.Encode(text), cell.ArticleId, Fragment.Span(cell.Start, cell.Length));
        }

        var html = new StringBuilder();
        int at = 0;
        foreach (Token word in own)
        {
            string mark = $"<mark style=\"{Fragment.Mark}font-weight:600\">{Html.Encode(word.Span.In(text))}</mark>";
            html.Append(Html.Encode(text[at..word.Span.Start])).Append(Fragment.Evidence(mark, cell.ArticleId, Place(cell, word.Span)));
            at = word.Span.End;
        }

        return html.Append(Html.Encode(text[at..])).ToString();
    }

    // The words of a text, and every two neighbours as one word: "world view" is "worldview".
    private static IEnumerable<string> Keys(string text)
    {
        Token[] words = [.. Tokenizer.Tokenize(text).Where(t => t.IsWord)];
        return words.Select(w => Key(text, w)).Concat(words.Skip(1).Select((w, i) => Joined(text, words[i], w)));
    }

    // Which words the other texts have, too.
    private static bool[] Shared(string text, Token[] words, HashSet<string> known)
    {
        bool[] shared = [.. words.Select(w => known.Contains(Key(text, w)))];
        for (int i = 1; i < words.Length; i++)
        {
            if (known.Contains(Joined(text, words[i - 1], words[i])))
            {
                (shared[i - 1], shared[i]) = (true, true);
            }
        }

        return shared;
    }

    private static string Joined(string text, Token first, Token second) => Stemmer.Stem(Folded(text, first) + Folded(text, second));

    private static TextSpan[] Place(ClaimCellRow cell, TextSpan word) => cell.Start is { } start && cell.Length == cell.Text?.Length
        ? [new TextSpan(start + word.Start, word.Length)]
        : Fragment.Span(cell.Start, cell.Length);

    // Of a text that is mostly quotation, the words that the speaker said; else all. "they [the Democrats]": an editor's word is no one's.
    private static Func<Token, bool> Said(string text, Token[] words)
    {
        bool[] quoted = Between(text, "\"“”"), put = Between(text, "[]");
        bool quotation = 2 * words.Count(w => quoted[w.Span.Start]) >= words.Length;
        return w => !put[w.Span.Start] && (!quotation || quoted[w.Span.Start]);
    }

    // Which characters stand between marks, of which every second closes; a text may begin in the midst of a quotation.
    private static bool[] Between(string text, string marks)
    {
        var between = new bool[text.Length];
        int first = text.AsSpan().IndexOfAny(marks);
        bool inside = first >= 0 && text[first] == '”';
        for (int i = 0; i < text.Length; i++)
        {
            inside = marks.Contains(text[i], StringComparison.Ordinal) ? !inside : inside;
            between[i] = inside;
        }

        return between;
    }

    // "don't" and "not" are one word.
    private static string Key(string text, Token word) => Folded(text, word) is var folded && (folded.EndsWith("n't", StringComparison.Ordinal) || folded is "cannot" or "no")
        ? "not"
        : Stemmer.Stem(folded);

    private static bool IsDenial(string text, Token word) => Key(text, word) is "not" or "never" || Folded(text, word) is "without" or "neither" or "nor";

    private static bool IsGrammar(string text, Token word) =>
        !IsDenial(text, word) && Folded(text, word) is var folded && FunctionWords.Contains(folded) && folded is not ("if" or "unless" or "all");

    private static string Folded(string text, Token word) => Folding.Fold(text.AsSpan(word.Span.Start, word.Span.Length));
}

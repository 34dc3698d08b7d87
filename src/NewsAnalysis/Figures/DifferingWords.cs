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
    /// <param name="denials">Whether only denials are marked: where the articles name other sources, the words may be other ones without another meaning.</param>
    public static string ToHtml(ClaimCellRow cell, IEnumerable<string> others, bool denials)
    {
        string text = cell.Text ?? "";
        HashSet<string> known = [.. others.SelectMany(o => Tokenizer.Tokenize(o).Where(t => t.IsWord).Select(t => Key(o, t)))];
        Token[] words = [.. Tokenizer.Tokenize(text).Where(t => t.IsWord)];
        Func<Token, bool> isSaid = Said(text, words);
        Token[] own = Array.FindAll(words, w => !known.Contains(Key(text, w)) && (denials ? IsDenial(text, w) : !IsGrammar(text, w)) && isSaid(w));
        if (own.Length == 0 || !Array.Exists(words, w => known.Contains(Key(text, w)) && !IsGrammar(text, w)))
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

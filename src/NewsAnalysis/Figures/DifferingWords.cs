using System.Text;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Marks the words of a text that other texts beside it do not have.</summary>
internal static class DifferingWords
{
    /// <summary>The words of an article, encoded, with those that only it has marked, each leading to its place, or all of them where none is marked; grammar is never marked, nor a text that shares no word with the others.</summary>
    /// <param name="cell">What the article says.</param>
    /// <param name="others">The texts it stands beside.</param>
    public static string ToHtml(ClaimCellRow cell, IEnumerable<string> others)
    {
        string text = cell.Text ?? "";
        HashSet<string> known = [.. others.SelectMany(o => Tokenizer.Tokenize(o).Where(t => t.IsWord).Select(t => Key(o, t)))];
        Token[] words = [.. Tokenizer.Tokenize(text).Where(t => t.IsWord)];
        Token[] own = Array.FindAll(words, w => !known.Contains(Key(text, w)) && !IsGrammar(text, w));
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

    private static string Key(string text, Token word) => Stemmer.Stem(Folding.Fold(text.AsSpan(word.Span.Start, word.Span.Length)));

    private static bool IsGrammar(string text, Token word) => Folding.Fold(text.AsSpan(word.Span.Start, word.Span.Length)) is var folded && FunctionWords.Contains(folded) && folded is not ("not" or "no" or "never" or "if" or "all");
}

using System.Text;
using NewsAnalysis.Frames;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Marks the words of a text that other texts beside it do not have.</summary>
internal static class DifferingWords
{
    /// <summary>The text, encoded, with its own words marked; grammar is never marked, nor a text that shares no word with the others.</summary>
    /// <param name="text">The text.</param>
    /// <param name="others">The texts it stands beside.</param>
    public static string ToHtml(string text, IEnumerable<string> others)
    {
        HashSet<string> known = [.. others.SelectMany(o => Tokenizer.Tokenize(o).Where(t => t.IsWord).Select(t => Key(o, t)))];
        Token[] words = [.. Tokenizer.Tokenize(text).Where(t => t.IsWord)];
        if (!Array.Exists(words, w => known.Contains(Key(text, w)) && !IsGrammar(text, w)))
        {
            return Html.Encode(text);
        }

        var html = new StringBuilder();
        int at = 0;
        foreach (Token word in words.Where(w => !known.Contains(Key(text, w)) && !IsGrammar(text, w)))
        {
            html.Append(Html.Encode(text[at..word.Span.Start])).Append("<mark style=\"").Append(Fragment.Mark).Append("font-weight:600\">").Append(Html.Encode(word.Span.In(text))).Append("</mark>");
            at = word.Span.End;
        }

        return html.Append(Html.Encode(text[at..])).ToString();
    }

    private static string Key(string text, Token word) => Stemmer.Stem(Folding.Fold(text.AsSpan(word.Span.Start, word.Span.Length)));

    private static bool IsGrammar(string text, Token word) => Folding.Fold(text.AsSpan(word.Span.Start, word.Span.Length)) is var folded && FunctionWords.Contains(folded) && folded is not ("not" or "no" or "never" or "if" or "all");
}

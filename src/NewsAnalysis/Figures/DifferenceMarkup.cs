using System.Text;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Figures;

/// <summary>Shows word differences, written <c>[-left out-]</c> and <c>{+put in+}</c>, as struck out and underlined words that lead to where they stand.</summary>
internal static class DifferenceMarkup
{
    /// <summary>The difference as HTML.</summary>
    /// <param name="difference">The difference in the form of <c>wdiff</c>.</param>
    /// <param name="old">The text that has what is struck out.</param>
    /// <param name="updated">The text that has what is put in.</param>
    /// <param name="kept">How words that both have are shown, and whether an edit stands before and after them; as they are when null.</param>
    public static string ToHtml(string difference, DifferenceSide old, DifferenceSide updated, Func<string, bool, bool, string>? kept = null)
    {
        var html = new StringBuilder();
        int at = 0;
        while (at < difference.Length)
        {
            int left = difference.IndexOf("[-", at, StringComparison.Ordinal), put = difference.IndexOf("{+", at, StringComparison.Ordinal);
            bool isLeft = left >= 0 && (put < 0 || left < put);
            int start = isLeft ? left : put;
            int end = start < 0 ? -1 : difference.IndexOf(isLeft ? "-]" : "+}", start + 2, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            // What is struck out and what stands in its place follow each other without a space.
            html.Append(at > 0 && at == start ? " " : "");
            Keep(difference[at..start], at > 0, true);
            string words = difference[(start + 2)..end];
            html.Append(isLeft
                ? old.Take(words, $"<del style=\"opacity:.75\">{Html.Encode(words)}</del>")
                : updated.Take(words, $"<ins style=\"background:rgba(230,159,0,.28)\">{Html.Encode(words)}</ins>"));
            at = end + 2;
        }

        Keep(difference[at..], at > 0, false);
        return html.ToString();

        void Keep(string words, bool afterEdit, bool beforeEdit)
        {
            old.Step(words);
            updated.Step(words);
            html.Append(Html.Encode(kept is null ? words : kept(words, afterEdit, beforeEdit)));
        }
    }
}

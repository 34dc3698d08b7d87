using System.Text;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Figures;

/// <summary>Shows word differences, written <c>[-left out-]</c> and <c>{+put in+}</c>, as struck out and underlined words.</summary>
internal static class DifferenceMarkup
{
    public static string ToHtml(string difference)
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

            html.Append(Html.Encode(difference[at..start]))
                .Append(isLeft ? "<del style=\"opacity:.75\">" : "<ins style=\"background:rgba(230,159,0,.28)\">")
                .Append(Html.Encode(difference[(start + 2)..end]))
                .Append(isLeft ? "</del>" : "</ins>");
            at = end + 2;
        }

        return html.Append(Html.Encode(difference[at..])).ToString();
    }
}

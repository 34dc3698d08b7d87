using System.Text;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>
/// Where the evidence of a mark stands. Figures carry these links as Plotly's <c>customdata</c>, one a mark; a report turns a click on the mark
/// into the place they name. Hosts that know nothing of them ignore them.
/// </summary>
public static class EvidenceLink
{
    private const int MostSpans = 60;

    private const int MostRows = 200;

    /// <summary>Stretches of one article: <c>#read=ID@START-LENGTH,START-LENGTH</c>; the article as a whole when none are given.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="spans">Offsets and lengths in UTF-16 units of its raw text; the first sixty are kept.</param>
    public static string To(string articleId, params IEnumerable<TextSpan> spans)
    {
        var link = new StringBuilder("#read=").Append(Uri.EscapeDataString(articleId));
        char before = '@';
        foreach (TextSpan span in spans.Distinct().Order().Take(MostSpans))
        {
            link.Append(before).Append(System.Globalization.CultureInfo.InvariantCulture, $"{span.Start}-{span.Length}");
            before = ',';
        }

        return link.ToString();
    }

    /// <summary>One stretch of an article, or null where there is none.</summary>
    /// <param name="articleId">The article.</param>
    /// <param name="start">Offset in UTF-16 units of its raw text.</param>
    /// <param name="length">Length in UTF-16 units.</param>
    public static string? To(string articleId, int? start, int? length) =>
        start is { } from && length is { } units ? To(articleId, new TextSpan(from, units)) : null;

    /// <summary>Two articles side by side: <c>#compare=ID@ID</c>.</summary>
    /// <param name="articleA">The article on the left.</param>
    /// <param name="articleB">The article on the right.</param>
    public static string ToPair(string articleA, string articleB) => $"#compare={Uri.EscapeDataString(articleA)}@{Uri.EscapeDataString(articleB)}";

    /// <summary>Rows of <c>claims</c> or <c>quote-clusters</c>, each with its places: <c>#list=ID,ID</c>.</summary>
    /// <param name="ids">Their <c>ClaimId</c> or <c>ClusterId</c>; the first two hundred are kept.</param>
    public static string ToList(IEnumerable<string> ids) => "#list=" + string.Join(',', ids.Distinct(StringComparer.Ordinal).Take(MostRows).Select(Uri.EscapeDataString));
}

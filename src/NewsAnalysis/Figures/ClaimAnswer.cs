using NewsAnalysis.Articles;
using NewsAnalysis.Claims;
using NewsAnalysis.Frames;
using static NewsAnalysis.Figures.Phrases;

namespace NewsAnalysis.Figures;

/// <summary>Where the articles agree, differ or are silent, in sentences.</summary>
internal static class ClaimAnswer
{
    public static HtmlFragment Of(DataFrame<ArticleRow> articles, DataFrame<ClaimRow> claims, DataFrame<ClaimCellRow> cells) =>
        Fragment.Answer(claims.Count == 0
            ? [articles.Count == 0 ? "No article was read, so there are no claims." : "No claim was found that can be compared."]
            : Sentences(articles, claims, cells));

    private static IEnumerable<string> Sentences(DataFrame<ArticleRow> articles, DataFrame<ClaimRow> claims, DataFrame<ClaimCellRow> cells)
    {
        DataFrame<ClaimRow> shared = claims.Where(c => c.Articles > 1);
        int everywhere = claims.Where(c => c.Verdict == ClaimVerdict.Consistent).Count;
        if (articles.Count == 1)
        {
            yield return $"The one article makes {Count(claims.Count, "claim")}; there is no other to compare it with.";
            yield break;
        }

        if (shared.Count == 0)
        {
            yield return $"None of the {Count(claims.Count, "claim")} in {Count(articles.Count, "article")} is reported by two or more: there is nothing on which they agree or differ.";
            yield break;
        }

        yield return $"Of {Count(claims.Count, "claim")} in {Count(articles.Count, "article")}, {Number(shared.Count)} {(shared.Count == 1 ? "is" : "are")} reported by two or more, {(everywhere == 0 ? "none" : Number(everywhere))} by every article of the story alike.";
        ClaimRow[] differing = [.. claims.Where(c => c.Verdict == ClaimVerdict.Differs)];
        yield return differing.Length == 0
            ? "On none do the articles differ."
            : $"On {Number(differing.Length)} they differ: {List(differing.Select(c => $"“{Html.Encode(PlotText.Shorten(c.Statement.Trim('"', '“', '”'), 70))}”" + (c.Difference is { } d ? $" ({Html.Encode(d)})" : "")), 4)}.";
        int sources = OtherSources.Of(claims, cells).Count;
        if (sources > 0)
        {
            yield return $"For {Number(sources)}{(differing.Length > 0 ? " more" : "")} they do not name the same source.";
        }

        int one = shared.Where(c => c.IndependentSources == 1).Count;
        yield return one == 0
            ? "Every claim that two or more report has more than one independent source."
            : $"{Number(one)} of the {Number(shared.Count)} that two or more report {(one == 1 ? "rests" : "rest")} on one independent source: copies of one text are one voice.";

        var omitting = OmittedClaims.Of(articles, claims, cells).CountBy(o => o.Article, StringComparer.Ordinal)
            .OrderByDescending(o => o.Value).ThenBy(o => o.Key, StringComparer.Ordinal).Take(3).ToArray();
        if (omitting.Length > 0)
        {
            yield return $"Of what most others report, {List(omitting.Select(o => $"{Html.Encode(o.Key)} leaves out {Count(o.Value, "claim")}"))}.";
        }
    }
}

using System.Text;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Interactive;

/// <summary>The page that the magic command shows.</summary>
internal static class Help
{
    private static readonly (string Code, string Meaning)[] Calls =
    [
        ("var corpus = ArticleCorpus.Load(\"../seeds\").WithStories();", "reads articles: files, folders, globs"),
        ("corpus.Problems", "what could not be read, or only in part"),
        ("var quotes = QuoteOverlap.Of(corpus);", "quotations: .Quotes, .Clusters, .Cells, .Speakers"),
        ("var reuse = SourceReuse.Of(corpus);", "copied text and credited sources: .Passages, .Pairs, .Families, .Composition, .Credits"),
        ("var claims = ClaimConsistency.Of(corpus);", "claims side by side: .Claims, .Cells, .Quantities"),
        ("QuoteFigures.Matrix(quotes)", "a figure; more in QuoteFigures, ReuseFigures, ClaimFigures, ArticleFigures"),
        ("quotes.Clusters.Where(c => c.Articles > 1).Show(\"Text\", \"Speaker\")", "a table, with these columns only"),
        ("quotes.Quotes.ToFrame()", "a table as a Deedle frame"),
        ("QuoteFigures.Matrix(quotes).ToChart()", "a figure as a Plotly.NET chart"),
    ];

    /// <summary>The page.</summary>
    public static HtmlFragment Page()
    {
        var html = new StringBuilder("<p><strong>News analysis ").Append(Html.Encode(typeof(Help).Assembly.GetName().Version?.ToString(3)));
        html.Append("</strong>: who quoted whom, who copied whom, and where the accounts differ. C# cells know the namespaces ");
        html.AppendJoin(", ", NewsExtension.Namespaces.Select(name => $"<code>{Html.Encode(name)}</code>")).Append(".</p>\n<table>\n<tbody>\n");
        foreach ((string code, string meaning) in Calls)
        {
            html.Append("<tr><td style=\"text-align:left\"><code>").Append(Html.Encode(code)).Append("</code></td><td style=\"text-align:left\">");
            html.Append(Html.Encode(meaning)).Append("</td></tr>\n");
        }

        return new HtmlFragment(html.Append("</tbody>\n</table>\n").ToString());
    }
}

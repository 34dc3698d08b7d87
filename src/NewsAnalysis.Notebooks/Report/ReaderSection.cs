using System.Globalization;
using System.Text;
using NewsAnalysis.Notebooks.Display;

namespace NewsAnalysis.Notebooks.Report;

/// <summary>The part of the page where articles are listed, searched, chosen for comparison, and read.</summary>
internal static class ReaderSection
{
    /// <summary>Its id on the page.</summary>
    public const string Id = "articles";

    /// <summary>The list with its two forms; the text of an article is put in by the script when it is opened.</summary>
    public static void Append(StringBuilder html, ReportArticles articles)
    {
        html.Append("<section class=\"nb-articles\" id=\"").Append(Id).Append("\" aria-labelledby=\"articles-title\">\n<h2 id=\"articles-title\">The articles</h2>\n");
        html.Append("<p>Open an article to read it with its quotations, shared passages and claims marked; a click on a mark in a figure opens the article at these words.</p>\n");
        html.Append("<noscript><p class=\"nb-note\">Figures and articles need this page's own script, which this browser does not run.</p></noscript>\n");
        html.Append("<div class=\"nb-forms\" hidden>\n<form id=\"find\" role=\"search\"><label for=\"find-text\">Find words in the articles</label>\n<input type=\"search\" id=\"find-text\" autocomplete=\"off\" spellcheck=\"false\"></form>\n");
        if (articles.Articles.Length > 1)
        {
            html.Append("<form id=\"pair\"><span class=\"nb-field\"><label for=\"pair-a\">Compare</label>\n<select id=\"pair-a\">").Append(Options(articles, 0));
            html.Append("</select></span>\n<span class=\"nb-field\"><label for=\"pair-b\">with</label>\n<select id=\"pair-b\">").Append(Options(articles, 1)).Append("</select></span>\n<button type=\"submit\">Side by side</button></form>\n");
        }

        html.Append("</div>\n<p id=\"found-count\" role=\"status\"></p>\n<ol id=\"found\" class=\"nb-found\" hidden></ol>\n");
        Table(html, articles);
        html.Append("</section>\n");
    }

    /// <summary>The window in which articles are read, and the data it shows.</summary>
    public static void AppendReader(StringBuilder html, ReportArticles articles)
    {
        html.Append("""
            <dialog id="reader" class="nb-reader" aria-labelledby="reader-title">
            <header class="nb-bar"><h2 id="reader-title" tabindex="-1"></h2><button type="button" id="reader-close">Close</button></header>
            <div id="reader-tools" class="nb-tools">
            <fieldset><legend>Marked</legend>
            <label class="nb-quotation"><input type="checkbox" value="0" checked> quotations</label>
            <label class="nb-passage"><input type="checkbox" value="1" checked> shared passages</label>
            <label class="nb-claim"><input type="checkbox" value="2" checked> claims</label>
            <label class="nb-rest"><input type="checkbox" value="rest" checked> what is no body</label></fieldset>
            <span class="nb-steps"><button type="button" id="reader-back">Previous mark</button> <button type="button" id="reader-on">Next mark</button></span>
            </div>
            <div class="nb-desk"><div id="reader-text" class="nb-texts"></div>
            <section id="reader-notes" class="nb-notes" aria-label="What is marked here" aria-live="polite" tabindex="0"></section></div>
            </dialog>

            """);
        html.Append("<script type=\"application/json\" id=\"articles-data\">").Append(ArticleJson.Of(articles)).Append("</script>\n");
    }

    private static string Options(ReportArticles articles, int chosen) => string.Concat(articles.Articles.Select((a, i) =>
        $"<option value=\"{HtmlText.Encode(Uri.EscapeDataString(a.Id))}\"{(i == chosen ? " selected" : "")}>{HtmlText.Encode(a.Label)}</option>"));

    private static void Table(StringBuilder html, ReportArticles articles)
    {
        Dictionary<string, ReportMarkKind> kinds = articles.Groups.DistinctBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Kind, StringComparer.Ordinal);
        html.Append("<div class=\"nb-list\" tabindex=\"0\" role=\"group\" aria-label=\"List of the articles\"><table>\n<thead><tr><th scope=\"col\">article</th><th scope=\"col\">headline</th>"
            + "<th scope=\"col\" class=\"na-number\">quotations</th><th scope=\"col\" class=\"na-number\">passages</th><th scope=\"col\" class=\"na-number\">claims</th></tr></thead>\n<tbody>\n");
        foreach (ReportArticle article in articles.Articles)
        {
            html.Append("<tr><th scope=\"row\"><a href=\"#read=").Append(Uri.EscapeDataString(article.Id)).Append("\">").Append(HtmlText.Encode(article.Label))
                .Append("</a></th><td>").Append(HtmlText.Encode(article.Title)).Append("</td>");
            foreach (ReportMarkKind kind in Enum.GetValues<ReportMarkKind>())
            {
                int count = article.Marks.Where(m => kinds.TryGetValue(m.Group, out ReportMarkKind of) && of == kind).Select(m => (m.Start, m.Length)).Distinct().Count();
                html.Append(CultureInfo.InvariantCulture, $"<td class=\"na-number\">{count}</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }
}

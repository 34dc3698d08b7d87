using System.Text;
using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Shows the raw text of articles with everything greyed that is no part of their body, so that a reader sees what was dropped, in its place.</summary>
internal static class RawTextFigure
{
    private const int LongestPart = 600;
    private const int MostDropped = 60;

    /// <summary>One article under the other, each folded up.</summary>
    /// <param name="corpus">The articles.</param>
    /// <param name="most">Articles shown at most.</param>
    public static HtmlFragment Of(ArticleCorpus corpus, int most)
    {
        if (corpus.Articles.IsEmpty)
        {
            return Fragment.Nothing("There is no article to show.");
        }

        var html = new StringBuilder("<div class=\"na-raw\">\n");
        foreach (Article article in corpus.Articles.Take(most))
        {
            Append(html, article);
        }

        html.Append("</div>\n");
        if (corpus.Articles.Length > most)
        {
            html.Append(System.Globalization.CultureInfo.InvariantCulture, $"<p>The first {most} of {corpus.Articles.Length} articles are shown.</p>\n");
        }

        return new HtmlFragment(html.ToString());
    }

    private static void Append(StringBuilder html, Article article)
    {
        int dropped = article.Paragraphs.Count(p => p.Kind != ParagraphKind.Body);
        html.Append("<details><summary>").Append(Html.Encode(article.Label))
            .Append(System.Globalization.CultureInfo.InvariantCulture, $": {article.Paragraphs.Length - dropped} paragraphs kept, {dropped} parts greyed</summary>\n<div style=\"{Fragment.Box}max-width:60em;overflow-wrap:anywhere\">\n");
        int run = 0;
        foreach (Paragraph part in article.Paragraphs)
        {
            bool body = part.Kind == ParagraphKind.Body;
            run = body ? 0 : run + 1;
            if (run == MostDropped + 1)
            {
                html.Append("<p style=\"margin:.2em 0;opacity:.75\">…</p>\n");
            }

            if (run > MostDropped)
            {
                continue;
            }

            string text = part.Span.Length <= LongestPart ? part.Span.In(article.Raw) : new TextSpan(part.Span.Start, LongestPart).In(article.Raw) + "…";
            string kind = Words(part.Kind.ToString());
            html.Append(body
                ? $"<p style=\"margin:.6em 0\">{Html.Encode(text)}</p>\n"
                : $"<p style=\"margin:.2em 0;opacity:.75\" title=\"{Html.Encode(part.Reason)}\">{Html.Encode(text)} <small>[{kind}: {Html.Encode(part.Reason)}]</small></p>\n");
        }

        html.Append("</div></details>\n");
    }

    private static string Words(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}

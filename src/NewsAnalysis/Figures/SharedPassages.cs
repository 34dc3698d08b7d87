using System.Globalization;
using System.Text;
using NewsAnalysis.Articles;
using NewsAnalysis.Frames;
using NewsAnalysis.Reuse;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>Two articles side by side, the passages they share marked and numbered alike.</summary>
internal static class SharedPassages
{
    /// <summary>One passage as one of the two articles has it.</summary>
    private readonly record struct Side(int Number, TextSpan Span, PassageRow Passage);

    public static HtmlFragment Of(SourceReuse reuse, string? articleA, string? articleB) =>
        PairOf(reuse, articleA, articleB) is var (a, b) ? Of(a, b, reuse.Passages) : Fragment.Nothing("No two articles share a passage.");

    /// <summary>The two articles, or where one or both are not named, the pair that shares most; null when none shares anything.</summary>
    public static (Article A, Article B)? PairOf(SourceReuse reuse, string? articleA, string? articleB)
    {
        if (articleA is not null && articleB is not null)
        {
            return (reuse.Corpus[articleA], reuse.Corpus[articleB]);
        }

        PairRow? pair = reuse.Pairs
            .Where(p => (articleA ?? articleB) is not { } one || p.ArticleA == one || p.ArticleB == one)
            .OrderByDescending(p => Math.Max(p.ShareOfA, p.ShareOfB)).FirstOrDefault();
        return pair is null ? null : (reuse.Corpus[pair.ArticleA], reuse.Corpus[pair.ArticleB]);
    }

    public static HtmlFragment Of(Article a, Article b, DataFrame<PassageRow> passages)
    {
        bool turned = passages.Any(p => p.ArticleA == b.Id && p.ArticleB == a.Id);
        PassageRow[] shared = [.. passages
            .Where(p => (p.ArticleA == a.Id && p.ArticleB == b.Id) || (p.ArticleA == b.Id && p.ArticleB == a.Id))
            .OrderBy(p => turned ? p.StartB : p.StartA)];
        if (shared.Length == 0)
        {
            return Fragment.Nothing($"{a.Label} and {b.Label} share no passage: names, stock phrases and short runs of words, which the shares count, are none.");
        }

        string Column(Article article) => Text(article, shared.Select((p, i) => new Side(
            i + 1, p.ArticleA == article.Id ? new TextSpan(p.StartA, p.LengthA) : new TextSpan(p.StartB, p.LengthB), p)));
        string legend = "<p style=\"font-size:.92em\">Marked passages with the same number stand in both articles: "
            + $"<mark style=\"{Look(PassageKind.Verbatim)}\">verbatim</mark>, <mark style=\"{Look(PassageKind.NearVerbatim)}\">near-verbatim</mark> (small edits), "
            + $"<mark style=\"{Look(PassageKind.Paraphrase)}\">paraphrase</mark> (other words). A ” after the number: mostly quotation, which anybody may print.</p>\n";
        return new HtmlFragment($"<div class=\"na-side-by-side\">\n{legend}{Fragment.Columns([Column(a), Column(b)])}</div>\n");
    }

    private static string Text(Article article, IEnumerable<Side> sides)
    {
        Side[] ordered = [.. sides.OrderBy(s => s.Span).ThenBy(s => s.Number)];
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<section aria-label=\"{Html.Encode(article.Label)}\" style=\"{Fragment.Box}max-height:34em;overflow:auto\" tabindex=\"0\">\n<p style=\"font-weight:600;margin-top:0\">{Fragment.Article(article.Label, article.Id)}</p>\n");
        foreach (Paragraph paragraph in article.Paragraphs.Where(p => IsShown(p.Kind)))
        {
            html.Append(Opening(paragraph.Kind));
            Marked(html, article, paragraph.Span, ordered);
            html.Append("</p>\n");
        }

        return html.Append("</section>\n").ToString();
    }

    private static void Marked(StringBuilder html, Article article, TextSpan paragraph, Side[] sides)
    {
        string raw = article.Raw;
        int at = paragraph.Start;
        foreach (Side side in sides)
        {
            int start = Math.Max(at, side.Span.Start), end = Math.Min(paragraph.End, side.Span.End);
            if (start >= end)
            {
                // A passage that another one covers: its number stands after it, so that the other side's number has a partner.
                html.Append(side.Span.Overlap(paragraph) > 0 ? string.Create(CultureInfo.InvariantCulture, $"<sup>{side.Number}</sup>") : "");
                continue;
            }

            html.Append(Html.Encode(raw[at..start]));
            string mark = string.Create(CultureInfo.InvariantCulture, $"<mark title=\"{Words.Of(side.Passage.Kind)}, {Phrases.Count(side.Passage.Words, "word")} kept\" style=\"{Look(side.Passage.Kind)}\"><sup>{side.Number}{(side.Passage.Quotation ? "”" : "")}</sup>{Html.Encode(raw[start..end])}</mark>");
            html.Append(Fragment.Evidence(mark, article.Id, TextSpan.FromBounds(start, end)));
            at = end;
        }

        html.Append(Html.Encode(raw[at..paragraph.End]));
    }

    private static bool IsShown(ParagraphKind kind) =>
        kind is ParagraphKind.Body or ParagraphKind.Heading or ParagraphKind.Headline or ParagraphKind.Caption or ParagraphKind.KeyPoint;

    private static string Opening(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Body => "<p>",
        ParagraphKind.Heading or ParagraphKind.Headline => "<p style=\"font-weight:600\">",
        _ => $"<p style=\"font-style:italic\"><small>[{Words.Of(kind)}]</small> ",
    };

    private static string Look(PassageKind kind) => kind switch
    {
        PassageKind.Verbatim => Fragment.Mark + "border-bottom:2px solid #0072B2",
        PassageKind.NearVerbatim => "background:rgba(230,159,0,.20);color:inherit;padding:0 .1em;border-bottom:2px dashed #B87A00",
        _ => "background:none;color:inherit;padding:0 .1em;border-bottom:2px dotted #808080",
    };
}

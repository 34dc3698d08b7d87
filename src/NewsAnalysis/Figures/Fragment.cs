using System.Globalization;
using NewsAnalysis.Frames;
using NewsAnalysis.Text;

namespace NewsAnalysis.Figures;

/// <summary>The HTML that answers and side-by-side texts share. Colours are translucent, so that they hold on light and dark pages.</summary>
internal static class Fragment
{
    public const string Mark = "background:rgba(0,114,178,.16);color:inherit;padding:0 .1em;";

    private static readonly string[] Widths = ["16%", "20%", "36%", "28%"];

    // With every output, since notebook hosts show each alone.
    private const string TableStyle = "<style>.na-compare{border-collapse:collapse;table-layout:fixed;margin:0 0 1.4em;min-width:44em;max-width:72em;width:100%}"
        + ".na-compare caption{text-align:left;font-weight:600;padding:.3em 0}"
        + ".na-compare th,.na-compare td{text-align:left;vertical-align:top;overflow-wrap:anywhere;padding:.3em .7em .3em 0;border-top:1px solid rgba(128,128,128,.3)}"
        + ".na-compare thead th{white-space:normal}.na-compare tbody th{font-weight:600}"
        + "@media screen and (max-width:40em){.na-compare{display:block;min-width:0}.na-compare caption,.na-compare tbody,.na-compare tbody tr{display:block}"
        + ".na-compare colgroup{display:none}.na-compare thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
        + ".na-compare tbody tr{padding:.5em 0;border-top:1px solid rgba(128,128,128,.5)}.na-compare tbody th,.na-compare tbody td{display:block;border:0;padding:.1em 0}"
        + ".na-compare [data-column]::before{content:attr(data-column) \": \";font-size:.9em;font-weight:400;opacity:.8}.na-compare td:not([data-column]){display:none}}</style>\n";

    public const string Box = "border:1px solid rgba(128,128,128,.4);border-radius:6px;padding:.6em .9em;";

    /// <summary>The answer of a notebook: sentences, each already encoded.</summary>
    public static HtmlFragment Answer(IEnumerable<string> sentences) => new(
        $"<p class=\"na-answer\" style=\"{Box}border-left:4px solid {Palette.Blue};font-size:1.05em;line-height:1.5;max-width:60em\">{string.Join(" ", sentences.Where(s => s.Length > 0))}</p>\n");

    /// <summary>A remark that there is nothing to show.</summary>
    public static HtmlFragment Nothing(string text) => new($"<p class=\"na-nothing\" style=\"{Box}max-width:60em\">{Html.Encode(text)}</p>\n");

    /// <summary>Columns that stand side by side where the page is wide, and one below the other on a phone.</summary>
    public static string Columns(IEnumerable<string> columns) =>
        $"<div class=\"na-columns\" style=\"display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20em),1fr));gap:1em\">\n{string.Concat(columns)}</div>\n";

    /// <summary>Tables made by <see cref="Table"/>, under a name of their own.</summary>
    public static string Tables(string name, string tables) => $"{TableStyle}<div class=\"{name}\">\n{tables}</div>\n";

    /// <summary>
    /// A table of four columns; on a phone each row is a block, with the name of the column before each cell. Where a notebook leaves less room on a wide screen,
    /// it scrolls sideways rather than being cut. Header and cells are already encoded.
    /// </summary>
    /// <remarks>The roles are those that browsers take from a table whose rows are shown as blocks.</remarks>
    public static string Table(string caption, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        string columns = string.Concat(Widths.Select(w => $"<col style=\"width:{w}\">"));
        string head = string.Concat(header.Select(h => $"<th scope=\"col\" role=\"columnheader\">{h}</th>"));
        string body = string.Concat(rows.Select(r =>
            $"<tr role=\"row\"><th scope=\"row\" role=\"rowheader\" data-column=\"{header[0]}\">{r[0]}</th>{string.Concat(r.Skip(1).Select((c, i) => Cell(header[i + 1], c)))}</tr>\n"));
        return $"<div style=\"overflow-x:auto\"><table class=\"na-compare\" role=\"table\">\n<caption>{caption}</caption>\n<colgroup>{columns}</colgroup>"
            + $"<thead role=\"rowgroup\"><tr role=\"row\">{head}</tr></thead>\n<tbody role=\"rowgroup\">\n{body}</tbody></table></div>\n";
    }

    private static string Cell(string column, string cell) => cell.Length == 0 ? "<td role=\"cell\"></td>" : $"<td role=\"cell\" data-column=\"{column}\">{cell}</td>";

    /// <summary>
    /// Words that lead to where they stand. A report makes a link of them; elsewhere they are words like others, and their title names the place.
    /// </summary>
    /// <param name="html">The words, encoded.</param>
    /// <param name="articleId">The article.</param>
    /// <param name="spans">Where in its raw text; nothing leads anywhere when none are given.</param>
    public static string Evidence(string html, string articleId, params IReadOnlyCollection<TextSpan> spans)
    {
        if (spans.Count == 0)
        {
            return html;
        }

        string place = string.Join(", ", spans.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Start} to {s.End}")));
        return Linked(html, EvidenceLink.To(articleId, spans), $"{articleId}, {place}");
    }

    /// <summary>The label of an article, which leads to what it is about, and to the article as a whole where nothing is given; its title is the id.</summary>
    /// <param name="label">The label.</param>
    /// <param name="articleId">The article.</param>
    /// <param name="spans">Where in its raw text.</param>
    public static string Article(string label, string articleId, params IReadOnlyCollection<TextSpan> spans) =>
        Linked(Html.Encode(label), EvidenceLink.To(articleId, spans), articleId);

    /// <summary>A stretch that may be missing, as a list of none or one.</summary>
    public static TextSpan[] Span(int? start, int? length) => start is { } from && length is { } units ? [new TextSpan(from, units)] : [];

    private static string Linked(string html, string address, string title) =>
        $"<span class=\"na-evidence\" data-evidence=\"{Html.Encode(address)}\" title=\"{Html.Encode(title)}\">{html}</span>";

    /// <summary>The letter and the colour of a mark, as the matrix has it, before its word.</summary>
    public static string Badge(MarkStyle style, string word) => style.Letter.Length == 0
        ? Html.Encode(word)
        : $"<span aria-hidden=\"true\" style=\"display:inline-block;min-width:1.4em;text-align:center;border-radius:.7em;background:{style.Colour};color:{style.Ink};font-weight:600\">{style.Letter}</span>&nbsp;{Html.Encode(word)}";
}

using NewsAnalysis.Frames;

namespace NewsAnalysis.Figures;

/// <summary>The HTML that answers and side-by-side texts share. Colours are translucent, so that they hold on light and dark pages.</summary>
internal static class Fragment
{
    public const string Mark = "background:rgba(0,114,178,.16);color:inherit;padding:0 .1em;";

    private static readonly string[] Widths = ["16%", "20%", "36%", "28%"];

    public const string Box = "border:1px solid rgba(128,128,128,.4);border-radius:6px;padding:.6em .9em;";

    /// <summary>The answer of a notebook: sentences, each already encoded.</summary>
    public static HtmlFragment Answer(IEnumerable<string> sentences) => new(
        $"<p class=\"na-answer\" style=\"{Box}border-left:4px solid {Palette.Blue};font-size:1.05em;line-height:1.5;max-width:60em\">{string.Join(" ", sentences.Where(s => s.Length > 0))}</p>\n");

    /// <summary>A remark that there is nothing to show.</summary>
    public static HtmlFragment Nothing(string text) => new($"<p class=\"na-nothing\" style=\"{Box}max-width:60em\">{Html.Encode(text)}</p>\n");

    /// <summary>Columns that stand side by side where the page is wide, and one below the other on a phone.</summary>
    public static string Columns(IEnumerable<string> columns) =>
        $"<div class=\"na-columns\" style=\"display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20em),1fr));gap:1em\">\n{string.Concat(columns)}</div>\n";

    /// <summary>A table of four columns that scrolls sideways rather than being cut; header and cells are already encoded.</summary>
    public static string Table(string caption, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        const string Cell = "text-align:left;vertical-align:top;overflow-wrap:anywhere;padding:.3em .7em .3em 0;border-top:1px solid rgba(128,128,128,.3)";
        string columns = string.Concat(Widths.Select(w => $"<col style=\"width:{w}\">"));
        string head = string.Concat(header.Select(h => $"<th scope=\"col\" style=\"{Cell}\">{h}</th>"));
        string body = string.Concat(rows.Select(r =>
            $"<tr><th scope=\"row\" style=\"{Cell};font-weight:600\">{r[0]}</th>{string.Concat(r.Skip(1).Select(c => $"<td style=\"{Cell}\">{c}</td>"))}</tr>\n"));
        return $"<div style=\"overflow-x:auto\"><table class=\"na-compare\" style=\"border-collapse:collapse;table-layout:fixed;margin:0 0 1.4em;min-width:44em;max-width:72em;width:100%\">\n"
            + $"<caption style=\"text-align:left;font-weight:600;padding:.3em 0\">{caption}</caption>\n<colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table></div>\n";
    }

    /// <summary>The letter and the colour of a mark, as the matrix has it, before its word.</summary>
    public static string Badge(MarkStyle style, string word) => style.Letter.Length == 0
        ? Html.Encode(word)
        : $"<span aria-hidden=\"true\" style=\"display:inline-block;min-width:1.4em;text-align:center;border-radius:.7em;background:{style.Colour};color:{style.Ink};font-weight:600\">{style.Letter}</span>&nbsp;{Html.Encode(word)}";
}

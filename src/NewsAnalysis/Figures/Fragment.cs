using NewsAnalysis.Frames;

namespace NewsAnalysis.Figures;

/// <summary>The HTML that answers and side-by-side texts share. Colours are translucent, so that they hold on light and dark pages.</summary>
internal static class Fragment
{
    public const string Mark = "background:rgba(0,114,178,.16);color:inherit;padding:0 .1em;";

    public const string Box = "border:1px solid rgba(128,128,128,.4);border-radius:6px;padding:.6em .9em;";

    /// <summary>The answer of a notebook: sentences, each already encoded.</summary>
    public static HtmlFragment Answer(IEnumerable<string> sentences) => new(
        $"<p class=\"na-answer\" style=\"{Box}border-left:4px solid {Palette.Blue};font-size:1.05em;line-height:1.5;max-width:60em\">{string.Join(" ", sentences.Where(s => s.Length > 0))}</p>\n");

    /// <summary>A remark that there is nothing to show.</summary>
    public static HtmlFragment Nothing(string text) => new($"<p class=\"na-nothing\" style=\"{Box}max-width:60em\">{Html.Encode(text)}</p>\n");

    /// <summary>Columns that stand side by side where the page is wide, and one below the other on a phone.</summary>
    public static string Columns(IEnumerable<string> columns) =>
        $"<div class=\"na-columns\" style=\"display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20em),1fr));gap:1em\">\n{string.Concat(columns)}</div>\n";

    /// <summary>A table that scrolls sideways rather than being cut; header and cells are already encoded.</summary>
    public static string Table(string caption, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        const string Cell = "text-align:left;vertical-align:top;padding:.3em .7em .3em 0;border-top:1px solid rgba(128,128,128,.3)";
        string head = string.Concat(header.Select(h => $"<th scope=\"col\" style=\"{Cell};white-space:nowrap\">{h}</th>"));
        string body = string.Concat(rows.Select(r =>
            $"<tr><th scope=\"row\" style=\"{Cell};white-space:nowrap\">{r[0]}</th>{string.Concat(r.Skip(1).Select(c => $"<td style=\"{Cell}\">{c}</td>"))}</tr>\n"));
        return $"<div style=\"overflow-x:auto\"><table class=\"na-compare\" style=\"border-collapse:collapse;margin:0 0 1.4em;max-width:70em;width:100%\">\n"
            + $"<caption style=\"text-align:left;font-weight:600;padding:.3em 0\">{caption}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table></div>\n";
    }

    /// <summary>A letter with the colour of a mark, as the matrix has it; never the colour alone.</summary>
    public static string Badge(string letter, string colour, string ink) => letter.Length == 0
        ? ""
        : $"<span aria-hidden=\"true\" style=\"display:inline-block;min-width:1.4em;text-align:center;border-radius:.7em;background:{colour};color:{ink};font-weight:600\">{letter}</span> ";
}

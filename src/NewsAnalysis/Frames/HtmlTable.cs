using System.Globalization;
using System.Text;

namespace NewsAnalysis.Frames;

/// <summary>Writes a data frame as an accessible HTML table: a caption, scoped headers, every text encoded.</summary>
internal static class HtmlTable
{
    /// <summary>UTF-16 units from which a text may be broken into lines.</summary>
    private const int Breakable = 24;

    /// <summary>UTF-16 units from which a text wants a broad column.</summary>
    private const int LongText = 48;

    // With every table, since notebook hosts show each output alone. The colours are translucent: they hold on light and dark pages.
    private const string Style = "<style>.na-box{overflow:auto;max-height:32em;margin:.6em 0}"
        + ".na-table{border-collapse:collapse;font-size:.92em;line-height:1.35}"
        + ".na-table caption{text-align:left;padding:.2em 0;opacity:.8}"
        + ".na-table th,.na-table td{text-align:left;vertical-align:top;padding:.25em .7em;white-space:nowrap}"
        + ".na-table thead th{border-bottom:2px solid rgba(128,128,128,.6);white-space:nowrap}"
        + ".na-table tbody tr:nth-child(odd){background:rgba(128,128,128,.1)}"
        + ".na-table td.na-text,.na-table td.na-long{white-space:normal;overflow-wrap:break-word;min-width:11em;max-width:30em}"
        + ".na-table td.na-long{min-width:20em}"
        + ".na-table td.na-number{text-align:right;font-variant-numeric:tabular-nums}</style>\n";

    public static string Of(IDataFrame frame, HtmlTableOptions options)
    {
        FrameColumn[] columns = Shown(frame, options);
        int rows = Math.Min(frame.Count, options.MaxRows);
        var html = new StringBuilder();
        html.Append(Style).Append("<div class=\"na-box\" tabindex=\"0\"><table class=\"na-table\">\n<caption>");
        html.Append(Html.Encode(options.Caption ?? Size(frame))).Append("</caption>\n<thead><tr>");
        foreach (FrameColumn column in columns)
        {
            html.Append("<th scope=\"col\">").Append(Html.Encode(column.Name)).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < rows; row++)
        {
            html.Append("<tr>");
            foreach (FrameColumn column in columns)
            {
                string text = Words.Of(frame.Value(row, column));
                string? label = NamesArticles(column) ? frame.Labels.GetValueOrDefault(text) : null;
                Cell(html, label ?? text, label is null ? null : text, column, options.MaxCellLength);
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table></div>\n");
        if (rows < frame.Count)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"na-more\">{frame.Count - rows} more {(frame.Count - rows == 1 ? "row is" : "rows are")} not shown");
            html.Append(frame.Export is { } table ? $"; the export <code>{Html.Encode(table)}</code> has all of them.</p>\n" : ".</p>\n");
        }

        return html.ToString();
    }

    private static FrameColumn[] Shown(IDataFrame frame, HtmlTableOptions options)
    {
        if (options.Columns.IsDefaultOrEmpty)
        {
            return [.. frame.Columns];
        }

        return [.. options.Columns.Select(name => frame.Columns.FirstOrDefault(c => c.Name == name)
            ?? throw new ArgumentException(
                $"The table {frame.Name} has no column '{name}'. Its columns: {string.Join(", ", frame.Columns.Select(c => c.Name))}."))];
    }

    private static string Size(IDataFrame frame) =>
        string.Create(CultureInfo.InvariantCulture, $"{frame.Name}: {frame.Count} {(frame.Count == 1 ? "row" : "rows")}");

    private static bool NamesArticles(FrameColumn column) => column.Name is "ArticleId" or "ArticleA" or "ArticleB" or "DuplicateOf";

    private static void Cell(StringBuilder html, string text, string? title, FrameColumn column, int most)
    {
        html.Append(column.IsNumeric ? "<td class=\"na-number\"" : text.Length > LongText ? "<td class=\"na-long\"" : text.Length > Breakable ? "<td class=\"na-text\"" : "<td");
        bool cut = text.Length > most;
        if (title is not null || cut)
        {
            html.Append(" title=\"").Append(Html.Encode(title ?? text)).Append('"');
        }

        html.Append('>').Append(Html.Encode(cut ? text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] : text)).Append(cut ? "…</td>" : "</td>");
    }
}

using System.Globalization;
using System.Text;
using Deedle;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Interactive;

/// <summary>Shows any Deedle frame as an HTML table: its first rows, long texts cut, every text encoded.</summary>
internal sealed class FrameHtml : IFrameOperation<string>
{
    private const int MaxRows = 20;
    private const int MaxColumns = 20;
    private const int MaxCellLength = 120;

    /// <summary>The table of a frame whose kinds of keys are not known.</summary>
    public static string Of(IFrame frame) => frame.Apply(new FrameHtml());

    /// <inheritdoc/>
    public string Invoke<TRowKey, TColumnKey>(Frame<TRowKey, TColumnKey> frame)
    {
        TRowKey[] rows = [.. frame.RowKeys.Take(MaxRows)];
        TColumnKey[] columns = [.. frame.ColumnKeys.Take(MaxColumns)];
        OptionalValue<object>[][] cells = [.. columns.Select(c => frame.GetColumn<object>(c).GetAllValues().Take(MaxRows).ToArray())];
        var html = new StringBuilder("<div style=\"overflow:auto\"><table>\n<caption>");
        html.Append(CultureInfo.InvariantCulture, $"{frame.RowCount} rows, {frame.ColumnCount} columns");
        html.Append("</caption>\n<thead><tr><th></th>");
        foreach (TColumnKey column in columns)
        {
            html.Append("<th scope=\"col\">").Append(Text(column)).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < rows.Length; row++)
        {
            html.Append("<tr><th scope=\"row\">").Append(Text(rows[row])).Append("</th>");
            foreach (OptionalValue<object>[] column in cells)
            {
                html.Append("<td>").Append(row < column.Length && column[row].HasValue ? Text(column[row].Value) : "").Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table></div>\n");
        if (rows.Length < frame.RowCount || columns.Length < frame.ColumnCount)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>The first {rows.Length} rows and {columns.Length} columns.</p>\n");
        }

        return html.ToString();
    }

    private static string Text(object? value)
    {
        string text = Words.Of(value);
        if (text.Length <= MaxCellLength)
        {
            return Html.Encode(text);
        }

        int end = char.IsHighSurrogate(text[MaxCellLength - 1]) ? MaxCellLength - 1 : MaxCellLength;
        return Html.Encode(text[..end] + "…");
    }
}

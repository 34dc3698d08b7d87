using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace NewsAnalysis.Notebooks.Display;

/// <summary>A list as an HTML table: a column for each public property of its items, or one column of values. Every text is encoded.</summary>
internal static class ListTable
{
    private const int MaxRows = 100;
    private const int MaxCellLength = 400;

    public static string Of(IEnumerable items, FormatterCatalog formatters)
    {
        var rows = new List<object?>();
        bool more = false;
        foreach (object? item in items)
        {
            if (rows.Count == MaxRows)
            {
                more = true;
                break;
            }

            rows.Add(item);
        }

        MemberInfo[] columns = Columns(rows);
        var html = new StringBuilder("<table class=\"nb-list\">\n<thead><tr><th scope=\"col\">#</th>");
        foreach (string name in columns.Length == 0 ? ["value"] : columns.Select(c => c.Name))
        {
            html.Append("<th scope=\"col\">").Append(HtmlText.Encode(name)).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < rows.Count; i++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{i}</th>");
            if (columns.Length == 0)
            {
                Cell(html, rows[i], formatters);
            }
            else
            {
                foreach (MemberInfo column in columns)
                {
                    Cell(html, Value(rows[i], column), formatters);
                }
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
        if (more)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>The first {MaxRows} rows; there are more.</p>\n");
        }

        return html.ToString();
    }

    // Columns only when all items are of one structured type that has no form of its own.
    private static MemberInfo[] Columns(List<object?> rows)
    {
        Type[] types = [.. rows.Where(r => r is not null).Select(r => r!.GetType()).Distinct()];
        if (types is not [Type type] || PlainText.IsSimple(type) || typeof(IEnumerable).IsAssignableFrom(type)
            || ConventionFormatter.Of(type) is not null || type.GetMethod("ToHtml", Type.EmptyTypes) is not null)
        {
            return [];
        }

        MemberInfo[] properties =
            [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0)];
        return properties.Length > 0 && !type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal)
            ? properties
            : type.GetFields(BindingFlags.Public | BindingFlags.Instance);
    }

    private static object? Value(object? row, MemberInfo column)
    {
        try
        {
            return row is null ? null : column is PropertyInfo property ? property.GetValue(row) : ((FieldInfo)column).GetValue(row);
        }
        catch (TargetInvocationException error)
        {
            return error.InnerException?.Message;
        }
    }

    private static void Cell(StringBuilder html, object? value, FormatterCatalog formatters)
    {
        html.Append("<td>");
        if (value is not null)
        {
            string text = formatters.OwnHtml(value) is string own ? own : HtmlText.Encode(Cut(PlainText.Of(value)));
            html.Append(text);
        }

        html.Append("</td>");
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaxCellLength)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[MaxCellLength - 1]) ? MaxCellLength - 1 : MaxCellLength;
        return text[..end] + "…";
    }
}

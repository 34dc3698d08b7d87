using System.Globalization;
using NewsAnalysis.Articles.Reading.Records;

namespace NewsAnalysis.Articles.Reading.Tables;

/// <summary>Reads tables of separated values by the names in their first row: one article a row.</summary>
internal static class TableReader
{
    private static readonly char[] Separators = [',', '\t', ';', '|'];

    /// <summary>The articles of a file.</summary>
    public static IReadOnlyList<RawArticle> Read(InputFile file, FieldMap? given, LoadOptions options, List<LoadProblem> problems)
    {
        if (TextFileReader.ReadBytes(file, options, problems) is not { } bytes || Inflater.Inflate(file, bytes, options, problems) is not { } content)
        {
            return [];
        }

        TextDecoder.Decoded decoded = TextDecoder.Decode(content);
        if (decoded.Problem is not null)
        {
            problems.Add(new LoadProblem(file.Shown, null, decoded.Kind!, decoded.Problem));
        }

        return decoded.Text is { } text ? Read(file, text, given, problems) : [];
    }

    /// <summary>The separator of a table: the one its first line has most of; NUL for none.</summary>
    public static char SeparatorOf(string text)
    {
        ReadOnlySpan<char> line = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart("\uFEFF\r\n ");
        int end = line.IndexOfAny('\n', '\r');
        line = end < 0 ? line : line[..end];
        char best = '\0';
        int most = 0;
        foreach (char separator in Separators)
        {
            int count = line.Count(separator);
            (best, most) = count > most ? (separator, count) : (best, most);
        }

        return best;
    }

    /// <summary>Whether a text opens with a row that names the columns of articles: half of its names are known, and name two facts or more, the text, title or address among them.</summary>
    public static bool IsHeader(string text)
    {
        char separator = SeparatorOf(text);
        int end = text.AsSpan().IndexOfAny('\n', '\r');
        if (separator is '\0' or '|' || end < 0)
        {
            return false;
        }

        string[] names = [.. text[..end].Split(separator).Select(n => FieldNames.Fold(n.Trim('"', ' ', '\uFEFF')))];
        string[] facts = [.. names.Select(FactOf).OfType<string>()];
        return facts.Length * 2 >= names.Length && facts.Distinct(StringComparer.Ordinal).Count() >= 2 && facts.Any(f => f is "text" or "title" or "url");
    }

    private static List<RawArticle> Read(InputFile file, string text, FieldMap? given, List<LoadProblem> problems)
    {
        char separator = SeparatorOf(text);
        var articles = new List<RawArticle>();
        Dictionary<string, int>? columns = null;
        int number = 0, wanted = 0;
        foreach (TableRow row in new TableScanner(text, separator == '\0' ? ',' : separator).Rows())
        {
            if (columns is null)
            {
                columns = Columns(file, row, given, problems);
                if (columns is null)
                {
                    return articles;
                }

                wanted = row.Cells.Count;
                continue;
            }

            number++;
            if (row.Unclosed)
            {
                problems.Add(new LoadProblem(file.Shown, row.Line, "bad row", string.Create(CultureInfo.InvariantCulture, $"A quotation mark that opens a cell of row {number} is never closed; the row was left out and reading went on with the next line. Close the mark (and write marks inside a cell twice).")));
                continue;
            }

            if (row.Cells.Count != wanted)
            {
                problems.Add(new LoadProblem(file.Shown, row.Line, "ragged row", string.Create(CultureInfo.InvariantCulture, $"Row {number} has {row.Cells.Count} cells where the header has {wanted}; cells were taken from the left. Mend the row; a separator inside a cell needs quotation marks around the cell.")));
            }

            string? Value(string path) => columns.TryGetValue(FieldNames.Fold(path), out int at) && at < row.Cells.Count ? row.Cells[at] : null;
            FieldMap map = FieldMaps.For(given, path => columns.ContainsKey(FieldNames.Fold(path)));
            if (RecordArticle.From(file, row.Line, number, map, Value, problems) is { } article)
            {
                articles.Add(article);
            }
        }

        if (number == 0)
        {
            problems.Add(new LoadProblem(file.Shown, null, "empty", "The table has no row below its header; expected one article a row. Put the articles there, or remove the file."));
        }

        return articles;
    }

    private static Dictionary<string, int>? Columns(InputFile file, TableRow header, FieldMap? given, List<LoadProblem> problems)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < header.Cells.Count; i++)
        {
            string name = FieldNames.Fold(header.Cells[i].Trim(' ', '\uFEFF'));
            if (name.Length > 0 && !columns.TryAdd(name, i))
            {
                problems.Add(new LoadProblem(file.Shown, header.Line, "repeated column", $"The header names the column '{header.Cells[i].Trim()}' more than once; the first one was taken. Rename the others."));
            }
        }

        if (given is null && !columns.Keys.Any(name => FactOf(name) is not null))
        {
            problems.Add(new LoadProblem(file.Shown, header.Line, "no header", $"The first row names no column known to hold an article ({Shown(header)}); expected names such as title, text, outlet, date, url. Add a header, or name the columns in a field map (fields.json)."));
            return null;
        }

        return columns;
    }

    private static string? FactOf(string name) =>
        FieldMaps.Known.SelectMany(m => m.Fields).FirstOrDefault(f => f.Key is not "id" && f.Value.Any(path => FieldNames.Fold(path) == name)).Key;

    private static string Shown(TableRow header)
    {
        string names = string.Join(", ", header.Cells.Take(6).Select(c => c.Trim()));
        return names.Length <= 80 ? names : names[..80] + "…";
    }
}

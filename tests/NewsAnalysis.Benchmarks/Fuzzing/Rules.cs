using System.Text;
using System.Text.Json;
using NewsAnalysis.Articles;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>What holds for every input: spans reproduce their words, rows stand in order, and what is written can be read.</summary>
internal static class Rules
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Checks the rows of every table that was made of an input.</summary>
    /// <param name="outputs">What was made.</param>
    /// <exception cref="BrokenRuleException">A rule does not hold.</exception>
    public static void CheckRows(Outputs outputs)
    {
        CheckRows(outputs.Corpus, outputs.Tables);
        CheckKeys(outputs);
    }

    /// <summary>Checks the rows of some tables.</summary>
    /// <param name="corpus">The articles they are of.</param>
    /// <param name="tables">The tables.</param>
    /// <exception cref="BrokenRuleException">A rule does not hold.</exception>
    public static void CheckRows(ArticleCorpus corpus, IEnumerable<IDataFrame> tables)
    {
        foreach (IDataFrame table in tables)
        {
            CheckSpans(corpus, table);
        }
    }

    /// <summary>Writes every table in every form, draws every figure, and reads them again.</summary>
    /// <param name="outputs">What was made.</param>
    /// <exception cref="BrokenRuleException">A rule does not hold.</exception>
    public static void CheckWritten(Outputs outputs)
    {
        foreach (IDataFrame table in outputs.Tables)
        {
            CheckJson(table);
            CheckCsv(table);
            CheckHtml(table);
        }

        foreach (var figure in outputs.Figures())
        {
            using var json = JsonDocument.Parse(figure.ToPlotlyJson());
            CheckHtml(figure);
        }

        foreach (IHtmlDisplay display in outputs.Displays())
        {
            CheckHtml(display);
        }
    }

    /// <summary>A table as JSON Lines.</summary>
    /// <param name="table">The table.</param>
    public static byte[] Lines(IDataFrame table)
    {
        using var stream = new MemoryStream();
        JsonLinesFrameWriter.Write(table, stream);
        return stream.ToArray();
    }

    /// <summary>A table as CSV.</summary>
    /// <param name="table">The table.</param>
    public static byte[] Csv(IDataFrame table)
    {
        using var stream = new MemoryStream();
        CsvFrameWriter.Write(table, stream);
        return stream.ToArray();
    }

    private static void CheckSpans(ArticleCorpus corpus, IDataFrame table)
    {
        var columns = table.Columns.ToDictionary(c => c.Name, StringComparer.Ordinal);
        foreach (string side in new[] { "", "A", "B" })
        {
            if (!columns.TryGetValue("Start" + side, out FrameColumn? start))
            {
                continue;
            }

            FrameColumn article = columns[side.Length == 0 ? "ArticleId" : "Article" + side];
            FrameColumn? words = side.Length > 0 ? null : columns.GetValueOrDefault("Text") ?? columns.GetValueOrDefault("Wording");
            for (int row = 0; row < table.Count; row++)
            {
                object? text = words is null ? null : table.Value(row, words);
                CheckSpan(corpus, table, row, (string)table.Value(row, article)!, table.Value(row, start), table.Value(row, columns["Length" + side]), text as string);
                if (columns.TryGetValue("SpeakerStart", out FrameColumn? speaker))
                {
                    CheckSpan(corpus, table, row, (string)table.Value(row, article)!, table.Value(row, speaker), table.Value(row, columns["SpeakerLength"]), null);
                }
            }
        }

        if (table.Name is "paragraphs" or "sentences" or "quotes" or "quantities")
        {
            CheckOrder(table, columns["ArticleId"], columns["Start"], columns["Length"]);
        }
    }

    private static void CheckSpan(ArticleCorpus corpus, IDataFrame table, int row, string article, object? start, object? length, string? words)
    {
        if (start is not int from || length is not int units)
        {
            BrokenRuleException.Unless(start is null && length is null, $"{table.Name}: a start has a length", () => $"row {row}");
            return;
        }

        string raw = corpus[article].Raw;
        BrokenRuleException.Unless(from >= 0 && units > 0 && from + units <= raw.Length, $"{table.Name}: the span lies in its article", () => $"row {row}: {from}+{units} of {raw.Length} in {article}");
        string there = raw.Substring(from, units);
        BrokenRuleException.Unless(!string.IsNullOrWhiteSpace(there), $"{table.Name}: the span holds words", () => $"row {row}: {from}+{units}");
        BrokenRuleException.Unless(words is null || words == there, $"{table.Name}: the span reproduces its words", () => $"row {row}: '{words}' and '{there}'");
    }

    private static void CheckOrder(IDataFrame table, FrameColumn article, FrameColumn start, FrameColumn length)
    {
        bool apart = table.Name is "paragraphs" or "sentences";
        for (int row = 1; row < table.Count; row++)
        {
            int articles = string.CompareOrdinal((string?)table.Value(row - 1, article), (string?)table.Value(row, article));
            int before = (int)table.Value(row - 1, start)!, after = (int)table.Value(row, start)!;
            int end = apart ? before + (int)table.Value(row - 1, length)! : before;
            int at = row;
            BrokenRuleException.Unless(articles < 0 || (articles == 0 && end <= after), $"{table.Name}: rows stand in order", () => $"rows {at - 1} and {at}: {before}, {after}");
        }
    }

    private static void CheckKeys(Outputs outputs)
    {
        foreach (var (name, columns) in new[]
        {
            ("articles", new[] { "ArticleId" }), ("articles", ["Label"]), ("quotes", ["QuoteId"]), ("quote-clusters", ["ClusterId"]), ("quote-cells", ["ClusterId", "ArticleId"]),
            ("pairs", ["ArticleA", "ArticleB"]), ("claims", ["ClaimId"]), ("claim-cells", ["ClaimId", "ArticleId"]), ("composition", ["ArticleId", "Part"]), ("speakers", ["Speaker", "ArticleId"]),
        })
        {
            IDataFrame table = outputs.Tables.First(t => t.Name == name);
            FrameColumn[] key = [.. columns.Select(c => table.Columns.First(t => t.Name == c))];
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (int row = 0; row < table.Count; row++)
            {
                string value = string.Join('\u0001', key.Select(k => table.Value(row, k)?.ToString()));
                BrokenRuleException.Unless(seen.Add(value), $"{name}: {string.Join(", ", columns)} names one row", () => value);
            }
        }
    }

    private static void CheckJson(IDataFrame table)
    {
        byte[] lines = Lines(table);
        FrameColumn[] texts = [.. table.Columns.Where(c => c.Type == typeof(string))];
        int row = 0;
        for (int at = 0; at < lines.Length; row++)
        {
            int end = Array.IndexOf(lines, (byte)'\n', at);
            using var line = JsonDocument.Parse(lines.AsMemory(at, end - at));
            foreach (FrameColumn column in texts)
            {
                string? there = line.RootElement.GetProperty(column.Name).GetString();
                string? meant = (string?)table.Value(row, column);
                BrokenRuleException.Unless(there == meant || there == WellFormed(meant), $"{table.Name}: JSON Lines keep the words", () => $"{column.Name}: '{there}' for '{meant}'");
            }

            at = end + 1;
        }

        BrokenRuleException.Unless(row == table.Count, $"{table.Name}: a line of JSON is a row", () => $"{row} lines for {table.Count} rows");
    }

    private static void CheckCsv(IDataFrame table)
    {
        List<List<string>> records = CsvText.Read(StrictUtf8.GetString(Csv(table)));
        BrokenRuleException.Unless(records.Count == table.Count + 1, $"{table.Name}: a record of CSV is a row", () => $"{records.Count} records for {table.Count} rows and a header");
        BrokenRuleException.Unless(records.TrueForAll(r => r.Count == table.Columns.Count), $"{table.Name}: every record of CSV has every column", () => "");
        for (int row = 0; row < table.Count; row++)
        {
            for (int column = 0; column < table.Columns.Count; column++)
            {
                if (table.Columns[column].Type != typeof(string))
                {
                    continue;
                }

                string meant = WellFormed((string?)table.Value(row, table.Columns[column])) ?? "", there = records[row + 1][column];
                BrokenRuleException.Unless(there.Length == 0 || !"=+-@\t\r".Contains(there[0], StringComparison.Ordinal), $"{table.Name}: CSV holds no formula", () => there);
                BrokenRuleException.Unless(there == meant || there == "'" + meant, $"{table.Name}: CSV keeps the words", () => $"'{there}' for '{meant}'");
            }
        }
    }

    private static void CheckHtml(IHtmlDisplay display)
    {
        string html = display.ToHtml();
        BrokenRuleException.Unless(!html.Contains(OddText.Tag, StringComparison.OrdinalIgnoreCase), "HTML holds no tag of an article", () => html);
        BrokenRuleException.Unless(!html.Contains('\0', StringComparison.Ordinal), "HTML holds no NUL", () => html);
    }

    // Half a surrogate pair cannot be written as UTF-8; U+FFFD stands for it.
    private static string? WellFormed(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}

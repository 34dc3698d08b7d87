using System.Text;

namespace NewsAnalysis.Benchmarks.Fuzzing;

/// <summary>Reads CSV as RFC 4180 has it; it shares no code with the writer that it checks.</summary>
internal static class CsvText
{
    /// <summary>The records, each with its fields.</summary>
    /// <param name="text">The text of a file; each record ends with a line feed.</param>
    /// <exception cref="BrokenRuleException">A quoted field is not closed, or is followed by something else than a comma or the end of the line.</exception>
    public static List<List<string>> Read(string text)
    {
        var records = new List<List<string>>();
        var record = new List<string>();
        var field = new StringBuilder();
        for (int at = 0; at < text.Length;)
        {
            field.Clear();
            if (text[at] == '"')
            {
                at = Quoted(text, at + 1, field);
            }
            else
            {
                int end = text.AsSpan(at).IndexOfAny(',', '\n');
                BrokenRuleException.Unless(end >= 0, "CSV: a record ends with its line", () => text[at..]);
                field.Append(text, at, end);
                at += end;
            }

            record.Add(field.ToString());
            if (text[at++] == '\n')
            {
                records.Add(record);
                record = [];
            }
            else if (at == text.Length)
            {
                throw new BrokenRuleException("CSV: a record ends with its line", "the last one does not");
            }
        }

        return records;
    }

    private static int Quoted(string text, int at, StringBuilder field)
    {
        while (true)
        {
            int quote = text.IndexOf('"', at);
            BrokenRuleException.Unless(quote >= 0 && quote + 1 < text.Length, "CSV: quoted fields are closed", () => text[at..]);
            field.Append(text, at, quote - at);
            if (text[quote + 1] != '"')
            {
                BrokenRuleException.Unless(text[quote + 1] is ',' or '\n', "CSV: a quoted field ends with a comma or the line", () => text[quote..]);
                return quote + 1;
            }

            field.Append('"');
            at = quote + 2;
        }
    }
}

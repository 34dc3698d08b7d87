using CsvHelper;

namespace NewsAnalysis.Frames;

/// <summary>Writes a data frame as CSV (RFC 4180): UTF-8, a header line, line feeds, numbers with a point.</summary>
/// <remarks>A text that a spreadsheet would run as a formula (it starts with =, +, -, @, a tab or a carriage return) gets an apostrophe before it.</remarks>
public static class CsvFrameWriter
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    /// <summary>Writes the header and all rows.</summary>
    /// <param name="frame">The table.</param>
    /// <param name="stream">Where to; it is flushed, not closed.</param>
    public static void Write(IDataFrame frame, Stream stream)
    {
        using CsvWriter csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        csv.WriteHeader([.. frame.Columns.Select(c => c.Name)]);
        for (int row = 0; row < frame.Count; row++)
        {
            foreach (FrameColumn column in frame.Columns)
            {
                switch (frame.Value(row, column))
                {
                    case int number:
                        csv.WriteField(number);
                        break;
                    case double number:
                        csv.WriteField(number);
                        break;
                    case { } value:
                        csv.WriteField(Words.Of(value));
                        break;
                    case null:
                        csv.WriteField("");
                        break;
                }
            }

            csv.EndRecord();
        }

        csv.Flush();
    }
}

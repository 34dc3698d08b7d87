using NewsAnalysis.Frames;

namespace NewsAnalysis.Cli.Tables;

/// <summary>A file format of tables.</summary>
/// <param name="Name">Its name, which is also the file extension.</param>
/// <param name="Write">Writes a table.</param>
internal sealed record TableFormat(string Name, Action<IDataFrame, Stream> Write)
{
    /// <summary>Comma-separated values.</summary>
    public static TableFormat Csv { get; } = new("csv", CsvFrameWriter.Write);

    /// <summary>JSON Lines.</summary>
    public static TableFormat JsonLines { get; } = new("jsonl", JsonLinesFrameWriter.Write);

    /// <summary>Both.</summary>
    public static IReadOnlyList<TableFormat> All { get; } = [Csv, JsonLines];

    /// <summary>The format asked for, else the one the file's extension names, else CSV.</summary>
    /// <param name="name">What was asked for, or null.</param>
    /// <param name="file">The file to write, or null.</param>
    public static TableFormat Of(string? name, string? file)
    {
        string wanted = name ?? Path.GetExtension(file ?? "").TrimStart('.');
        return All.FirstOrDefault(f => f.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)) ?? Csv;
    }
}

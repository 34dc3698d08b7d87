using NewsAnalysis.Frames;

namespace NewsAnalysis.Tests.Golden;

/// <summary>A table with some of its columns left out.</summary>
internal sealed class FewerColumns(IDataFrame frame, string[] left) : IDataFrame
{
    public string Name => frame.Name;

    public string? Export => null;

    public int Count => frame.Count;

    public IReadOnlyDictionary<string, string> Labels => frame.Labels;

    public IReadOnlyList<FrameColumn> Columns { get; } = [.. frame.Columns.Where(c => !left.Contains(c.Name))];

    public object? Value(int row, FrameColumn column) => frame.Value(row, column);

    public string ToHtml() => frame.ToHtml();
}

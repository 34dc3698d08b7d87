using System.Collections.Immutable;

namespace NewsAnalysis.Frames;

/// <summary>What of a table to show, and how.</summary>
public sealed record HtmlTableOptions
{
    /// <summary>All columns, 50 rows at most, no caption but the name and size.</summary>
    public static HtmlTableOptions Default { get; } = new();

    /// <summary>Rows shown at most; the rest is counted below the table.</summary>
    public int MaxRows { get; init; } = 50;

    /// <summary>Columns shown, by name; all when empty.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The caption; the table's name and size when null.</summary>
    public string? Caption { get; init; }

    /// <summary>UTF-16 units of a cell shown at most; the whole text stands in the cell's title.</summary>
    public int MaxCellLength { get; init; } = 160;
}

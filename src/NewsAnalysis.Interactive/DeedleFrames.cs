using Deedle;
using NewsAnalysis.Frames;

namespace NewsAnalysis.Interactive;

/// <summary>Gives tables as Deedle frames.</summary>
public static class DeedleFrames
{
    /// <summary>The table as a Deedle frame: the same columns in the same order, rows numbered from 0, and missing where a cell is null.</summary>
    /// <remarks>Values keep their types, enums too. A table without rows keeps its columns.</remarks>
    /// <param name="table">The table.</param>
    /// <typeparam name="TRow">The record of a row.</typeparam>
    public static Frame<int, string> ToFrame<TRow>(this DataFrame<TRow> table)
        where TRow : notnull
    {
        ArgumentNullException.ThrowIfNull(table);
        return Frame.FromRecords<TRow>(table);
    }
}

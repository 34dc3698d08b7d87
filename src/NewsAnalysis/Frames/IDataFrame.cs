namespace NewsAnalysis.Frames;

/// <summary>A table whatever its row type: what writers, figures and displays need of a <see cref="DataFrame{TRow}"/>.</summary>
public interface IDataFrame : IHtmlDisplay
{
    /// <summary>The table's name, as in <c>export &lt;table&gt;</c>.</summary>
    string Name { get; }

    /// <summary>The table of <c>export &lt;table&gt;</c> that holds all of these rows; null when none does.</summary>
    string? Export { get; }

    /// <summary>What is shown in place of the id of an article, by id; files keep the ids.</summary>
    IReadOnlyDictionary<string, string> Labels { get; }

    /// <summary>Number of rows.</summary>
    int Count { get; }

    /// <summary>The columns, in the order of the row record's properties.</summary>
    IReadOnlyList<FrameColumn> Columns { get; }

    /// <summary>The value of one cell: text, a number, a truth value, an enum, or null.</summary>
    /// <param name="row">0 for the first row.</param>
    /// <param name="column">One of <see cref="Columns"/>.</param>
    object? Value(int row, FrameColumn column);
}

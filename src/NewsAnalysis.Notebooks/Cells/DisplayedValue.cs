using NewsAnalysis.Notebooks.Execution;

namespace NewsAnalysis.Notebooks.Cells;

/// <summary>A value that a cell has shown and can replace.</summary>
public sealed class DisplayedValue
{
    private readonly CellContext _context;
    private readonly string _id;

    internal DisplayedValue(CellContext context, string id)
    {
        _context = context;
        _id = id;
    }

    /// <summary>Shows another value in the place of the first.</summary>
    /// <param name="value">The new value; null leaves the place empty.</param>
    public void Update(object? value) => _context.Update(_id, value);
}

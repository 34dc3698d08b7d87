using NewsAnalysis.Notebooks.Execution;

namespace NewsAnalysis.Notebooks.Cells;

/// <summary>What every cell can call without a <c>using</c>, by the names that .NET Interactive gives them.</summary>
public static class CellFunctions
{
    /// <summary>Shows a value at this point of the cell.</summary>
    /// <param name="value">The value; null shows nothing.</param>
    /// <param name="mimeTypes">The forms to show it in; those it prefers when empty.</param>
    /// <returns>The shown value, which can be replaced later.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue display(object? value, params string[] mimeTypes) =>
        (CellContext.Current ?? throw new InvalidOperationException("display() works only while a notebook cell runs.")).Display(value, mimeTypes);

    /// <summary>Shows a value at this point of the cell.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value; null shows nothing.</param>
    /// <param name="mimeTypes">The forms to show it in; those it prefers when empty.</param>
    /// <returns>The shown value, which can be replaced later.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue Display<T>(this T value, params string[] mimeTypes) => display(value, mimeTypes);

    /// <summary>A piece of HTML, shown as it stands when it is a cell's last expression or displayed.</summary>
    /// <param name="content">The markup. Whoever writes it encodes the texts in it.</param>
    public static CellHtml HTML(string content) => new(content);

    /// <summary>Removes what the running cell has shown so far. (.NET Interactive has no such function.)</summary>
    /// <param name="wait">Only when the cell shows something new, so that nothing flickers.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void ClearOutput(bool wait = false) =>
        (CellContext.Current ?? throw new InvalidOperationException("ClearOutput() works only while a notebook cell runs.")).Clear(wait);
}

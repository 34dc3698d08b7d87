using System.Globalization;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>The code of the cells of one notebook, for error messages.</summary>
internal sealed class CellSources
{
    private const string Prefix = "cell ";

    private readonly Dictionary<int, (string[] Lines, int Shown)> _cells = [];

    /// <summary>The name of a cell's code in the compiler's messages and in stack traces.</summary>
    public static string FileName(int number) => Prefix + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of the cell that a name given by <see cref="FileName"/> stands for, or null.</summary>
    /// <remarks>The compiler writes the name into the symbols with the notebook's folder before it.</remarks>
    public static int? Number(string? fileName)
    {
        ReadOnlySpan<char> name = Path.GetFileName(fileName.AsSpan());
        return name.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(name[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                ? number
                : null;
    }

    /// <summary>Remembers the code of a cell.</summary>
    /// <param name="number">The cell.</param>
    /// <param name="code">Its code.</param>
    /// <param name="shown">The number that people know it by.</param>
    public void Add(int number, string code, int shown) => _cells[number] = (code.ReplaceLineEndings("\n").Split('\n'), shown);

    /// <summary>The number that people know a cell by.</summary>
    public int Shown(int number) => _cells.TryGetValue(number, out (string[] Lines, int Shown) cell) ? cell.Shown : number;

    /// <summary>A line of a cell, from 1; empty when there is none.</summary>
    public string Line(int number, int line) =>
        _cells.TryGetValue(number, out (string[] Lines, int Shown) cell) && line >= 1 && line <= cell.Lines.Length ? cell.Lines[line - 1] : "";
}

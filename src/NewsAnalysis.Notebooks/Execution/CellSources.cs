using System.Globalization;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>The code of the cells of one notebook, for error messages.</summary>
internal sealed class CellSources
{
    private const string Prefix = "cell ";

    private readonly Dictionary<int, string[]> _lines = [];

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
    public void Add(int number, string code) => _lines[number] = code.ReplaceLineEndings("\n").Split('\n');

    /// <summary>A line of a cell, from 1; empty when there is none.</summary>
    public string Line(int number, int line) =>
        _lines.TryGetValue(number, out string[]? lines) && line >= 1 && line <= lines.Length ? lines[line - 1] : "";
}

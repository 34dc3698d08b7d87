using Microsoft.CodeAnalysis;
using NewsAnalysis.Notebooks.Cells;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>What every cell may use without <c>#r</c>: the .NET base libraries, and <see cref="CellFunctions"/>.</summary>
internal sealed class FrameworkReferences
{
    private readonly Lazy<MetadataReference[]> _references;

    public FrameworkReferences()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] files = [.. Trusted().Where(f => Path.GetDirectoryName(f) == folder)];
        Names = files.Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _references = new(() =>
        [
            .. files.Order(StringComparer.Ordinal).Select(f => MetadataReference.CreateFromFile(f)),
            MetadataReference.CreateFromFile(typeof(CellFunctions).Assembly.Location),
        ]);
    }

    /// <summary>The names of the base libraries' assemblies.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>The references for the compiler.</summary>
    public MetadataReference[] References => _references.Value;

    /// <summary>The files that this process may load by name.</summary>
    public static IEnumerable<string> Trusted() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}

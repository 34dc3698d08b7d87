using System.Reflection;
using System.Runtime.Loader;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>Loads the compiled cells of one notebook, and for them the libraries that the notebook refers to.</summary>
internal sealed class CellAssemblies(string notebook, LibraryStore store) : AssemblyLoadContext($"Notebook {notebook}")
{
    private readonly List<LibraryContext> _libraries = [];
    private readonly Dictionary<string, Assembly> _cells = new(StringComparer.Ordinal);

    /// <summary>Makes the DLLs beside a referenced one loadable.</summary>
    public void AddLibrary(string file)
    {
        string folder = Path.GetDirectoryName(file)!;
        if (!_libraries.Any(l => l.Folder == folder))
        {
            _libraries.Add(store.Context(folder));
        }
    }

    /// <summary>Loads a compiled cell.</summary>
    public Assembly Load(CompiledCell cell)
    {
        Assembly assembly = LoadFromStream(new MemoryStream(cell.Image), new MemoryStream(cell.Symbols));
        _cells[assembly.GetName().Name!] = assembly;
        return assembly;
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is string name && _cells.TryGetValue(name, out Assembly? cell))
        {
            return cell;
        }

        return store.IsFramework(assemblyName)
            ? null
            : _libraries.Select(l => l.Own(assemblyName)).FirstOrDefault(a => a is not null);
    }
}

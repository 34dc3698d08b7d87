using System.Reflection;
using System.Runtime.Loader;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>Loads the DLLs of one folder from memory, each once.</summary>
internal sealed class LibraryContext(string folder, LibraryStore store) : AssemblyLoadContext($"Notebook library {folder}")
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (Assembly? Assembly, string File, DateTime Written)> _loaded = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Whether a DLL loaded from here has been replaced since.</summary>
    public bool IsStale()
    {
        lock (_lock)
        {
            return _loaded.Values.Any(l => File.GetLastWriteTimeUtc(l.File) != l.Written);
        }
    }

    /// <summary>The assembly of that name in this folder, or null.</summary>
    public Assembly? Own(AssemblyName name)
    {
        if (name.Name is not string simple)
        {
            return null;
        }

        lock (_lock)
        {
            if (_loaded.TryGetValue(simple, out (Assembly? Assembly, string File, DateTime Written) known))
            {
                return known.Assembly;
            }

            string file = Path.Combine(folder, simple + ".dll");
            if (!File.Exists(file))
            {
                return null;
            }

            DateTime written = File.GetLastWriteTimeUtc(file);
            Assembly assembly = store.SharedWithProcess(name, file) ?? LoadFromStream(new MemoryStream(File.ReadAllBytes(file)));
            _loaded[simple] = (assembly, file, written);
            return assembly;
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        store.IsFramework(assemblyName) ? null : Own(assemblyName) ?? store.FromOthers(assemblyName, this);
}

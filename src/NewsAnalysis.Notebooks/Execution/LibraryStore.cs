using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>
/// The DLLs that notebooks refer to, read once for the compiler and loaded once for the running cells of all notebooks of a runner.
/// </summary>
/// <remarks>
/// Files are read into memory, so none is locked. An assembly that this process has, or would load itself, in the very same build
/// (by its module version id) is shared with it instead of being loaded a second time. A library that was built anew since is loaded
/// beside the old build; cells already running keep the old one.
/// </remarks>
internal sealed class LibraryStore(FrameworkReferences framework)
{
    private readonly Lock _lock = new();
    private readonly Lock _binding = new();
    private readonly Dictionary<(string File, DateTime Written, long Length), PortableExecutableReference> _references = [];
    private readonly Dictionary<string, LibraryContext> _contexts = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, string>> _trusted = new(() => FrameworkReferences.Trusted()
        .GroupBy(f => Path.GetFileNameWithoutExtension(f), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase));

    /// <summary>The compiler's view of a DLL.</summary>
    public PortableExecutableReference Reference(string file)
    {
        var info = new FileInfo(file);
        lock (_lock)
        {
            if (!_references.TryGetValue((file, info.LastWriteTimeUtc, info.Length), out PortableExecutableReference? reference))
            {
                reference = MetadataReference.CreateFromImage(File.ReadAllBytes(file), filePath: file);
                _references[(file, info.LastWriteTimeUtc, info.Length)] = reference;
            }

            return reference;
        }
    }

    /// <summary>Lets a compilation take in what it refers to.</summary>
    /// <remarks>
    /// Compilations share what they know of an assembly with those before them. Two that begin side by side would each make their own, and a later cell
    /// could then see a type twice: so they do this one after the other.
    /// </remarks>
    public void Bind(CSharpCompilation compilation)
    {
        lock (_binding)
        {
            _ = compilation.Assembly;
        }
    }

    /// <summary>The DLLs of a folder, ready to be loaded by name.</summary>
    public LibraryContext Context(string folder)
    {
        lock (_lock)
        {
            if (!_contexts.TryGetValue(folder, out LibraryContext? context) || context.IsStale())
            {
                context = new LibraryContext(folder, this);
                _contexts[folder] = context;
            }

            return context;
        }
    }

    /// <summary>Whether an assembly belongs to .NET itself.</summary>
    public bool IsFramework(AssemblyName name) => name.Name is string simple && framework.Names.Contains(simple);

    /// <summary>The assembly of this process that is the same build as <paramref name="file"/>, or null.</summary>
    public Assembly? SharedWithProcess(AssemblyName name, string file)
    {
        if (name.Name is not string simple || AssemblyStamp.Of(file) is not Guid stamp)
        {
            return null;
        }

        Assembly? loaded = AssemblyLoadContext.Default.Assemblies.FirstOrDefault(a => a.GetName().Name == simple);
        if (loaded is not null)
        {
            return loaded.ManifestModule.ModuleVersionId == stamp ? loaded : null;
        }

        return _trusted.Value.TryGetValue(simple, out string? own) && AssemblyStamp.Of(own) == stamp
            ? AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName(simple))
            : null;
    }

    /// <summary>An assembly from another folder than the one that asks.</summary>
    public Assembly? FromOthers(AssemblyName name, LibraryContext asking)
    {
        LibraryContext[] others;
        lock (_lock)
        {
            others = [.. _contexts.Values.Where(c => c != asking).OrderBy(c => c.Folder, StringComparer.Ordinal)];
        }

        return others.Select(o => o.Own(name)).FirstOrDefault(a => a is not null);
    }
}

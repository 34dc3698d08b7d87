using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>Finds what <c>#r "…"</c> names: a path relative to the notebook's folder, and the DLLs beside the ones found.</summary>
internal sealed class ReferenceResolver(string folder, LibraryStore store) : MetadataReferenceResolver
{
    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference,
        string? baseFilePath,
        MetadataReferenceProperties properties)
    {
        string file = Path.GetFullPath(reference, folder);
        return File.Exists(file) ? [store.Reference(file)] : [];
    }

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        if (definition is not PortableExecutableReference { FilePath: string from })
        {
            return null;
        }

        string beside = Path.Combine(Path.GetDirectoryName(from)!, referenceIdentity.Name + ".dll");
        return File.Exists(beside) ? store.Reference(beside) : null;
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

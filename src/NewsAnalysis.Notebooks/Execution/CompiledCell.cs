using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsAnalysis.Notebooks.Execution;

/// <summary>A cell after compilation: an assembly to load, or the errors.</summary>
internal sealed record CompiledCell
{
    /// <summary>The compilation, on which the next cell builds.</summary>
    public required CSharpCompilation Compilation { get; init; }

    /// <summary>The cell it builds on; null for the first.</summary>
    public required CompiledCell? Previous { get; init; }

    /// <summary>The errors, in the order of the code; empty when it compiled.</summary>
    public required ImmutableArray<Diagnostic> Errors { get; init; }

    /// <summary>The assembly; empty when the cell holds nothing to run (comments, <c>using</c>, <c>#r</c>).</summary>
    public byte[] Image { get; init; } = [];

    /// <summary>Its portable PDB, which maps instructions to lines of the cell.</summary>
    public byte[] Symbols { get; init; } = [];

    /// <summary>The class that holds the cell's variables.</summary>
    public string EntryType { get; init; } = "";

    /// <summary>The static method that runs the cell.</summary>
    public string EntryMethod { get; init; } = "";

    /// <summary>The DLLs that the cell refers to with <c>#r</c>, as absolute paths.</summary>
    public ImmutableArray<string> Libraries { get; init; } = [];
}

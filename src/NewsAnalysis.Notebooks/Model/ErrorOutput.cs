using System.Collections.Immutable;

namespace NewsAnalysis.Notebooks.Model;

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The kind of error: the type of the exception, or <c>CompilationError</c>.</param>
/// <param name="Value">Where (notebook, cell, line) and what, in one line.</param>
/// <param name="Traceback">The same at length: the offending code and the way to it.</param>
public sealed record ErrorOutput(string Name, string Value, ImmutableArray<string> Traceback) : CellOutput;

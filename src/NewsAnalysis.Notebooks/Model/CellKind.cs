namespace NewsAnalysis.Notebooks.Model;

/// <summary>What a cell of a notebook holds.</summary>
public enum CellKind
{
    /// <summary>Code that a kernel runs.</summary>
    Code,

    /// <summary>Markdown text.</summary>
    Markdown,

    /// <summary>Text that is neither run nor rendered.</summary>
    Raw,
}

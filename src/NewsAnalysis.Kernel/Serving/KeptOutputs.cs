using System.Collections.Immutable;
using NewsAnalysis.Notebooks.Execution;
using NewsAnalysis.Notebooks.Model;

namespace NewsAnalysis.Kernel.Serving;

/// <summary>Keeps the result of a cell and publishes nothing: for silent cells and user expressions.</summary>
internal sealed class KeptOutputs : ICellOutputs
{
    /// <summary>The forms of the result; none when there is none.</summary>
    public ImmutableArray<MimeData> Result { get; private set; } = [];

    public void Write(string stream, ReadOnlySpan<char> text)
    {
    }

    public string Show(ImmutableArray<MimeData> data) => "";

    public void Replace(string id, ImmutableArray<MimeData> data)
    {
    }

    public void Add(CellOutput output) => Result = output is DisplayOutput result ? result.Data : Result;

    public void Clear(bool wait)
    {
    }
}

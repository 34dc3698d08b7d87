namespace NewsAnalysis.Notebooks.Model;

/// <summary>Something that running a cell gave: <see cref="StreamOutput"/>, <see cref="DisplayOutput"/>, <see cref="ErrorOutput"/>
/// or, from other programs, <see cref="UnknownOutput"/>.</summary>
public abstract record CellOutput
{
    private protected CellOutput()
    {
    }
}

namespace NewsAnalysis.Notebooks.Cells;

/// <summary>Markup that a cell shows as it stands.</summary>
/// <param name="Markup">The HTML.</param>
public sealed record CellHtml(string Markup)
{
    /// <summary>The HTML.</summary>
    public string ToHtml() => Markup;

    /// <summary>The HTML.</summary>
    public override string ToString() => Markup;
}

namespace NewsAnalysis.Figures;

/// <summary>How one kind of mark of a matrix looks: the colour is never its only sign.</summary>
/// <param name="Name">What it means, as in the legend.</param>
/// <param name="Letter">The letter in the mark, or an empty text.</param>
/// <param name="Symbol">Plotly's name of its shape.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Ink">The colour of the letter.</param>
/// <param name="Size">Its size in CSS pixels.</param>
internal sealed record MarkStyle(string Name, string Letter, string Symbol, string Colour, string Ink = Palette.Ink, int Size = 22)
{
    /// <summary>A small, pale mark for what is not there.</summary>
    public static MarkStyle Faint(string name, string symbol) => new(name, "", symbol, Palette.Grey, Size: 7);
}

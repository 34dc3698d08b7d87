namespace NewsAnalysis.Figures;

/// <summary>How one part of a stacked bar looks: pattern and colour.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Pattern">Plotly's name of its pattern; empty for none.</param>
/// <param name="Ink">The colour of the amount written on it.</param>
internal sealed record PartStyle(string Colour, string Pattern, string Ink = Palette.Ink);

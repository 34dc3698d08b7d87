namespace NewsAnalysis.Figures;

/// <summary>The colours of all figures: Okabe and Ito's for categories, Cividis for ramps; both hold for every kind of colour vision.</summary>
internal static class Palette
{
    public const string Blue = "#0072B2";
    public const string Orange = "#E69F00";
    public const string Green = "#009E73";
    public const string Vermilion = "#D55E00";
    public const string Purple = "#CC79A7";
    public const string Sky = "#56B4E9";

    /// <summary>What is absent.</summary>
    public const string Grey = "#8C8C8C";

    /// <summary>Text, and letters on light marks.</summary>
    public const string Ink = "#1F1F1F";

    /// <summary>Letters on dark marks.</summary>
    public const string Paper = "#FFFFFF";

    public const string Grid = "#E6E6E6";

    /// <summary>Plotly's name of the ramp.</summary>
    public const string Ramp = "Cividis";

    /// <summary>The fonts a reader is likely to have, on every system.</summary>
    public const string Fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";
}

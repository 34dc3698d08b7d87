namespace NewsAnalysis.Cli.Screen;

/// <summary>How a line is coloured where there is colour. The words alone say the same.</summary>
internal enum Tone
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Strong,

    /// <summary>Something the user should look at.</summary>
    Warning,
}

using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>Who is said to say something.</summary>
/// <param name="Name">The source in a form that can be compared; null when it is open.</param>
/// <param name="Source">The words that name the source; null when it is open.</param>
/// <param name="Cue">The reporting words; null when none governs the content.</param>
/// <param name="Words">Source and cue together; null when they stand far apart.</param>
internal sealed record Report(string? Name, TextSpan? Source, TextSpan? Cue, TextSpan? Words)
{
    /// <summary>When it was said; null when that is not stated beside the cue.</summary>
    public TimeMention? When { get; init; }

    /// <summary>Where it was said; null when that is not stated beside the cue.</summary>
    public PlaceMention? Where { get; init; }

    /// <summary>Whether the text itself names the source here, so that another name elsewhere is another source, not a pronoun misread.</summary>
    public bool Named { get; init; }

    /// <summary>Whether the cue promises, threatens, offers or demands.</summary>
    public bool Binds { get; init; }

    /// <summary>Whether the outlet may as well add it on its own account: <c>…, after the talks had failed</c>.</summary>
    public bool Aside { get; init; }

    /// <summary>The source as the text names it; null when it is open.</summary>
    public string? Shown { get; init; }
}

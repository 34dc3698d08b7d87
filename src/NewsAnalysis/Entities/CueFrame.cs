using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>A cue with its source: somebody says something here. Positions are items of an <see cref="ItemStream"/>.</summary>
/// <param name="CueFirst">First item of the cue.</param>
/// <param name="CueLast">Last item of the cue.</param>
/// <param name="Source">The source's words.</param>
/// <param name="Mention">Index of the source's mention, or -1 for a noun phrase found only by its place.</param>
/// <param name="Form">The verb; default for a cue that is none.</param>
/// <param name="Shape">How source and cue stand to each other.</param>
internal sealed record CueFrame(int CueFirst, int CueLast, TextSpan Source, int Mention, CueForm Form, CueShape Shape)
{
    /// <summary>First item of source and cue together.</summary>
    public required int First { get; init; }

    /// <summary>Last item of source and cue together.</summary>
    public required int Last { get; init; }

    /// <summary>Whether the form alone decides, so that no other mention is asked: <c>Doe — “…”</c>, an answer to a question.</summary>
    public bool Sure { get; init; }
}

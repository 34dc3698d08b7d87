using System.Collections.Immutable;

namespace NewsAnalysis.Articles.Parts;

/// <summary>What a text says of itself, and what each part of it is.</summary>
internal sealed record RecognisedParts
{
    public required ImmutableArray<Paragraph> Paragraphs { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Agency { get; init; }

    public string? Byline { get; init; }

    public StatedDate? Published { get; init; }

    public string? Dateline { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public StatedDate? Modified { get; init; }

    /// <summary>Where each fact was found, by its name; facts of the text itself may be left out.</summary>
    public ImmutableDictionary<string, string> Where { get; init; } = ImmutableDictionary<string, string>.Empty;
}

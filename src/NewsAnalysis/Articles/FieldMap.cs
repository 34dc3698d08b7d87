using System.Collections.Immutable;

namespace NewsAnalysis.Articles;

/// <summary>Where the records of an export keep an article's text and what is known of it.</summary>
/// <remarks>
/// A path names fields from outside in, with points between them (<c>source.name</c>); <c>authors[].name</c> takes the field of every item of a list.
/// Names are compared without regard to case, blanks, hyphens and underscores, so that one map serves JSON and tables alike.
/// </remarks>
public sealed record FieldMap
{
    /// <summary>The map's name, as it stands in problems.</summary>
    public required string Name { get; init; }

    /// <summary>Paths of the list of records in a JSON document; none where the document is the list, or each line a record.</summary>
    public ImmutableArray<string> Records { get; init; } = [];

    /// <summary>Fields of which a record has at least one when the map fits it; none when the map was given by name.</summary>
    public ImmutableArray<string> Marks { get; init; } = [];

    /// <summary>
    /// For each fact (<c>text</c>, <c>summary</c>, <c>id</c>, <c>title</c>, <c>outlet</c>, <c>agency</c>, <c>byline</c>, <c>date</c>, <c>dateline</c>, <c>language</c>,
    /// <c>url</c>) the paths where it may stand; the first that holds something counts.
    /// </summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Fields { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
}

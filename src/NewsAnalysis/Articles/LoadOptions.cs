namespace NewsAnalysis.Articles;

/// <summary>How articles are loaded.</summary>
public sealed record LoadOptions
{
    /// <summary>The defaults.</summary>
    public static LoadOptions Default { get; } = new();

    /// <summary>Bytes of the largest file that is read; a larger one is a problem. 64 MiB unless told.</summary>
    public long MaxFileBytes { get; init; } = 64L << 20;

    /// <summary>Where the records of JSON and tables keep an article's text and facts; null to go by the map beside each file (<c>fields.json</c>), then by the known ones.</summary>
    public FieldMap? Fields { get; init; }

    /// <summary>The day after which a date is in the future, which is said and changes nothing else; null for the end of 2099: the library itself reads no clock.</summary>
    public DateOnly? Today { get; init; }
}

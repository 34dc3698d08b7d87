namespace NewsAnalysis.Entities;

/// <summary>Somebody or something an article names, gathered over its mentions.</summary>
internal sealed class Entity
{
    public required string Name { get; set; }

    /// <summary>Folded words of the fullest name.</summary>
    public required string[] Key { get; init; }

    public EntityKind Kind { get; set; }

    public HashSet<string> Roles { get; } = new(StringComparer.Ordinal);

    public string? Country { get; set; }

    /// <summary><c>m</c>, <c>f</c>, or <c>x</c> when not known.</summary>
    public char Gender { get; set; } = 'x';

    public int Mentions { get; set; }

    /// <summary>How many mentions have a name of two words or more.</summary>
    public int FullMentions { get; set; }

    /// <summary>How many mentions by surname have a title that tells the gender.</summary>
    public int ShortMentions { get; set; }

    /// <summary>Index of the mention read last, or -1, while short names are resolved in reading order.</summary>
    public int LastPlace { get; set; } = -1;

    public Draft? First { get; set; }

    public Draft? Latest { get; set; }
}

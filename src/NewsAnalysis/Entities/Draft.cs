namespace NewsAnalysis.Entities;

/// <summary>A mention found by its form, before it is known whom it means. Indices count the words of a <see cref="WordStream"/>.</summary>
internal sealed class Draft
{
    /// <summary>First word of the whole phrase.</summary>
    public required int First { get; set; }

    /// <summary>Last word of the whole phrase.</summary>
    public required int Last { get; init; }

    /// <summary>First word of the name, or the head noun.</summary>
    public required int HeadFirst { get; init; }

    public required MentionForm Form { get; init; }

    /// <summary>Kind as far as the form tells.</summary>
    public EntityKind Kind { get; set; } = EntityKind.Other;

    /// <summary>Folded words of the name, of the pronoun, or of the noun phrase without determiner.</summary>
    public required string[] Key { get; init; }

    /// <summary>Folded role words: the title of a name, the head of a nominal.</summary>
    public List<string> Roles { get; } = [];

    /// <summary>The country a demonym or a possessive of the phrase points to.</summary>
    public string? Country { get; set; }

    /// <summary>Folded determiner of a nominal; null when it has none.</summary>
    public string? Determiner { get; init; }

    public bool Plural { get; init; }

    /// <summary>Whether the word before shows that it does not stand as a subject.</summary>
    public bool Oblique { get; set; }

    public Entity? Entity { get; set; }

    public string? OpenReason { get; set; }

    public Draft? Antecedent { get; set; }
}

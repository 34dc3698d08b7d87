using NewsAnalysis.Text;

namespace NewsAnalysis.Entities;

/// <summary>One place of an article where somebody or something is named, described or meant by a pronoun.</summary>
/// <param name="Span">The name with the titles before it, the noun phrase up to its head, or the pronoun; never an appositive after it.</param>
/// <param name="Head">The name alone, the head noun, or the pronoun.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Form">How it refers.</param>
public sealed record Mention(TextSpan Span, TextSpan Head, EntityKind Kind, MentionForm Form)
{
    /// <summary>The canonical name of what is meant; null when it is open.</summary>
    public string? Name { get; init; }

    /// <summary>Where the article gives the name that this mention takes up; null when the mention is the first, or open.</summary>
    public TextSpan? Antecedent { get; init; }

    /// <summary>Why <see cref="Name"/> is null, in a few words; null when it is not.</summary>
    public string? OpenReason { get; init; }

    /// <summary>The titles and roles that stand with the name, as written: <c>US envoy</c>; null when there are none.</summary>
    public string? Role { get; init; }

    /// <summary>Whether it stands for several.</summary>
    public bool Plural { get; init; }
}

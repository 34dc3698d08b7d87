using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>One clause-sized statement of an article.</summary>
internal sealed class Clause
{
    /// <summary>Index of the article in the story.</summary>
    public required int Article { get; init; }

    /// <summary>Its words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The sentence it stands in.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>Number of the sentence in the article.</summary>
    public required int SentenceNumber { get; init; }

    /// <summary>The tokens of its words.</summary>
    public required Token[] Tokens { get; init; }

    /// <summary>The same, folded; marks as they stand.</summary>
    public required string[] Words { get; init; }

    /// <summary>What its words stand for, in the order of <see cref="Tokens"/>; null for words that say nothing on their own.</summary>
    public required string?[] Concepts { get; init; }

    /// <summary>Who is said to say it; null when the outlet says it itself.</summary>
    public Report? Report { get; init; }

    /// <summary>The name of who does it; null when it is open.</summary>
    public string? Agent { get; init; }

    /// <summary>Share of its words that stand between quotation marks.</summary>
    public double Quoted { get; init; }

    /// <summary>Its quantities.</summary>
    public required IReadOnlyList<Quantity> Quantities { get; init; }

    /// <summary>Its times.</summary>
    public required IReadOnlyList<TimeMention> Times { get; init; }

    /// <summary>Its places: a name after a preposition of place.</summary>
    public required IReadOnlyList<PlaceMention> Places { get; init; }

    /// <summary>The folded words between marks, where they are only a part of the clause; empty otherwise.</summary>
    public string[] QuotedPart { get; init; } = [];

    /// <summary>How far it can be read on its own.</summary>
    public ClauseForm Form { get; init; }

    /// <summary>Whether it is negated, weakened or conditioned; a condition may stand in the clause beside it.</summary>
    public Modality Modality { get; set; }

    /// <summary>Distinct concepts as numbers of the story's index, ascending; set once all are read.</summary>
    public int[] Terms { get; set; } = [];

    /// <summary>Distinct concepts of its sentence, ascending.</summary>
    public int[] SentenceTerms { get; set; } = [];

    /// <summary>The rarest of <see cref="Terms"/>, the rarest first.</summary>
    public int[] Rarest { get; set; } = [];

    /// <summary>Those of <see cref="Terms"/> that happen, or promise or agree something.</summary>
    public int[] Events { get; set; } = [];

    /// <summary>Those of <see cref="Terms"/> that promise or agree something.</summary>
    public int[] Pledges { get; set; } = [];

    /// <summary>Those of <see cref="Terms"/> that are full names; empty where nobody calls or meets anybody.</summary>
    public int[] Partners { get; set; } = [];

    /// <summary>Sum of the weights of <see cref="Terms"/>.</summary>
    public double Weight { get; set; }

    /// <summary>Sum of the weights of <see cref="SentenceTerms"/>.</summary>
    public double SentenceWeight { get; set; }
}

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

/// <summary>A place that something is said to be in.</summary>
/// <param name="Span">The name with its preposition.</param>
/// <param name="Name">The place in a form that can be compared.</param>
/// <param name="Country">The country it is, or is the seat of; null when that is not known.</param>
internal readonly record struct PlaceMention(TextSpan Span, string Name, string? Country);

/// <summary>What weakens or turns a statement.</summary>
[Flags]
internal enum Modality
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is negated.</summary>
    Negated = 1,

    /// <summary>It is said to be likely, possible or alleged.</summary>
    Hedged = 2,

    /// <summary>It depends on a condition.</summary>
    Conditional = 4,

    /// <summary>It is said to have no condition.</summary>
    Unconditional = 8,

    /// <summary>It is still to happen.</summary>
    Prospective = 16,

    /// <summary>It has happened.</summary>
    Accomplished = 32,
}

using NewsAnalysis.Text;

namespace NewsAnalysis.Claims;

/// <summary>One clause-sized statement of an article.</summary>
internal sealed class Clause
{
    /// <summary>The share of words between quotation marks from which on a clause is somebody's own words.</summary>
    public const double LeastQuoted = .6;

    /// <summary>Index of the article in the story.</summary>
    public required int Article { get; init; }

    /// <summary>Its words, as a span of the raw text.</summary>
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

    /// <summary>Whether it is a quotation: most of its words are somebody's own.</summary>
    public bool IsQuotation => Quoted >= LeastQuoted;

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
